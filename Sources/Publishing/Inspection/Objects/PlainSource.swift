/// A file that is whole and plain, such as `FileAssembly` writes: one table or stream of cross-references, nothing encrypted,
/// no updates. It is read several times as fast as by qpdf; whatever is not plain is an error.
final class PlainSource: ObjectSource {
    private enum Place {
        case free
        case offset(Int)
        case packed(stream: Int, index: Int)
    }

    /// Object streams that are kept, inflated.
    private static let mostPacks = 64

    /// The objects of an object stream (ISO 32000-1, 7.5.7).
    private struct Pack {
        var bytes: [UInt8]
        /// Where each begins.
        var starts: [Int]
    }

    let trailer: PDFValue
    let version: String
    let isEncrypted = false
    let isRecovered = false
    private let bytes: [UInt8]
    private var places: [Place] = []
    /// The object streams that were read last.
    private var packs: [Int: Pack] = [:]
    private var packNumbers: [Int] = []
    private var data: [Int: Range<Int>] = [:]
    private var complaints: [String] = []

    /// - Throws: `.unreadable` where it is not plain.
    init(_ bytes: [UInt8]) throws(FinishingError) {
        self.bytes = bytes
        version = String(decoding: bytes.dropFirst(5).prefix(3), as: UTF8.self)
        let tail = bytes.suffix(64)
        var lexer = SyntaxLexer(bytes)
        guard let end = tail.lastIndex(of: UInt8(ascii: "f")), end >= 8,
            bytes[(end - 8)...end].elementsEqual("startxref".utf8)
        else { throw .unreadable("startxref") }
        lexer.position = end + 1
        guard case .integer(let start) = lexer.next(), bytes.indices.contains(start) else {
            throw .unreadable("a place after startxref")
        }
        lexer.position = start
        if lexer.next() == .keyword("xref") {
            (trailer, places) = try Self.table(lexer)
        } else {
            (trailer, places) = try Self.stream(in: bytes, at: start)
        }
        guard trailer.entries["Prev"] == nil, trailer.entries["Encrypt"] == nil else {
            throw .unreadable("a file without updates and encryption")
        }
    }

    /// A table and its trailer (7.5.4, 7.5.5), behind `xref`.
    private static func table(_ lexer: SyntaxLexer) throws(FinishingError) -> (PDFValue, [Place]) {
        var lexer = lexer, places: [Place] = []
        guard lexer.next() == .integer(0), case .integer(let count) = lexer.next(),
            (1...PDFObjects.most).contains(count)
        else { throw .unreadable("a table of objects") }
        for _ in 0..<count {
            guard case .integer(let offset) = lexer.next(), case .integer = lexer.next(),
                case .operator(let kind) = lexer.next()
            else { throw .unreadable("a row of the table of objects") }
            places.append(kind == "n" ? .offset(offset) : .free)
        }
        guard lexer.next() == .keyword("trailer") else { throw .unreadable("a trailer") }
        var parser = ValueParser(lexer, widest: 1 << 10)
        guard case .value(let trailer) = parser.next() else { throw .unreadable("a trailer") }
        return (trailer, places)
    }

    /// A stream of cross-references (7.5.8), which is its own trailer.
    private static func stream(in bytes: [UInt8], at start: Int) throws(FinishingError) -> (PDFValue, [Place])
    {
        let object = try object(in: bytes, at: start)
        let widths = object.value.entries["W"]?.items.compactMap(\.integer) ?? []
        guard let range = object.data, widths.count == 3, widths.allSatisfy((0...8).contains),
            object.value.entries["Index"] == nil
        else { throw .unreadable("a stream of cross-references") }
        let table = try unpacked(Array(bytes[range]), object.value)
        let row = widths.reduce(0, +)
        guard row > 0, table.count.isMultiple(of: row) else { throw .unreadable("whole rows") }
        var places: [Place] = []
        for start in stride(from: 0, to: table.count, by: row) {
            var fields: [Int] = [], index = start
            for width in widths {
                fields.append(table[index..<(index + width)].reduce(0) { $0 &<< 8 | Int($1) })
                index += width
            }
            switch fields[0] {
            case 1: places.append(.offset(fields[1]))
            case 2: places.append(.packed(stream: fields[1], index: fields[2]))
            default: places.append(.free)
            }
        }
        return (object.value, places)
    }

