/// Quotes and apostrophes.
extension TextRewriter {
    mutating func straightQuote() {
        if isGershayim { return write(0x5F4) }
        let opens = last.map(TextRewriter.mayOpenAfter) ?? true || opensAfterPrefix,
            closes = next.map(TextRewriter.isSpace) ?? true
        if opens, !(closes && !open.isEmpty) { return openQuote() }
        if open.isEmpty, let last, TextRewriter.isDigit(last) { return write(0x22) }  // inches
        closeQuote()
    }

    /// Before the last letter of a word: צה״ל.
    private var isGershayim: Bool {
        guard table.habits.contains(.geresh), let last, let next, TextRewriter.isLetter(last),
            TextRewriter.isLetter(next)
        else { return false }
        let after = index + 2
        return after >= input.scalars.count || !TextRewriter.isLetter(input.scalars[after])
    }

    /// Whether a quote behind a letter opens: prefixes are written to the word that is quoted.
    private var opensAfterPrefix: Bool {
        table.habits.contains(.quotesAfterPrefixes) && open.isEmpty && next.map(TextRewriter.isLetter) == true
    }

    /// Within quotes the inner ones open; “ as typed stays then what it is.
    mutating func openQuote() {
        let isInner = open.contains { if case .outer = $0 { true } else { false } }
        open.append(isInner ? .inner : .outer)
        write(opening: isInner ? table.inner : table.outer)
    }

    mutating func closeQuote() {
        let isInner = open.popLast().map { if case .inner = $0 { true } else { false } } ?? false
        write(closing: isInner ? table.inner : table.outer)
    }

    mutating func openGuillemet() {
        open.append(.outer)
        write(opening: table.outer)
    }

    mutating func closeGuillemet() {
        while let last = open.popLast() { if case .outer = last { break } }
        write(closing: table.outer)
    }

    mutating func write(opening quotes: LanguageTable.Quotes) {
        write(quotes.open)
        guard let space = quotes.space else { return }
        write(space)
        dropsSpaces = true
    }

    mutating func write(closing quotes: LanguageTable.Quotes) {
        if let space = quotes.space {
            _ = takeSpacesBack()
            write(space)
        }
        write(quotes.close)
    }

    /// An apostrophe, or a single quote that begins or ends a quotation in typewriter quotes.
    mutating func apostrophe() {
        let follows = next ?? 0x20
        let isUnit = last.map(TextRewriter.isDigit) == true && !TextRewriter.isLetter(follows)
        if isUnit { return write(0x27) }  // minutes, feet
        let isGeresh =
            table.habits.contains(.geresh) && last.map(TextRewriter.isLetter) == true && !hasOpenSingle
        if isGeresh { return write(0x5F3) }
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
    var isElision: Bool {
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
    var closesLater: Bool {
        for at in (index + 2)..<max(index + 2, min(input.scalars.count, index + 120))
        where input.scalars[at] == 0x27 {
            let follows = at + 1 < input.scalars.count ? input.scalars[at + 1] : 0x20
            if !TextRewriter.isLetter(follows), !TextRewriter.isSpace(input.scalars[at - 1]) { return true }
        }
        return false
    }
}
