extension LanguageTables {
    static let ukrainian = LanguageTables(
        common: LanguageTable(
            outer: .guillemets, inner: .german,
            counted: [
                "рік", "роки", "років", "місяців", "днів", "годин", "євро", "грн", "тис", "млн", "млрд",
            ],
            habits: .bindsDashes))
}
