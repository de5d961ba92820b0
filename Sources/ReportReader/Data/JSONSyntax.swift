import ReportModel

/// Reads JSON (RFC 8259) that is, or has somewhere in its objects, a list of flat objects or an object of lists.
///
/// Foundation's reader forgets the order of keys and their places, and both are wanted here.
struct JSONSyntax {
    struct Failure: Error {
        var problem: String
        /// In bytes from the file's beginning.
        var offset: Int
    }

    typealias Field = (name: String, value: DataValue, range: Range<Int>)
    typealias Record = (fields: [Field], range: Range<Int>)

    /// A list of values under one name.
    typealias Column = (name: String, values: [DataValue], starts: [UInt32])

    enum Table {
        case records([Record])
        case columns([Column], range: Range<Int>)
    }

    /// Levels of lists and objects in each other that are passed over.
    private static let deepest = 64

    private let file: SourceFile
    private let bytes: [UInt8]
    private var index: Int

    /// - Parameter path: names of objects in each other, the outermost first.
    static func table(of file: SourceFile, at path: [String]) throws(Failure) -> Table {
        var reader = JSONSyntax(file: file, bytes: file.bytes, index: file.lineStarts[0])
        let table = try reader.table(at: path[...])
        reader.skipSpace()
        guard reader.index == reader.bytes.count else {
            throw Failure(problem: "nothing follows the list", offset: reader.index)
        }
        return table
    }

    /// Bytes of a value that was read before.
    static func place(ofValueAt start: Int, of file: SourceFile) -> Range<Int> {
        var reader = JSONSyntax(file: file, bytes: file.bytes, index: start)
        return (try? reader.value()) == nil ? start..<start : start..<reader.index
    }

    /// Bytes of the value of a name, in a record that was read before.
    static func place(of name: String, inRecordAt range: Range<Int>, of file: SourceFile) -> Range<Int>? {
        var reader = JSONSyntax(file: file, bytes: file.bytes, index: range.lowerBound)
        let record = try? reader.record()
        return record?.fields.first { $0.name == name }?.range
    }

    private mutating func table(at path: ArraySlice<String>) throws(Failure) -> Table {
        guard let name = path.first else {
            skipSpace()
            let isObject = index < bytes.count && bytes[index] == UInt8(ascii: "{")
            return isObject ? try columns() : .records(try records())
        }
        let start = index
        try expect("{", "“\(name)” is sought in an object: { \"\(name)\": … }")
        var table: Table?, names: [String] = []
        if !take("}") {
            repeat {
                skipSpace()
                let found = try string()
                names.append(found)
                try expect(":", "a colon stands between a name and its value")
                if found == name, table == nil {
                    table = try self.table(at: path.dropFirst())
                } else {
                    try skipValue(depth: path.count)
                }
            } while take(",")
            try expect("}", "an object ends with }")
        }
        if let table { return table }
        let nearest = NearestName.of(name, among: names).map { "; did you mean “\($0)”?" } ?? ""
        throw Failure(problem: "there is no “\(name)” in this object\(nearest)", offset: start)
    }

    /// An object of lists, which are as long as each other.
    private mutating func columns() throws(Failure) -> Table {
        let start = index
        let rule =
            "the table is a list of records, [ { … }, { … } ], or an object of lists, { \"name\": [ … ] }"
        try expect("{", rule)
        var columns: [Column] = []
        repeat {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
            let place = index, name = try string()
            guard !columns.contains(where: { $0.name == name }) else {
                throw Failure(problem: "“\(name)” stands twice in one object", offset: place)
            }
            guard take(":"), take("[") else {
                throw Failure(problem: rule + "; a table deeper in the file is named by path", offset: start)
            }
            let column = try list(name)
            if let first = columns.first, first.values.count != column.values.count {
                let counts = "\(column.values.count) values where “\(first.name)” has \(first.values.count)"
                throw Failure(problem: "“\(name)” has \(counts)", offset: place)
            }
            columns.append(column)
            guard columns.count <= DataColumns.most else {
                throw Failure(problem: "an object has \(DataColumns.most) lists at most", offset: place)
            }
        } while take(",")
        try expect("}", "an object ends with }")
        return .columns(columns, range: start..<index)
    }

    private mutating func list(_ name: String) throws(Failure) -> Column {
        var column: Column = (name, [], [])
        if take("]") { return column }
        repeat {
            skipSpace()
            if index < bytes.count, bytes[index] == UInt8(ascii: "{") {
                throw Failure(problem: "“\(name)” is a list of records: say path: \(name)", offset: index)
            }
            column.starts.append(UInt32(clamping: index))
            column.values.append(try value())
        } while take(",")
        try expect("]", "a list ends with ]")
        return column
    }

