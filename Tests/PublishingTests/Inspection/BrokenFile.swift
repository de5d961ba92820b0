@testable import Publishing

/// A finished file taken apart into its objects, to be changed and written again as plainly as PDF allows.
struct BrokenFile {
    var objects: [Int: PDFValue] = [:]
    /// Of streams, as they stand in the file; content without its filter.
    var data: [Int: [UInt8]] = [:]
    var trailer: PDFValue
    var pages: [Int]
    var header = Array("%PDF-1.7\n%\u{E9}\u{E9}\u{E9}\n".utf8)
    /// What is done to the bytes at last.
    var afterwards: @Sendable (inout [UInt8]) -> Void = { _ in }

    init(_ bytes: [UInt8]) throws {
        (objects, data, trailer, pages) = try bytes.withUnsafeBufferPointer { bytes in
            let file = try PDFObjects(bytes)
            var data: [Int: [UInt8]] = [:]
            var objects = Dictionary(file.objects.map { ($0.number, $0.value) }) { first, _ in first }
            for (number, value) in file.objects where value.isStream {
                if let decoded = file.data(of: number), decoded.state == .whole {
                    data[number] = decoded.bytes
                    objects[number] = .stream(
                        value.entries.filter { !["Filter", "DecodeParms"].contains($0.key) })
                } else {
                    data[number] = file.rawData(of: number)
                }
            }
            return (objects, data, file.trailer, PageTree(file).pages.map(\.object))
        }
        let kept: Set<String> = ["Root", "Info", "ID"]
        trailer = .dictionary(trailer.entries.filter { kept.contains($0.key) })
    }

    // MARK: Changing

    mutating func edit(_ number: Int, _ change: (inout PDFEntries) -> Void) {
        guard let value = objects[number] else { return }
        var entries = value.entries
        change(&entries)
        objects[number] = value.isStream ? .stream(entries) : .dictionary(entries)
    }

    /// Objects with an entry of this name, in order.
    func numbers(_ key: String, _ name: String) -> [Int] {
        objects.filter { $0.value.entries[key] == .name(name) }.keys.sorted()
    }

    mutating func edit(_ key: String, _ name: String, _ change: (inout PDFEntries) -> Void) {
        if let number = numbers(key, name).first { edit(number, change) }
    }

    /// The first structure element of a type.
    mutating func edit(role: String, _ change: (inout PDFEntries) -> Void) {
        edit("S", role, change)
    }

    var catalog: Int { trailer.entries["Root"]?.reference ?? 0 }

    mutating func editCatalog(_ change: (inout PDFEntries) -> Void) { edit(catalog, change) }

    mutating func editPage(_ change: (inout PDFEntries) -> Void) { edit(pages[0], change) }

    /// Adds to the first page's content.
    mutating func paint(_ content: String) {
        guard let number = objects[pages[0]]?.entries["Contents"]?.reference else { return }
        data[number, default: []] += Array(("\n" + content).utf8)
    }

    mutating func editMetadata(_ from: String, _ to: String) {
        guard let number = objects[catalog]?.entries["Metadata"]?.reference else { return }
        let text = String(decoding: data[number] ?? [], as: UTF8.self)
        data[number] = Array(text.replacing(from, with: to).utf8)
    }

    /// Adds an object and returns its number.
    mutating func add(_ value: PDFValue, _ bytes: [UInt8]? = nil) -> Int {
        let number = (objects.keys.max() ?? 0) + 1
        objects[number] = value
        data[number] = bytes
        return number
    }

    /// Adds an annotation to the first page.
    mutating func annotate(_ entries: PDFEntries) {
        let box = PDFValue.array([.integer(10), .integer(10), .integer(50), .integer(50)])
        var whole: PDFEntries = ["Type": .name("Annot"), "F": .integer(4), "Rect": box]
        for (key, value) in entries { whole[key] = value }
        let number = add(.dictionary(whole))
        let list = objects[pages[0]]?.entries["Annots"] ?? .array([])
        let items = list.reference.flatMap { objects[$0]?.items } ?? list.items
        editPage { $0["Annots"] = .array(items + [.reference(number)]) }
    }

    // MARK: Writing

    var bytes: [UInt8] {
        var out = header, offsets: [Int: Int] = [:]
        let size = (objects.keys.max() ?? 0) + 1
        for (number, value) in objects.sorted(by: { $0.key < $1.key }) {
            offsets[number] = out.count
            out += Array("\(number) 0 obj\n".utf8)
            if case .stream(var entries) = value {
                let data = data[number] ?? []
                if entries["Length"]?.integer != -7 { entries["Length"] = .integer(data.count) }
                out += Array((Self.syntax(.dictionary(entries)) + "\nstream\n").utf8) + data
                out += Array("\nendstream".utf8)
            } else {
                out += Array(Self.syntax(value).utf8)
            }
            out += Array("\nendobj\n".utf8)
        }
        let table = out.count
        out += Array("xref\n0 \(size)\n0000000000 65535 f \n".utf8)
        for number in 1..<size {
            let digits = String(offsets[number] ?? 0)
            let kind = offsets[number] == nil ? "65535 f" : "00000 n"
            out += Array("\(String(repeating: "0", count: 10 - digits.count))\(digits) \(kind) \n".utf8)
        }
        var entries = trailer.entries
        entries["Size"] = .integer(size)
        out += Array("trailer\n\(Self.syntax(.dictionary(entries)))\nstartxref\n\(table)\n%%EOF\n".utf8)
        afterwards(&out)
        return out
    }

    static func syntax(_ value: PDFValue) -> String {
        switch value {
        case .null: "null"
        case .boolean(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .name(let name):
            "/"
                + name.utf8.map { byte in
                    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
                        ? String(Unicode.Scalar(byte)) : "#" + hexadecimal([byte])
                }.joined()
        case .string(let bytes): "<" + hexadecimal(bytes) + ">"
        case .array(let items): "[ " + items.map(syntax).joined(separator: " ") + " ]"
        case .dictionary(let entries), .stream(let entries):
            "<< "
                + entries.sorted { $0.key < $1.key }.map { syntax(.name($0.key)) + " " + syntax($0.value) }
                .joined(separator: " ") + " >>"
        case .reference(let number): "\(number) 0 R"
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

extension PDFValue {
    static func text(_ text: String) -> PDFValue { .string(Array(text.utf8)) }
}
