/// Where the words of a paragraph may be hyphenated.
///
/// In « l’accompagné·e·s » the stem is what lies between the last apostrophe and the first middle dot;
/// nothing else of it is broken. Addresses, handles and words with figures in them are left whole. Names,
/// inclusive forms and the parts of compounds, which break at their own hyphen first, are broken with reluctance.
struct HyphenPoints {
    let minima: HyphenMinima
    /// Whether a capital makes a name, and whether names are hyphenated at all.
    var capitalsAreNames = true
    var hyphenatesNames = true
    var exceptions = HyphenExceptions()
    /// Whether an apostrophe is a letter among others: in Ukrainian.
    var spellsApostrophes = false
    /// Whether a diaeresis goes where a hyphen parts what it parts, as in Dutch (« reëel », « re-eel »): such words are
    /// not broken there.
    var dropsDiaereses = false

    enum Mark: UInt8 { case none, willing, reluctant }

    /// Marks scalars before which a hyphen may be added; without a hyphenator, where the author allows it.
    /// Empty where there are none.
    func mark(_ text: ComposedText, _ hyphenator: Hyphenator?) -> [Mark] {
        if hyphenator == nil, text.softHyphens.isEmpty { return [] }
        let scalars = text.scalars
        var marks = [Mark](repeating: .none, count: scalars.count + 1)
        var start = 0
        while let hyphenator, start < scalars.count {
            guard Scalars.isHyphenable(scalars[start]) else {
                start += 1
                continue
            }
            let end = end(ofStemAt: start, scalars)
            if end - start > 3, !text.softHyphens.contains(where: { $0 > start && $0 < end }) {
                set(start..<end, scalars, hyphenator, &marks)
            }
            start = end
        }
        for point in text.softHyphens where point > 0 && point < scalars.count { marks[point] = .willing }
        return marks
    }

    private func end(ofStemAt start: Int, _ scalars: [UInt32]) -> Int {
        var end = start + 1
        while end < scalars.count {
            let isJoint =
                spellsApostrophes && Scalars.isApostrophe(scalars[end]) && end + 1 < scalars.count
                && Scalars.isHyphenable(scalars[end + 1])
            guard isJoint || Scalars.isHyphenable(scalars[end]) else { break }
            end += 1
        }
        return end
    }

    private func set(_ stem: Range<Int>, _ scalars: [UInt32], _ hyphenator: Hyphenator, _ marks: inout [Mark])
    {
        let isName = capitalsAreNames && HyphenPoints.isCapital(scalars[stem.lowerBound])
        if isName, !hyphenatesNames { return }
        if let points = exception(stem, scalars) {
            for index in stem.dropFirst() where points >> UInt64(index - stem.lowerBound) & 1 == 1 {
                marks[index] = .willing
            }
            return
        }
        guard stem.count >= max(minima.word, minima.left + minima.right), isStem(stem, scalars) else {
            return
        }
        let isReluctant = isName || InclusiveForms.isStem(stem, scalars) || isPart(stem, scalars)
        let points = hyphenator.points(scalars[stem])
        guard points != 0 else { return }
        for letter in minima.left...stem.count - minima.right where points >> UInt64(letter) & 1 == 1 {
            let index = stem.lowerBound + letter
            if Scalars.isApostrophe(scalars[index]) || Scalars.isApostrophe(scalars[index - 1]) { continue }
            if dropsDiaereses, HyphenPoints.hasDiaeresis(scalars[index]) { continue }
            marks[index] = isReluctant ? .reluctant : .willing
        }
    }

    /// The author's points for a word: of the stem alone, or of the whole around its apostrophes.
    private func exception(_ stem: Range<Int>, _ scalars: [UInt32]) -> UInt64? {
        if exceptions.isEmpty { return nil }
        func isInWord(_ index: Int) -> Bool {
            scalars.indices.contains(index)
                && (Scalars.isHyphenable(scalars[index]) || Scalars.isApostrophe(scalars[index]))
        }
        var start = stem.lowerBound, end = stem.upperBound
        while isInWord(start - 1) { start -= 1 }
        while isInWord(end) { end += 1 }
        if start..<end != stem, let points = exceptions.points(scalars[start..<end]) {
            return points >> UInt64(stem.lowerBound - start)
        }
        return exceptions.points(scalars[stem])
    }

    /// Whether the letters are a word to themselves, and not the ending of an inclusive form or a part of an
    /// address.
    private func isStem(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        if InclusiveForms.isEnding(range, scalars) { return false }
        let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : Scalars.space
        let after = range.upperBound < scalars.count ? scalars[range.upperBound] : Scalars.space
        if HyphenPoints.joins(before) || HyphenPoints.joins(after) && !InclusiveForms.isStem(range, scalars) {
            return false
        }
        return !HyphenPoints.isInAddress(range, scalars)
    }

    /// Whether the letters are a part of a word that has a hyphen: « socio-professionnelle ».
    private func isPart(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        func isHyphen(_ index: Int, letter: Int) -> Bool {
            guard scalars.indices.contains(index), scalars.indices.contains(letter) else { return false }
            return
                (scalars[index] == 0x2D || scalars[index] == 0x2010
                || scalars[index] == Scalars.noBreakHyphen)
                && Scalars.isHyphenable(scalars[letter])
        }
        return isHyphen(range.lowerBound - 1, letter: range.lowerBound - 2)
            || isHyphen(range.upperBound, letter: range.upperBound + 1)
    }

    private static func isCapital(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    private static func hasDiaeresis(_ scalar: UInt32) -> Bool {
        switch scalar | 0x20 {
        case 0xE4, 0xEB, 0xEF, 0xF6, 0xFC: true  // ä ë ï ö ü
        default: false
        }
    }

    /// Figures, @, _ and # make a name of what they touch.
    private static func joins(_ scalar: UInt32) -> Bool {
        scalar >= 0x30 && scalar <= 0x39 || scalar == 0x40 || scalar == 0x5F || scalar == 0x23
    }

    /// Whether the characters between the blanks around it have « :// », « @ », or a point or a slash between
    /// letters and a point elsewhere: « www.duoforajob.be/fr ». The points of « étudiant.e.s » do not count.
    private static func isInAddress(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        func isBlank(_ scalar: UInt32) -> Bool {
            scalar == Scalars.space || scalar == Scalars.noBreakSpace || scalar == Scalars.narrowSpace
        }
        if range.upperBound < scalars.count, scalars[range.upperBound] == 0x2E,
            InclusiveForms.isStem(range, scalars)
        {
            return false
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
