import ReportModel

/// A value that is the same in every language, or has one for each: `title: { fr: Rapport annuel, nl: Jaarverslag }`.
public enum Localised<Value: Hashable & Sendable>: Hashable, Sendable {
    case same(Value)
    case byLanguage([String: Value])

    /// For a BCP 47 tag: the tag's own value, or else its language's; nil where there is none.
    public func value(for language: String) -> Value? {
        switch self {
        case .same(let value): value
        case .byLanguage(let values):
            values[language] ?? values[String(language.prefix { $0 != "-" && $0 != "_" })]
        }
    }
}

extension YAMLMap {
    /// Words in one form or by language.
    func localised(_ key: String) -> Localised<String>? {
        value(key).flatMap { localised($0, key) { self.string($0, key) } }
    }

    /// Lists of words in one form or by language.
    func localisedStrings(_ key: String) -> Localised<[String]>? {
        value(key).flatMap { value in
            localised(value, key) { value in
                guard case .sequence(let items) = value.content else {
                    return string(value, key).map { [$0] }
                }
                return items.compactMap { self.string($0, key) }
            }
        }
    }

    private func localised<Value>(
        _ value: YAMLValue, _ key: String, _ read: (YAMLValue) -> Value?
    ) -> Localised<Value>? {
        guard case .mapping(let entries) = value.content else { return read(value).map { .same($0) } }
        var values: [String: Value] = [:]
        for entry in entries where !entry.value.isNull { values[entry.key] = read(entry.value) }
        return .byLanguage(values)
    }
}
