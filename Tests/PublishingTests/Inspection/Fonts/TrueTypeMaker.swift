/// Makes small TrueType programs: each glyph is a box that nobody looks at.
struct TrueTypeMaker {
    struct Map {
        var platform: Int, encoding: Int, format: Int, glyphs: [Int: Int]
    }

    /// In thousandths of the em.
    var widths = [500, 600, 700]
    var maps: [Map] = []
    /// Glyphs without an outline.
    var blanks: Set<Int> = []
    /// Names of glyphs, from 0 on, for a table post.
    var names: [String] = []
    /// Tables to leave out.
    var without: Set<String> = []

    static func words(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }

    static func long(_ number: Int) -> [UInt8] { words(number >> 16, number) }

    var bytes: [UInt8] {
        var tables: [(String, [UInt8])] = [
            ("cmap", cmap), ("glyf", outlines), ("head", head), ("hhea", header), ("hmtx", metrics),
            ("loca", locations), ("maxp", Self.long(0x5000) + Self.words(widths.count)),
        ]
        if !names.isEmpty { tables.append(("post", post)) }
        tables.removeAll { without.contains($0.0) }
        var directory = Self.long(0x10000) + Self.words(tables.count, 0, 0, 0), data: [UInt8] = []
        for (tag, table) in tables {
            directory += Array(tag.utf8) + Self.long(0) + Self.long(12 + tables.count * 16 + data.count)
            directory += Self.long(table.count)
            data += table + [UInt8](repeating: 0, count: (4 - table.count % 4) % 4)
        }
        return directory + data
    }

    private var head: [UInt8] {
        [UInt8](repeating: 0, count: 18) + Self.words(1000) + [UInt8](repeating: 0, count: 34)
    }

    private var header: [UInt8] { [UInt8](repeating: 0, count: 34) + Self.words(widths.count) }
    private var metrics: [UInt8] { widths.flatMap { Self.words($0, 0) } }

    private static let box = words(0, 0, 0, 500, 700, 0)

    private var outlines: [UInt8] { widths.indices.flatMap { blanks.contains($0) ? [] : Self.box } }

    private var locations: [UInt8] {
        var place = 0, bytes = Self.words(0)
        for glyph in widths.indices {
            if !blanks.contains(glyph) { place += Self.box.count / 2 }
            bytes += Self.words(place)
        }
        return bytes
    }

    private var post: [UInt8] {
        var bytes = Self.long(0x20000) + [UInt8](repeating: 0, count: 28) + Self.words(names.count)
        for index in names.indices { bytes += Self.words(258 + index) }
        for name in names { bytes += [UInt8(name.utf8.count)] + Array(name.utf8) }
        return bytes
    }

    // MARK: Characters

    private var cmap: [UInt8] {
        var head = Self.words(0, maps.count), data: [UInt8] = []
        for map in maps {
            head += Self.words(map.platform, map.encoding) + Self.long(4 + maps.count * 8 + data.count)
            data += Self.table(map)
        }
        return head + data
    }

    private static func table(_ map: Map) -> [UInt8] {
        let codes = map.glyphs.keys.sorted(), glyphs = codes.map { map.glyphs[$0] ?? 0 }
        switch map.format {
        case 0:
            return words(0, 262, 0) + (0..<256).map { UInt8(map.glyphs[$0] ?? 0) }
        case 6:
            let first = codes.first ?? 0, count = (codes.last ?? 0) - first + 1
            let entries = (first..<(first + count)).flatMap { words(map.glyphs[$0] ?? 0) }
            return words(6, 10 + entries.count, 0, first, count) + entries
        case 12:
            let groups = zip(codes, glyphs).flatMap { long($0) + long($0) + long($1) }
            return words(12, 0) + long(16 + groups.count) + long(0) + long(codes.count) + groups
        default:
            // The first segment points into a list of glyphs, the others reckon.
            let count = codes.count + 1
            var ends: [UInt8] = [], starts: [UInt8] = [], deltas: [UInt8] = [], offsets: [UInt8] = []
            for (index, code) in codes.enumerated() {
                ends += words(code)
                starts += words(code)
                deltas += words(index == 0 ? 0 : glyphs[index] - code)
                offsets += words(index == 0 ? count * 2 : 0)
            }
            let body = words(count * 2, 0, 0, 0) + ends + words(0xFFFF, 0) + starts + words(0xFFFF)
            let rest = deltas + words(1) + offsets + words(0) + words(glyphs.first ?? 0)
            return words(4, 6 + body.count + rest.count, 0) + body + rest
        }
    }
}