    private static func unpacked(_ data: [UInt8], _ value: PDFValue) throws(FinishingError) -> [UInt8] {
        guard value.entries["Filter"]?.name == "FlateDecode" else { throw .unreadable("FlateDecode") }
        let stream = try Inflater().inflate(data, atMost: DecodingBudget.ofStream)
        guard stream.state == .whole else { throw .unreadable("whole object streams") }
        return Predictor(value.entries["DecodeParms"] ?? .null, { $0 }).undone(stream.bytes)
    }

    private struct FoundObject {
        var number: Int
        var value: PDFValue
        /// Of a stream.
        var data: Range<Int>?
    }

    /// The object that stands at a place of the file.
    private static func object(in bytes: [UInt8], at start: Int) throws(FinishingError) -> FoundObject {
        var lexer = SyntaxLexer(bytes)
        lexer.position = start
        guard bytes.indices.contains(start), case .integer(let number) = lexer.next(),
            lexer.next() == .integer(0), lexer.next() == .operator("obj")
        else { throw .unreadable("an object at \(start)") }
        var parser = ValueParser(lexer, widest: 1 << 23)
        guard case .value(let value) = parser.next() else { throw .unreadable("a value at \(start)") }
        guard parser.next() == .keyword("stream") else {
            return FoundObject(number: number, value: value, data: nil)
        }
        var first = parser.lexer.position
        if first < bytes.count, bytes[first] == 13 { first += 1 }
        guard first < bytes.count, bytes[first] == 10, let length = value.entries["Length"]?.integer,
            length >= 0, length <= bytes.count - first - 1
        else { throw .unreadable("a stream's length at \(start)") }
        return FoundObject(
            number: number, value: .stream(value.entries), data: (first + 1)..<(first + 1 + length))
    }

    // MARK: Objects

    func object(_ number: Int) -> PDFValue {
        guard places.indices.contains(number) else { return .null }
        do throws(FinishingError) {
            switch places[number] {
            case .free: return .null
            case .offset(let start):
                let object = try Self.object(in: bytes, at: start)
                guard object.number == number else { throw .unreadable("object \(number) at \(start)") }
                data[number] = object.data
                return object.value
            case .packed(let stream, let index): return try packed(number, in: stream, at: index)
            }
        } catch {
            if complaints.count < 10 { complaints.append("\(error)") }
            return .null
        }
    }

    private func packed(_ number: Int, in stream: Int, at index: Int) throws(FinishingError) -> PDFValue {
        if packs[stream] == nil {
            if packNumbers.count >= Self.mostPacks { packs[packNumbers.removeFirst()] = nil }
            packs[stream] = try pack(stream)
            packNumbers.append(stream)
        }
        guard let pack = packs[stream], pack.starts.indices.contains(index) else {
            throw .unreadable("object \(number) in stream \(stream)")
        }
        var lexer = SyntaxLexer(pack.bytes)
        lexer.position = pack.starts[index]
        var parser = ValueParser(lexer, widest: 1 << 23)
        guard case .value(let value) = parser.next() else { throw .unreadable("object \(number)") }
        return value
    }

    private func pack(_ stream: Int) throws(FinishingError) -> Pack {
        guard places.indices.contains(stream), case .offset(let start) = places[stream] else {
            throw .unreadable("an object stream \(stream)")
        }
        let object = try Self.object(in: bytes, at: start), entries = object.value.entries
        guard let range = object.data, let count = entries["N"]?.integer, (0...65_536).contains(count),
            let first = entries["First"]?.integer, first >= 0
        else { throw .unreadable("an object stream \(stream)") }
        let plain = try Self.unpacked(Array(bytes[range]), object.value)
        var lexer = SyntaxLexer(plain), starts: [Int] = []
        for _ in 0..<count {
            guard case .integer = lexer.next(), case .integer(let offset) = lexer.next(), offset >= 0,
                offset < plain.count - first
            else { throw .unreadable("the head of object stream \(stream)") }
            starts.append(first + offset)
        }
        return Pack(bytes: plain, starts: starts)
    }

    func rawData(of number: Int) -> [UInt8]? { data[number].map { Array(bytes[$0]) } }

    func takeComplaints() -> [String] {
        defer { complaints = [] }
        return complaints
    }
}
