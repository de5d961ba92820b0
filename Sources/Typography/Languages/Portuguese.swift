extension LanguageTables {
    /// Portugal quotes with «», Brazil with “ ”.
    static let portuguese = LanguageTables(
        common: LanguageTable(outer: .guillemets, inner: .double, counted: portugueseCounted),
        profiles: ["brazilian": LanguageTable(outer: .double, inner: .single, counted: portugueseCounted)],
        subtags: ["br": "brazilian"])

    private static let portugueseCounted: Set<String> = [
        "ano", "anos", "mês", "meses", "dias", "horas", "euros", "reais", "milhões",
    ]
}
