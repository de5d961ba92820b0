/// The tables of a TrueType or OpenType font file (OpenType 1.9, “Organization of an OpenType Font”).
struct FontTables {
    private var tables: [String: FontBytes] = [:]

    /// - Throws: where the directory is cut off, or a table lies outside the file.
    init(_ file: FontBytes) throws(ProgramFault) {
        guard let count = file.word(4), file.part(12, count * 16) != nil else {
            throw ProgramFault("its table directory is cut off")
        }
        for index in 0..<count {
            let record = 12 + index * 16
            guard let tag = file.part(record, 4)?.text, let start = file.long(record + 8),
                let length = file.long(record + 12)
            else { continue }
            guard let table = file.part(start, length) else {
                throw ProgramFault("its table \(tag) lies outside the program")
            }
            tables[tag] = table
        }
    }

    /// Nil where there is no such table.
    subscript(tag: String) -> FontBytes? { tables[tag] }

    /// - Throws: where there is no such table, or it is shorter than that.
    func required(_ tag: String, atLeast length: Int) throws(ProgramFault) -> FontBytes {
        guard let table = tables[tag] else { throw ProgramFault("it has no table \(tag)") }
        guard table.count >= length else { throw ProgramFault("its table \(tag) is cut off") }
        return table
    }
}
