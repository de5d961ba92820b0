extension LanguageTables {
    /// No line begins with a danda (। ॥), whether a space was typed before it or not.
    static let hindi = LanguageTables(
        common: LanguageTable(
            outer: .double, inner: .single, ownMarks: [0x964: .kept, 0x965: .kept],
            counted: ["वर्ष", "साल", "महीने", "दिन", "घंटे", "लाख", "करोड़"]))
}
