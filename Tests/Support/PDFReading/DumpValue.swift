/// An object of a PDF file, as `qpdf --json=2` prints it.
public indirect enum DumpValue: Equatable, Decodable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    /// Without its slash.
    case name(String)
    case string(String)
    /// A string that is no text, in hexadecimal.
    case bytes(String)
    case reference(Int)
    case array([DumpValue])
    /// Keys without their slashes.
    case dictionary([String: DumpValue])

    public init(from decoder: any Decoder) throws {
        if let keys = try? decoder.container(keyedBy: Key.self) {
            let pairs = try keys.allKeys.map {
                (String($0.stringValue.dropFirst()), try keys.decode(DumpValue.self, forKey: $0))
            }
            self = .dictionary(Dictionary(uniqueKeysWithValues: pairs))
        } else if let value = try? decoder.singleValueContainer() {
            self = try Self.scalar(value)
        } else {
            self = .null
        }
    }

    private static func scalar(_ value: any SingleValueDecodingContainer) throws -> DumpValue {
        if let text = try? value.decode(String.self) { return decoded(text) }
        if let number = try? value.decode(Double.self) { return .number(number) }
        if let array = try? value.decode([DumpValue].self) { return .array(array) }
        if let boolean = try? value.decode(Bool.self) { return .boolean(boolean) }
        return .null
    }

    private static func decoded(_ text: String) -> DumpValue {
        if text.hasPrefix("/") { return .name(String(text.dropFirst())) }
        if text.hasPrefix("u:") { return .string(String(text.dropFirst(2))) }
        if text.hasPrefix("b:") { return .bytes(String(text.dropFirst(2))) }
        return text.hasSuffix(" R") ? .reference(Int(text.prefix { $0 != " " }) ?? 0) : .null
    }

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
