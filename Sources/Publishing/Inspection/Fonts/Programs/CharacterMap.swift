/// A table of cmap: from character codes to glyphs, in the formats 0, 4, 6 and 12 (OpenType 1.9, cmap).
struct CharacterMap {
    let platform: Int
    let encoding: Int
    private let table: FontBytes
    private let format: Int

    /// The tables of cmap that are there, of whatever format.
    static func maps(_ cmap: FontBytes?) -> [CharacterMap] {
        guard let cmap, let count = cmap.word(2) else { return [] }
        return (0..<min(count, 64)).compactMap { index in
            guard let platform = cmap.word(4 + index * 8), let encoding = cmap.word(6 + index * 8),
                let table = cmap.long(8 + index * 8).flatMap(cmap.from), let format = table.word(0)
            else { return nil }
            return CharacterMap(platform: platform, encoding: encoding, table: table, format: format)
        }
    }

    /// Whether codes are looked up in its format.
    var isRead: Bool { [0, 4, 6, 12].contains(format) }

    /// The glyph of a code; nil where there is none, or only the one for what is missing.
    func glyph(_ code: Int) -> Int? {
        let glyph =
            switch format {
            case 0: code < 256 ? table.byte(6 + code) : nil
            case 4: segmented(code)
            case 6: trimmed(code)
            case 12: grouped(code)
            default: nil as Int?
            }
        return glyph == 0 ? nil : glyph
    }

    private func segmented(_ code: Int) -> Int? {
        guard code <= 0xFFFF, let double = table.word(6) else { return nil }
        let count = double / 2
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            guard let end = table.word(14 + middle * 2) else { return nil }
            if end < code { low = middle + 1 } else { high = middle }
        }
        let starts = 16 + count * 2, deltas = starts + count * 2, offsets = deltas + count * 2
        guard low < count, let start = table.word(starts + low * 2), start <= code,
            let delta = table.word(deltas + low * 2), let offset = table.word(offsets + low * 2)
        else { return nil }
        if offset == 0 { return (code + delta) & 0xFFFF }
        // The offset counts from where it stands itself.
        guard let glyph = table.word(offsets + low * 2 + offset + (code - start) * 2), glyph != 0 else {
            return nil
        }
        return (glyph + delta) & 0xFFFF
    }

    private func trimmed(_ code: Int) -> Int? {
        guard let first = table.word(6), let count = table.word(8), code >= first, code - first < count
        else { return nil }
        return table.word(10 + (code - first) * 2)
    }

    private func grouped(_ code: Int) -> Int? {
        guard let count = table.long(12) else { return nil }
        var low = 0, high = min(count, table.count / 12)
        while low < high {
            let middle = (low + high) / 2
            guard let end = table.long(20 + middle * 12) else { return nil }
            if end < code { low = middle + 1 } else { high = middle }
        }
        guard let start = table.long(16 + low * 12), let end = table.long(20 + low * 12),
            let glyph = table.long(24 + low * 12), low < count, (start...max(start, end)).contains(code)
        else { return nil }
        return glyph + code - start
    }
}
