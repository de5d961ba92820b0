/// What an XLIFF file brought.
public struct ImportResult: Hashable, Sendable {
    public var language: String
    /// Texts in the file, those that change the project, and those without a translation.
    public var texts: Int
    public var changed: Int
    public var untranslated: Int

    public init(language: String, texts: Int, changed: Int, untranslated: Int) {
        (self.language, self.texts, self.changed, self.untranslated) = (
            language, texts, changed, untranslated
        )
    }
}
