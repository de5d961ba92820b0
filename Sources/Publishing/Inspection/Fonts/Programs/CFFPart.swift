/// The private data of a compact font, or of a part of a CID font (Adobe Technical Note 5176, 15 and 18).
struct CFFPart {
    private(set) var defaultWidth = 0.0
    private(set) var nominalWidth = 0.0
    private(set) var subrs: CFFIndex?
    /// From the font's units to thousandths of the em.
    let scale: Double

    init(_ font: FontBytes, _ dictionary: CFFDictionary, scale: Double) throws(ProgramFault) {
        self.scale = scale
        guard let size = dictionary.integer(.private, 0), let place = dictionary.integer(.private, 1),
            size > 0
        else { return }
        guard let data = font.part(place, size) else { throw ProgramFault("its private data lie outside it") }
        let own = CFFDictionary(data)
        defaultWidth = own.number(.defaultWidth) ?? 0
        nominalWidth = own.number(.nominalWidth) ?? 0
        if let offset = own.integer(.subrs) { subrs = CFFIndex(font, at: place + offset) }
    }

    /// What a FontMatrix makes of a unit; nil without one.
    static func scale(_ dictionary: CFFDictionary) -> Double? {
        guard let first = dictionary.number(.fontMatrix), first > 0 else { return nil }
        return first * 1000
    }

    /// The parts of a CID font.
    static func parts(_ font: FontBytes, _ top: CFFDictionary) throws(ProgramFault) -> [CFFPart] {
        guard let place = top.integer(.fdArray), let index = CFFIndex(font, at: place) else {
            throw ProgramFault("its parts (FDArray) lie outside it")
        }
        var parts: [CFFPart] = []
        let whole = scale(top)
        // FDSelect counts them by bytes.
        for number in 0..<min(index.count, 256) {
            guard let data = index[number] else { throw ProgramFault("its parts (FDArray) are cut off") }
            let dictionary = CFFDictionary(data)
            // Both matrices count where both are there.
            let own = scale(dictionary)
            let scale = if let whole, let own { whole * own / 1000 } else { own ?? whole ?? 1 }
            parts.append(try CFFPart(font, dictionary, scale: scale))
        }
        return parts
    }
}

/// Which part of a CID font a glyph belongs to (Adobe Technical Note 5176, 19).
enum CFFSelection {
    case first
    case bytes(FontBytes)
    /// From a glyph on, the part.
    case ranges([(first: Int, part: Int)])

    init(_ font: FontBytes, at offset: Int?, glyphCount: Int) throws(ProgramFault) {
        let fault = ProgramFault("its selection of parts (FDSelect) is cut off")
        guard let offset, let format = font.byte(offset) else { throw fault }
        switch format {
        case 0:
            guard let data = font.part(offset + 1, glyphCount) else { throw fault }
            self = .bytes(data)
        case 3:
            guard let count = font.word(offset + 1), font.part(offset + 3, count * 3 + 2) != nil else {
                throw fault
            }
            var ranges: [(first: Int, part: Int)] = []
            for index in 0..<count {
                guard let first = font.word(offset + 3 + index * 3),
                    let part = font.byte(offset + 5 + index * 3)
                else { throw fault }
                ranges.append((first, part))
            }
            self = .ranges(ranges)
        default: throw fault
        }
    }

    func part(of glyph: Int) -> Int? {
        switch self {
        case .first: return 0
        case .bytes(let data): return data.byte(glyph)
        case .ranges(let ranges):
            var low = 0, high = ranges.count
            while low < high {
                let middle = (low + high) / 2
                if ranges[middle].first <= glyph { low = middle + 1 } else { high = middle }
            }
            return low > 0 ? ranges[low - 1].part : nil
        }
    }
}
