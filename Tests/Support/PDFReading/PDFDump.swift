import TestSupport
import Foundation

/// A PDF file taken apart by qpdf: its objects, ready to be looked at.
public struct PDFDump: Sendable {
    public struct Object: Sendable {
        /// The object, or the dictionary of a stream.
        public var value: DumpValue
        /// A stream's data, its lossless filters undone.
        public var data: [UInt8]?
    }

    public var objects: [Int: Object]
    public var trailer: DumpValue
    /// The numbers of the pages' objects.
    public var pages: [Int]
    /// The file itself.
    public var bytes: [UInt8]

    /// Reads a file with the command `qpdf`.
    public init(path: String) throws {
        bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        // Dictionaries as they are in the file; then the data, which qpdf decodes together with their dictionaries.
        let document = try Self.document(["--json-stream-data=none"], path)
        let decoded = try Self.document(["--json-stream-data=inline", "--decode-level=generalized"], path)
        pages = document.pages.compactMap { Int($0.object.prefix { $0 != " " }) }
        (objects, trailer) = ([:], .null)
        for (key, entry) in document.objects {
            let value = entry.value ?? entry.stream?.dict ?? .null
            if key == "trailer" {
                trailer = value
            } else if let number = Int(key.dropFirst("obj:".count).prefix { $0 != " " }) {
                let data = decoded.objects[key]?.stream?.data.flatMap { Data(base64Encoded: $0) }
                objects[number] = Object(value: value, data: data.map([UInt8].init))
            }
        }
    }

    private static func document(_ options: [String], _ path: String) throws -> Document {
        try JSONDecoder().decode(Document.self, from: try Tool.run("qpdf", ["--json=2"] + options + [path]))
    }

    /// What a value refers to, or the value itself.
    public func resolved(_ value: DumpValue) -> DumpValue {
        if case .reference(let number) = value { return objects[number]?.value ?? .null }
        return value
    }

    /// What stands under a path of keys.
    public func value(_ value: DumpValue, _ keys: String...) -> DumpValue {
        keys.reduce(resolved(value)) { value, key in
            if case .dictionary(let entries) = value { resolved(entries[key] ?? .null) } else { .null }
        }
    }

    public var catalog: DumpValue { value(trailer, "Root") }

    private struct Document: Decodable {
        struct Page: Decodable { var object: String }
        struct Stream: Decodable {
            var dict: DumpValue
            var data: String?
        }
        struct Entry: Decodable {
            var value: DumpValue?
            var stream: Stream?
        }
        var pages: [Page]
        var objects: [String: Entry]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            pages = try container.decode([Page].self, forKey: .pages)
            var parts = try container.nestedUnkeyedContainer(forKey: .qpdf)
            // The first part describes the dump.
            _ = try parts.decode([String: Ignored].self)
            objects = try parts.decode([String: Entry].self)
        }

        private enum CodingKeys: CodingKey { case pages, qpdf }
        private struct Ignored: Decodable { init(from decoder: any Decoder) {} }
    }
}

extension DumpValue {
    public var entries: [String: DumpValue] {
        if case .dictionary(let entries) = self { entries } else { [:] }
    }
    public var items: [DumpValue] { if case .array(let items) = self { items } else { [] } }
    public var name: String? { if case .name(let name) = self { name } else { nil } }
    public var text: String? { if case .string(let text) = self { text } else { nil } }
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    public var reference: Int? { if case .reference(let number) = self { number } else { nil } }
}
