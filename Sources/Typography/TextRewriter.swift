/// Applies a language's table to a row of characters in one pass, looking back at what it has written and one ahead.
struct TextRewriter {
    private let input: MarkedText
    let table: LanguageTable
    private(set) var output = MarkedText()
    /// The character being read.
    private(set) var index = 0
    private var span = -1
    /// Quotes that are open.
    private var open: [OpenQuote] = []
    private var hasOpenSingle = false
    /// Set after an opening quote: its space is there, those that were typed are dropped.
    private var dropsSpaces = false

    private enum OpenQuote { case outer, inner }

    init(_ text: MarkedText, _ table: LanguageTable) {
        input = text
        self.table = table
        output.isVerbatim = text.isVerbatim
        output.scalars.reserveCapacity(text.scalars.count + 8)
    }

    mutating func rewritten() -> MarkedText {
        while index < input.scalars.count {
            enterSpans()
            let scalar = input.scalars[index]
            if input.isVerbatim[span] {
                output.scalars.append(scalar)
                dropsSpaces = false
            } else if !(dropsSpaces && TextRewriter.isSpace(scalar)) {
                dropsSpaces = false
                rewrite(scalar)
            }
            index += 1
        }
        enterSpans()
        return output
    }

    private mutating func rewrite(_ scalar: UInt32) {
        switch scalar {
        case 0x20: space()
        case 0x21, 0x25, 0x3A, 0x3B, 0x3F: mark(scalar)
        case 0x22: straightQuote()
        case 0x27: apostrophe()
        case 0x2E: points()
        case 0x2026: ellipsis()
        case 0x201C where table.replacesCurly: openQuote()
        case 0x201D where table.replacesCurly: closeQuote()
        case 0xAB where table.outer.open == 0xAB: openGuillemet()
        case 0xBB where table.outer.open == 0xAB: closeGuillemet()
        default: output.scalars.append(scalar)
        }
    }

    // MARK: Reading and writing

    private mutating func enterSpans() {
        while span + 1 < input.starts.count, input.starts[span + 1] == index {
            output.starts.append(output.scalars.count)
            span += 1
        }
    }

    private var next: UInt32? { index + 1 < input.scalars.count ? input.scalars[index + 1] : nil }
    private var last: UInt32? { output.scalars.last }

    private mutating func write(_ scalar: UInt32) { output.scalars.append(scalar) }

    /// Takes back the spaces just written, but for those of a verbatim span; says whether there were any.
    private mutating func takeSpacesBack() -> Bool {
        var found = false
        while let last, TextRewriter.isSpace(last), !isLastVerbatim {
            output.scalars.removeLast()
            found = true
        }
        for start in output.starts.indices.reversed() {
            guard output.starts[start] > output.scalars.count else { break }
            output.starts[start] = output.scalars.count
        }
        return found
    }

    private var isLastVerbatim: Bool {
        let owner = output.starts.lastIndex { $0 < output.scalars.count }
        return owner.map { output.isVerbatim[$0] } ?? false
    }

    // MARK: Marks and spaces

    private mutating func mark(_ mark: UInt32) {
        if mark == 0x25, !followsNumber { return write(mark) }
        let spacing = table.spacing(before: mark)
        switch spacing {
        case .kept:
            if last == 0x20, !isLastVerbatim, output.scalars.count > 1 {
                output.scalars[output.scalars.count - 1] = Scalars.noBreakSpace
            }
        case .none, .space:
            let written = output.scalars.count, hadSpace = takeSpacesBack()
            if case .space(let space) = spacing, mayTakeSpace(mark, hadSpace: hadSpace) {
                write(space)
            } else if output.scalars.isEmpty, written > 0 {
                write(0x20)
            }
        }
        write(mark)
    }

    /// A space that was not typed is only added where the mark ends a word: not in 12:30, addresses or « ?! ».
    private func mayTakeSpace(_ mark: UInt32, hadSpace: Bool) -> Bool {
        guard let last else { return false }
        if hadSpace { return true }
        if mark == 0x25 { return true }
        return TextRewriter.endsWord(last) && next.map(TextRewriter.mayFollowMark) ?? true
    }

    private var followsNumber: Bool {
        output.scalars.last { !TextRewriter.isSpace($0) }.map(TextRewriter.isDigit) ?? false
    }

    /// A space that may not break: after a sign that belongs to what follows it, between a number and its unit.
    private mutating func space() {
        write(isSignBefore || isUnitAhead ? Scalars.noBreakSpace : 0x20)
    }

    /// « > CESS », « n° 5 », « § 4 ».
    private var isSignBefore: Bool {
        let count = output.scalars.count
        guard let last else { return false }
        let before = count > 1 ? output.scalars[count - 2] : 0x20
        switch last {
        case 0x3C, 0x3E, 0x2264, 0x2265: return TextRewriter.isSpace(before)
        case 0xB0: return before | 0x20 == 0x6E
        case 0xA7: return true
        default: return false
        }
    }

    /// « 15 € », « 20 km ».
    private var isUnitAhead: Bool {
        guard let last, TextRewriter.isDigit(last), let next else { return false }
        if next == 0x20AC || next == 0x24 || next == 0xA3 || next == 0xB0 { return true }
        var unit = String.UnicodeScalarView(), at = index + 1
        while at < input.scalars.count, unit.count < 4, let scalar = Unicode.Scalar(input.scalars[at]),
            scalar.properties.isAlphabetic
        {
            unit.append(scalar)
            at += 1
        }
        let follows = at < input.scalars.count ? input.scalars[at] : 0x20
        return TextRewriter.units.contains(String(unit)) && follows != 0x27 && follows != 0x2019
    }