    /// Passes over a value of any kind.
    private mutating func skipValue(depth: Int) throws(Failure) {
        skipSpace()
        guard depth < Self.deepest else {
            throw Failure(problem: "lists and objects are \(Self.deepest) levels deep at most", offset: index)
        }
        if take("[") {
            if take("]") { return }
            repeat { try skipValue(depth: depth + 1) } while take(",")
            try expect("]", "a list ends with ]")
        } else if take("{") {
            if take("}") { return }
            repeat {
                skipSpace()
                _ = try string()
                try expect(":", "a colon stands between a name and its value")
                try skipValue(depth: depth + 1)
            } while take(",")
            try expect("}", "an object ends with }")
        } else {
            _ = try value()
        }
    }

    private mutating func records() throws(Failure) -> [Record] {
        try expect("[", "the file is a list of objects: [ { … }, { … } ]")
        var records: [Record] = []
        if !take("]") {
            repeat { records.append(try record()) } while take(",")
            try expect("]", "a list ends with ]")
        }
        return records
    }

    private mutating func record() throws(Failure) -> Record {
        skipSpace()
        let start = index
        try expect("{", "each item of the list is an object: { \"name\": value }")
        var fields: [Field] = []
        if !take("}") {
            repeat {
                skipSpace()
                let place = index
                let name = try string()
                if fields.contains(where: { $0.name == name }) {
                    throw Failure(problem: "“\(name)” stands twice in one object", offset: place)
                }
                try expect(":", "a colon stands between a name and its value")
                skipSpace()
                let start = index
                let value = try value()
                fields.append((name, value, start..<index))
                // Fields are few: beyond the bound the table is refused anyway.
                if fields.count > DataColumns.most {
                    throw Failure(problem: "an object has \(DataColumns.most) values at most", offset: place)
                }
            } while take(",")
            try expect("}", "an object ends with }")
        }
        return (fields, start..<index)
    }

    private mutating func value() throws(Failure) -> DataValue {
        skipSpace()
        guard index < bytes.count else { throw Failure(problem: "a value is missing", offset: index) }
        switch bytes[index] {
        case UInt8(ascii: "\""):
            let text = try string()
            return text.isEmpty ? .missing : .text(text)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            throw Failure(
                problem:
                    "a value is a number, a text, true, false or null; lists and objects inside a record are not read",
                offset: index)
        default: return try word()
        }
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(Failure) -> DataValue {
        let start = index
        while index < bytes.count, bytes[index].isLetterOrDigit || "+-.".utf8.contains(bytes[index]) {
            index += 1
        }
        let text = file.string(start..<index)
        switch text {
        case "true": return .text("true")
        case "false": return .text("false")
        case "null": return .missing
        default:
            switch Quantity(text) {
            case .whole(let whole): return .integer(whole)
            case .real(let real): return .real(real)
            case nil:
                throw Failure(
                    problem: "“\(text.prefix(20))” is no number of at most 18 digits, true, false or null",
                    offset: start)
            }
        }
    }

    private mutating func string() throws(Failure) -> String {
        try expect("\"", "a text stands in double quotes")
        var characters: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: characters, as: UTF8.self)
            case UInt8(ascii: "\\"): characters.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20:
                throw Failure(
                    problem: "a line end or control character in a text is written \\n, \\u…",
                    offset: index - 1)
            default: characters.append(byte)
            }
        }
        throw Failure(problem: "a text is not closed", offset: index)
    }

    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        let start = index - 1
        guard index < bytes.count else { throw Failure(problem: "a text is not closed", offset: start) }
        let byte = bytes[index]
        index += 1
        let simple: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
            UInt8(ascii: "b"): "\u{8}",
            UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\",
            UInt8(ascii: "/"): "/",
        ]
        if let scalar = simple[byte] { return scalar }
        guard byte == UInt8(ascii: "u") else { throw Failure(problem: "an unknown escape", offset: start) }
        let first = try hexadecimal(start)
        if let scalar = Unicode.Scalar(first) {
            guard first >= 0x20 || simple.values.contains(scalar) else {
                throw Failure(problem: "a control character", offset: start)
            }
            return scalar
        }
        // Two halves of a UTF-16 pair.
        guard (0xD800..<0xDC00).contains(first), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { throw Failure(problem: "half a surrogate pair", offset: start) }
        index += 2
        let second = try hexadecimal(start)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw Failure(problem: "half a surrogate pair", offset: start) }
        return scalar
    }

    private mutating func hexadecimal(_ start: Int) throws(Failure) -> UInt32 {
        let end = index + 4
        guard end <= bytes.count, bytes[index..<end].allSatisfy(\.isLetterOrDigit),
            let value = UInt32(file.string(index..<end), radix: 16)
        else { throw Failure(problem: "four hexadecimal digits follow \\u", offset: start) }
        index = end
        return value
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ sign: Unicode.Scalar, _ problem: String) throws(Failure) {
        if !take(sign) { throw Failure(problem: problem, offset: index) }
    }
}
