extension LanguageTables {
    static let english = LanguageTables(
        common: LanguageTable(
            outer: .double, inner: .single,
            elisions: ["tis", "twas", "em", "n", "cause", "til", "bout", "round"],
            counted: ["years", "months", "days", "hours", "euros", "million", "billion"]))
}