    // MARK: Points

    private mutating func points() {
        var count = 1
        while index + count < input.scalars.count, input.scalars[index + count] == 0x2E { count += 1 }
        let isEllipsis = count == 3 && last != 0x2E && !input.starts.contains { $0 > index && $0 < index + 3 }
        guard isEllipsis else { return write(0x2E) }
        index += 2
        ellipsis()
    }

    /// It never begins a line.
    private mutating func ellipsis() {
        if last == 0x20, !isLastVerbatim, output.scalars.count > 1 {
            output.scalars[output.scalars.count - 1] = Scalars.noBreakSpace
        }
        write(0x2026)
    }

    // MARK: Quotes

    private mutating func straightQuote() {
        let opens = last.map(TextRewriter.mayOpenAfter) ?? true,
            closes = next.map(TextRewriter.isSpace) ?? true
        if opens, !(closes && !open.isEmpty) { return openQuote() }
        if open.isEmpty, let last, TextRewriter.isDigit(last) { return write(0x22) }  // inches
        closeQuote()
    }

    /// Within quotes the inner ones open; “ as typed stays then what it is.
    private mutating func openQuote() {
        let isInner = open.contains { if case .outer = $0 { true } else { false } }
        open.append(isInner ? .inner : .outer)
        write(opening: isInner ? table.inner : table.outer)
    }

    private mutating func closeQuote() {
        let isInner = open.popLast().map { if case .inner = $0 { true } else { false } } ?? false
        write(closing: isInner ? table.inner : table.outer)
    }

    private mutating func openGuillemet() {
        open.append(.outer)
        write(opening: table.outer)
    }

    private mutating func closeGuillemet() {
        while let last = open.popLast() { if case .outer = last { break } }
        write(closing: table.outer)
    }

    private mutating func write(opening quotes: LanguageTable.Quotes) {
        write(quotes.open)
        guard let space = quotes.space else { return }
        write(space)
        dropsSpaces = true
    }

    private mutating func write(closing quotes: LanguageTable.Quotes) {
        if let space = quotes.space {
            _ = takeSpacesBack()
            write(space)
        }
        write(quotes.close)
    }

    /// An apostrophe, or a single quote that begins or ends a quotation in typewriter quotes.
    private mutating func apostrophe() {
        let follows = next ?? 0x20
        if let last, TextRewriter.isDigit(last), !TextRewriter.isLetter(follows) { return write(0x27) }  // minutes, feet
        let mayOpen = last.map(TextRewriter.mayOpenAfter) ?? true
        if mayOpen, TextRewriter.isLetter(follows), !isElision, closesLater {
            hasOpenSingle = true
            return write(table.single.open)
        }
        let closes = hasOpenSingle && !mayOpen && !TextRewriter.isLetter(follows)
        if closes { hasOpenSingle = false }
        write(closes ? table.single.close : 0x2019)
    }

    /// Whether the word after the apostrophe is one that begins with it: ’s, ’t, ’em.
    private var isElision: Bool {
        var word = String.UnicodeScalarView(), at = index + 1
        while at < input.scalars.count, TextRewriter.isLetter(input.scalars[at]),
            let scalar = Unicode.Scalar(input.scalars[at])
        {
            word.append(scalar)
            at += 1
        }
        return table.elisions.contains(String(word).lowercased())
    }

    /// Whether a typewriter quote after it ends a word.
    private var closesLater: Bool {
        for at in (index + 2)..<max(index + 2, min(input.scalars.count, index + 120))
        where input.scalars[at] == 0x27 {
            let follows = at + 1 < input.scalars.count ? input.scalars[at + 1] : 0x20
            if !TextRewriter.isLetter(follows), !TextRewriter.isSpace(input.scalars[at - 1]) { return true }
        }
        return false
    }
}

// MARK: Classes of characters

extension TextRewriter {
    /// Written after a number, apart from it.
    private static let units: Set<String> = [
        "km", "m", "cm", "mm", "kg", "g", "t", "l", "ml", "h", "min", "s", "ha", "kWh", "Mo", "Go", "ko",
        "kB", "MB", "GB",
    ]

    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == Scalars.noBreakSpace || scalar == Scalars.narrowSpace || scalar == 0x2009
    }

    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A
            : Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }

    /// Letters, figures, and what closes: brackets, quotes, ellipses, the percent sign.
    static func endsWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x2026, 0x25, 0x22: true
        default: isDigit(scalar) || isLetter(scalar)
        }
    }

    /// The end of a sentence or of a clause goes on with a space, a closing quote or bracket, or one more mark.
    static func mayFollowMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x3F, 0x29, 0x5D, 0xBB, 0x201D, 0x2026, 0x22, 0x0A, 0x2028: true
        default: isSpace(scalar)
        }
    }

    /// Where a quotation may begin: after a space, an opening bracket or quote, a dash.
    static func mayOpenAfter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x28, 0x5B, 0x2013, 0x2014, 0x2D, 0x2F, 0xAB, 0x2018, 0x201C, 0x201E, 0x0A, 0x2028: true
        default: isSpace(scalar)
        }
    }
}
