/// An object of a PDF file as it stands there (ISO 32000-1, 7.3): references are not followed.
enum PDFValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    /// Without its slash, its `#` escapes undone. Bytes that are no UTF-8 are replacement characters.
    case name(String)
    case string([UInt8])
    case array([PDFValue])
    case dictionary(PDFEntries)
    /// A stream's dictionary: its data stay in the file until they are asked for.
    case stream(PDFEntries)
    /// The number of an indirect object.
    case reference(Int)
}

extension PDFValue {
    /// Of a dictionary or stream; empty for everything else.
    var entries: PDFEntries {
        switch self {
        case .dictionary(let entries), .stream(let entries): entries
        default: [:]
        }
    }

    var items: [PDFValue] { if case .array(let items) = self { items } else { [] } }
    var name: String? { if case .name(let name) = self { name } else { nil } }
    var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
    var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
    var reference: Int? { if case .reference(let number) = self { number } else { nil } }
    var isArray: Bool { if case .array = self { true } else { false } }
    var isStream: Bool { if case .stream = self { true } else { false } }
    var isDictionary: Bool { if case .dictionary = self { true } else { false } }

    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }

    /// A text string: UTF-16 or UTF-8 with a mark, else PDFDocEncoding (ISO 32000-2, 7.9.2.2).
    var text: String? { bytes.map(TextString.decoded) }
}
