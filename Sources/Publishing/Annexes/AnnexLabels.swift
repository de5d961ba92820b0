/// What the pages of an annex are called: as it calls them, after a letter that says which annex they are of.
enum AnnexLabels {
    /// - Parameters:
    ///   - count: of all pages of the annex.
    ///   - number: of the annex, from 1.
    static func labels(
        _ source: AnnexSource, count: Int, number: Int
    ) throws(AnnexRefusal) -> [String] {
        let entries = try source.treeEntries(source.catalog["/PageLabels"], "/Nums")
        var ranges: [Int: PDFSyntax] = [:]
        for index in stride(from: 0, to: entries.count - 1, by: 2) {
            if let page = source.resolved(entries[index]).integer {
                ranges[page] = source.resolved(entries[index + 1])
            }
        }
        var range = PDFSyntax.dictionary(["/S": .name("/D")]), start = 0
        return (0..<count).map { page in
            if let next = ranges[page] { (range, start) = (next, page) }
            let first = min(source.resolved(range["/St"]).integer ?? 1, 1_000_000)
            let prefix = text(source.resolved(range["/P"]).string ?? [])
            return "A\(number)-" + prefix
                + numeral(first + page - start, style: source.resolved(range["/S"]).name)
        }
    }

    private static func numeral(_ value: Int, style: String?) -> String {
        switch style {
        case "/D": String(value)
        case "/R": RomanNumeral.numeral(for: value)
        case "/r": RomanNumeral.numeral(for: value).lowercased()
        case "/A": letters(value)
        case "/a": letters(value).lowercased()
        default: ""
        }
    }

    /// A to Z, then AA to ZZ (ISO 32000-1, table 159).
    private static func letters(_ value: Int) -> String {
        guard value > 0 else { return "" }
        let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((value - 1) % 26)))
        return String(repeating: letter, count: min((value - 1) / 26 + 1, 100))
    }

    /// A text string (ISO 32000-1, 7.9.2.2); what is in no Unicode is taken for Latin.
    private static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
