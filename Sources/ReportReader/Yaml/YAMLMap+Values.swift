import Frames
import ReportModel

/// Typed values. Each getter has two forms: with a default for a key that may be left out, and `required`, which is nil
/// only after a diagnostic.
extension YAMLMap {
    func string(_ key: String) -> String? { value(key).flatMap { read($0, key, as: "text", { $0 }) } }
    func requiredString(_ key: String) -> String? {
        required(key).flatMap { read($0, key, as: "text", { $0 }) }
    }

    func int(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key).flatMap { int($0, key, in: range) }
    }
    func requiredInt(_ key: String, in range: ClosedRange<Int>) -> Int? {
        required(key).flatMap { int($0, key, in: range) }
    }

    func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let value = value(key), let number = read(value, key, as: "a number", ScalarSyntax.number)
        else { return nil }
        return check(
            number, range, value, key,
            "\(ScalarSyntax.plain(range.lowerBound)) to \(ScalarSyntax.plain(range.upperBound))")
    }

    func bool(_ key: String) -> Bool? {
        value(key).flatMap { read($0, key, as: "true or false", ScalarSyntax.bool) }
    }
    func requiredBool(_ key: String) -> Bool? {
        required(key).flatMap { read($0, key, as: "true or false", ScalarSyntax.bool) }
    }

    func length(_ key: String) -> Length? { value(key).flatMap { length($0, key) } }
    func requiredLength(_ key: String) -> Length? { required(key).flatMap { length($0, key) } }

    /// One of an enumeration's raw values.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
    where Choice.RawValue == String {
        guard let value = value(key), let name = read(value, key, as: "a word", { $0 }) else { return nil }
        return choice(named: name, value, key)
    }
    func requiredChoice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
    where Choice.RawValue == String {
        guard let value = required(key), let name = read(value, key, as: "a word", { $0 }) else { return nil }
        return choice(named: name, value, key)
    }

    /// The values of a list; one value alone is a list of one.
    func list(_ key: String) -> [YAMLValue] { value(key).map(list) ?? [] }
    func list(_ value: YAMLValue) -> [YAMLValue] {
        if case .sequence(let items) = value.content { items } else { [value] }
    }

    func map(_ key: String, _ subject: String) -> YAMLMap? {
        value(key).flatMap { YAMLMap($0, subject, log) }
    }
    func requiredMap(_ key: String, _ subject: String) -> YAMLMap? {
        required(key).flatMap { YAMLMap($0, subject, log) }
    }
}

/// The same for a value that was already found.
extension YAMLMap {
    func string(_ value: YAMLValue, _ key: String) -> String? { read(value, key, as: "text", { $0 }) }

    func int(_ value: YAMLValue, _ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = read(value, key, as: "a whole number", { Int($0) }) else { return nil }
        return check(number, range, value, key, "\(range.lowerBound) to \(range.upperBound)")
    }

    /// One of an enumeration's raw values.
    func choice<Choice: RawRepresentable & CaseIterable>(_ value: YAMLValue, _ key: String) -> Choice?
    where Choice.RawValue == String {
        read(value, key, as: "a word", { $0 }).flatMap { choice(named: $0, value, key) }
    }

    func length(_ value: YAMLValue, _ key: String) -> Length? {
        read(value, key, as: "a length with its unit, such as 5mm or 10.3pt", ScalarSyntax.length)
    }

    private func read<Value>(
        _ value: YAMLValue, _ key: String, as expected: String, _ parse: (String) -> Value?
    ) -> Value? {
        if let scalar = value.scalar, let result = parse(scalar.text) { return result }
        log.add(
            .wrongType(
                expected: expected, found: value.kind, text: value.scalar?.text, key: key, at: value.origin))
        return nil
    }

    private func check<Value: Comparable>(
        _ number: Value, _ range: ClosedRange<Value>, _ value: YAMLValue, _ key: String, _ words: String
    ) -> Value? {
        if range.contains(number) { return number }
        log.add(.outOfRange(key, value.scalar?.text ?? "", range: words, at: value.origin))
        return nil
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        named name: String, _ value: YAMLValue, _ key: String
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: name) { return choice }
        log.add(.unknownChoice(name, of: key, valid: Choice.allCases.map(\.rawValue), at: value.origin))
        return nil
    }
}
