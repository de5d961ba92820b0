/// Applies a language's table to a row of characters in one pass, looking back at what it has written and one
/// ahead.
struct TextRewriter {
    let input: MarkedText
    let table: LanguageTable
    var output = MarkedText()
    /// The character being read.
    var index = 0
    private var span = -1
    /// Quotes that are open.
    var open: [OpenQuote] = []
    var hasOpenSingle = false
    /// Set after an opening quote: its space is there, those that were typed are dropped.
    var dropsSpaces = false

    enum OpenQuote { case outer, inner }

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
        case 0x2013, 0x2014: dash(scalar)
        case 0x201C where table.habits.contains(.replacesCurly): openQuote()
        case 0x201D where table.habits.contains(.replacesCurly): closeQuote()
        case 0xAB where table.outer.open == 0xAB: openGuillemet()
        case 0xBB where table.outer.open == 0xAB: closeGuillemet()
        case 0x37E... where table.ownMarks[scalar] != nil: mark(scalar)
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

    var next: UInt32? { index + 1 < input.scalars.count ? input.scalars[index + 1] : nil }
    var last: UInt32? { output.scalars.last }

    mutating func write(_ scalar: UInt32) { output.scalars.append(scalar) }

    /// Takes back the spaces just written, but for those of a verbatim span; says whether there were any.
    mutating func takeSpacesBack() -> Bool {
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

    var isLastVerbatim: Bool {
        let owner = output.starts.lastIndex { $0 < output.scalars.count }
        return owner.map { output.isVerbatim[$0] } ?? false
    }
}
