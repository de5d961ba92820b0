/// Words for more than one gender: `accompagné·e·s`, `étudiant(e)s`, `salarié-e-s`, `Ils/Elles`, `Mitarbeiter*innen`.
///
/// Each is one word: its stem may be hyphenated, its endings stay with it. A break is allowed after a slash between
/// two whole words alone.
enum InclusiveForms {
    /// Signs that join an ending to its word and are nothing else there.
    static func isPoint(_ scalar: UInt32) -> Bool {
        switch scalar {
        case Scalars.middleDot, 0x2022, 0x2027, 0x22C5, 0x2A, 0x5F: true  // · • ‧ ⋅ * _
        default: false
        }
    }

    /// Whether letters are an ending of the word before them.
    static func isEnding(_ letters: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let sign = letters.lowerBound - 1
        guard sign > 0 else { return false }
        let before = scalars[sign - 1]
        switch scalars[sign] {
        case 0x28, 0x5B: return isLetter(before)  // étudiant(e
        case 0x29, 0x5D: return isLetter(before) && isInWord(bracket: sign, scalars)  // étudiant(e)s
        case 0x3A: return isLetter(before)  // Mitarbeiter:innen
        case 0x2E: return isPointed(letters, scalars)
        case 0x2D, 0x2010, Scalars.noBreakHyphen:
            return before == 0x2F || isLetter(before) && isHyphened(letters, scalars)
        case let sign: return isPoint(sign) && isLetter(before)
        }
    }

    /// Whether letters are the stem that an ending follows.
    static func isStem(_ letters: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let sign = letters.upperBound
        guard sign + 1 < scalars.count else { return false }
        if scalars[sign] == 0x2F, scalars[sign + 1] == 0x2D { return true }
        guard isLetter(scalars[sign + 1]) else { return false }
        return isEnding(sign + 1..<end(ofLettersAt: sign + 1, scalars), scalars)
    }

    /// Whether a line may not end before a character, although Unicode's rules allow it: at the hyphens of
    /// `salarié-e-s`, after the slash of `km/h`.
    static func joins(before index: Int, _ scalars: [UInt32]) -> Bool {
        guard index > 1, index < scalars.count else { return false }
        let letters = index..<end(ofLettersAt: index, scalars)
        switch scalars[index - 1] {
        case 0x2D, 0x2010: return isEnding(letters, scalars)
        case 0x2F: return isLetter(scalars[index - 2]) && !letters.isEmpty && letters.count < 3
        case 0x2022, 0x2027: return isLetter(scalars[index - 2]) && !letters.isEmpty
        default: return false
        }
    }

    // MARK: Endings

    /// « .e », « .e.s », « .ne.s »: a point parts addresses, too, so that no more is taken for an ending.
    private static func isPointed(_ letters: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard isLetter(scalars[letters.lowerBound - 2]), isEnd(letters.upperBound, scalars) else {
            return false
        }
        switch text(letters, scalars) {
        case "e", "ne", "le", "te", "trice", "rice", "euse": return true
        // The plural's.
        case "s":
            var start = letters.lowerBound - 1
            while start > 0, isLetter(scalars[start - 1]) { start -= 1 }
            return start > 1 && scalars[start - 1] == 0x2E
                && isPointed(start..<letters.lowerBound - 1, scalars)
        default: return false
        }
    }

    /// « -e », « -e-s », « -trices ».
    private static func isHyphened(_ letters: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let ending = text(letters, scalars)
        guard isEnd(letters.upperBound, scalars) else { return false }
        if hyphened.contains(ending) { return true }
        // After the first ending, and before the plural's: « -ne-s ».
        guard hyphenedBeforePlural.contains(ending), letters.upperBound + 1 < scalars.count,
            scalars[letters.upperBound] == 0x2D
        else { return false }
        let plural = letters.upperBound + 1
        return scalars[plural] == 0x73 && end(ofLettersAt: plural, scalars) == plural + 1
    }

    private static let hyphened: Set<String> = [
        "e", "s", "es", "trice", "trices", "rice", "rices", "euse", "euses", "ère", "ères", "enne", "ennes",
    ]
    /// Words by themselves elsewhere: « donne-le ».
    private static let hyphenedBeforePlural: Set<String> = ["ne", "le", "te", "se", "ve", "fe", "re", "sse"]

    /// Whether a bracket that closes stands in one word with the one that opens: « (e)s ».
    private static func isInWord(bracket: Int, _ scalars: [UInt32]) -> Bool {
        var start = bracket - 1
        while start > 0, isLetter(scalars[start]) { start -= 1 }
        return start > 0 && (scalars[start] == 0x28 || scalars[start] == 0x5B) && isLetter(scalars[start - 1])
    }

    // MARK: Characters

    private static func isLetter(_ scalar: UInt32) -> Bool { Scalars.isHyphenable(scalar) }

    private static func end(ofLettersAt start: Int, _ scalars: [UInt32]) -> Int {
        var end = start
        while end < scalars.count, isLetter(scalars[end]) { end += 1 }
        return end
    }

    /// Whether a word ends there, or goes on with an ending.
    private static func isEnd(_ index: Int, _ scalars: [UInt32]) -> Bool {
        index >= scalars.count
            || !Scalars.isApostrophe(scalars[index]) && !(scalars[index] >= 0x30 && scalars[index] <= 0x39)
    }

    private static func text(_ letters: Range<Int>, _ scalars: [UInt32]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[letters].compactMap(Unicode.Scalar.init))
        return String(text)
    }
}
