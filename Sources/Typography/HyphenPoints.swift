/// Where the words of a paragraph may be hyphenated.
///
/// In « l’accompagné·e·s » the stem is what lies between the last apostrophe and the first middle dot;
/// nothing else of it is broken. Addresses, handles and words with figures in them are left whole. Names and
/// inclusive forms are broken with reluctance.
struct HyphenPoints {
    /// Letters kept before and after, and letters a word must have.
    var left: Int
    var right: Int
    var word: Int

    enum Mark: UInt8 { case none, willing, reluctant }

    /// Marks scalars before which a hyphen may be added; without a hyphenator, where the author allows it.
    /// Empty where there are none.
    func mark(_ text: ComposedText, _ hyphenator: Hyphenator?, capitalsAreNames: Bool) -> [Mark] {
        if hyphenator == nil, text.softHyphens.isEmpty { return [] }
        let scalars = text.scalars
        var marks = [Mark](repeating: .none, count: scalars.count + 1)
        var start = 0
        while start < scalars.count {
            guard Scalars.isHyphenable(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, Scalars.isHyphenable(scalars[end]) { end += 1 }
            if end - start >= max(word, left + right), let hyphenator, isStem(start..<end, scalars),
                !text.softHyphens.contains(where: { $0 > start && $0 < end })
            {
                let isName = capitalsAreNames && HyphenPoints.isCapital(scalars[start])
                let isInclusive = end < scalars.count && scalars[end] == Scalars.middleDot
                let points = hyphenator.points(scalars[start..<end])
                set(isName || isInclusive ? .reluctant : .willing, start..<end, points, &marks)
            }
            start = end
        }
        for point in text.softHyphens where point > 0 && point < scalars.count { marks[point] = .willing }
        return marks
    }

    private func set(_ mark: Mark, _ stem: Range<Int>, _ points: UInt64, _ marks: inout [Mark]) {
        guard points != 0 else { return }
        for letter in left...stem.count - right where points >> UInt64(letter) & 1 == 1 {
            marks[stem.lowerBound + letter] = mark
        }
    }

    /// Whether the letters are a word to themselves, and not the suffix of an inclusive form or a part of an
    /// address.
    private func isStem(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : Scalars.space
        let after = range.upperBound < scalars.count ? scalars[range.upperBound] : Scalars.space
        if before == Scalars.middleDot || HyphenPoints.joins(before) || HyphenPoints.joins(after) {
            return false
        }
        return !HyphenPoints.isInAddress(range, scalars)
    }

    private static func isCapital(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    /// Figures, @, _ and # make a name of what they touch.
    private static func joins(_ scalar: UInt32) -> Bool {
        scalar >= 0x30 && scalar <= 0x39 || scalar == 0x40 || scalar == 0x5F || scalar == 0x23
    }

    /// Whether the characters between the blanks around it have « :// », « @ », or a point or a slash between
    /// letters and a point elsewhere: « www.duoforajob.be/fr ».
    private static func isInAddress(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        func isBlank(_ scalar: UInt32) -> Bool {
            scalar == Scalars.space || scalar == Scalars.noBreakSpace || scalar == Scalars.narrowSpace
        }
        var start = range.lowerBound, end = range.upperBound
        while start > 0, !isBlank(scalars[start - 1]) { start -= 1 }
        while end < scalars.count, !isBlank(scalars[end]) { end += 1 }
        guard end - start > range.count + 1 else { return false }
        for i in start..<end {
            if scalars[i] == 0x40 { return true }
            if i > start, i + 1 < end, scalars[i] == 0x2E, isNameCharacter(scalars[i - 1]),
                isNameCharacter(scalars[i + 1])
            {
                return true
            }
            if i + 2 < end, scalars[i] == 0x3A, scalars[i + 1] == 0x2F, scalars[i + 2] == 0x2F { return true }
        }
        return false
    }

    private static func isNameCharacter(_ scalar: UInt32) -> Bool {
        scalar < 0x80 && (Scalars.isHyphenable(scalar) || scalar >= 0x30 && scalar <= 0x39)
    }
}
