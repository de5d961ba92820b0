/// What the glyphs of a compact font are called, by numbers of strings, or of characters in a CID font (5176, 13).
struct CFFCharset {
    /// Of each glyph.
    let numbers: [UInt16]
    /// The glyphs of numbers.
    private let glyphs: RangeTable<Int>

    /// - Parameter offset: where it stands; 0 to 2 are those that are known to all.
    init(_ font: FontBytes, at offset: Int, glyphCount: Int, isCID: Bool) throws(ProgramFault) {
        let read =
            switch (offset, isCID) {
            case (0, false): Self.numbers([0...228], glyphCount)
            case (1, false): Self.numbers(Self.expert, glyphCount)
            case (2, false): Self.numbers(Self.expertSubset, glyphCount)
            // Made without one, a CID font counts its characters as its glyphs.
            case (0...2, true): Self.numbers([0...65_535], glyphCount)
            default: Self.read(font, offset, glyphCount)
            }
        guard let read, read.count == glyphCount else { throw ProgramFault("its charset is cut off") }
        numbers = read
        glyphs = Self.inverted(read)
    }

    private static func numbers(_ ranges: [ClosedRange<Int>], _ count: Int) -> [UInt16]? {
        var numbers: [UInt16] = []
        for range in ranges {
            for number in range where numbers.count < count {
                numbers.append(UInt16(truncatingIfNeeded: number))
            }
        }
        return numbers
    }

    private static func read(_ font: FontBytes, _ offset: Int, _ count: Int) -> [UInt16]? {
        guard let format = font.byte(offset), (0...2).contains(format) else { return nil }
        var numbers: [UInt16] = [0], place = offset + 1
        numbers.reserveCapacity(count)
        while numbers.count < count {
            guard let first = font.word(place) else { return nil }
            place += 2
            var left = 0
            if format > 0 {
                guard let more = font.number(place, size: format) else { return nil }
                (left, place) = (more, place + format)
            }
            for step in 0...min(left, count - numbers.count - 1) {
                numbers.append(UInt16(truncatingIfNeeded: first + step))
            }
        }
        return numbers
    }

    /// Runs of numbers that grow with the glyphs are one range.
    private static func inverted(_ numbers: [UInt16]) -> RangeTable<Int> {
        var table = RangeTable<Int>(), start = 0
        for index in 1..<max(numbers.count + 1, 1) {
            if index < numbers.count, Int(numbers[index]) == Int(numbers[index - 1]) + 1 { continue }
            if start < numbers.count {
                table.add(Int(numbers[start]), Int(numbers[start]) + index - 1 - start, start)
            }
            start = index
        }
        table.sort()
        return table
    }

    /// The glyph of a number.
    func glyph(_ number: Int) -> Int? { glyphs[number].map { $0.value + number - $0.start } }

    private static let expert: [ClosedRange<Int>] = [
        0...1, 229...238, 13...15, 99...99, 239...248, 27...28, 249...266, 109...110, 267...318, 158...158,
        155...155, 163...163, 319...326, 150...150, 164...164, 169...169, 327...378,
    ]

    private static let expertSubset: [ClosedRange<Int>] = [
        0...1, 231...232, 235...238, 13...15, 99...99, 239...248, 27...28, 249...251, 253...266, 109...110,
        267...270, 272...272, 300...302, 305...305, 314...315, 158...158, 155...155, 163...163, 320...326,
        150...150, 164...164, 169...169, 327...346,
    ]
}
