/// Numbers an SVG's surfaces and images by their order in the file.
///
/// Cairo names them by counters of the whole process (`surface52`), so that a second painting of one page would differ.
enum SVGNames {
    private static let stems = [Array("surface".utf8), Array("image".utf8)]

    static func renumbered(_ svg: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [], numbers: [ArraySlice<UInt8>: Int] = [:], offset = 0
        out.reserveCapacity(svg.count)
        while offset < svg.count {
            out.append(svg[offset])
            offset += 1
            guard let stem = stem(at: offset, in: svg) else { continue }
            let digits = svg[(offset + stem.count)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
            let name = svg[offset..<digits.endIndex]
            let number = numbers[name] ?? numbers.count + 1
            numbers[name] = number
            out += stem
            out += String(number).utf8
            offset = digits.endIndex
        }
        return out
    }

    /// The stem of a name at the start of an id or of a reference to one: after `id="`, `"#` or `(#`.
    private static func stem(at offset: Int, in svg: [UInt8]) -> [UInt8]? {
        guard offset >= 2, offset < svg.count else { return nil }
        let before = svg[offset - 1]
        guard
            before == UInt8(ascii: "#")
                || (before == UInt8(ascii: "\"") && svg[offset - 2] == UInt8(ascii: "="))
        else { return nil }
        return stems.first { stem in
            svg[offset...].starts(with: stem)
                && (svg[(offset + stem.count)...].first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false)
        }
    }
}
