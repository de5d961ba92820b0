import Frames

/// A first letter that stands as high as several lines, which are set around it.
public struct Initial: Hashable, Sendable {
    /// Lines that it is as high as: from the capitals of the first to the baseline of the last.
    public var lines: Int
    /// Its font and colour; its size comes of its height.
    public var style: TextStyle

    public init(lines: Int = 3, style: TextStyle) { (self.lines, self.style) = (lines, style) }
}

extension Paragraph {
    /// The text cut after its first letter, with the punctuation before it; nil where it begins with something else: a
    /// figure in place of text, a sign.
    func cutAfterInitial() -> (initial: String, rest: Paragraph)? {
        guard let first = spans.first, first.object == nil, !first.isVerbatim else { return nil }
        let opening = first.text.prefix { "«“„‘‚\"'(¿¡—– \u{A0}\u{202F}".contains($0) }
        guard let letter = first.text.dropFirst(opening.count).first, letter.isLetter || letter.isNumber
        else {
            return nil
        }
        let initial = String(opening) + String(letter)
        var rest = self
        rest.spans[0].text = String(first.text.dropFirst(opening.count + 1))
        // The rules have been applied, to letters that are not in it any more.
        for index in rest.spans.indices { rest.spans[index].isVerbatim = true }
        rest.style.indent = .zero
        rest.initial = nil
        return (initial, rest)
    }
}

extension Typesetter {
    /// Lines around an initial, which stands in the frame of the first; nil where the paragraph has none, or is shorter
    /// than it.
    func linesAroundInitial(of paragraph: Paragraph, measure: Length) -> [SetLine]? {
        guard let initial = paragraph.initial, initial.lines > 1,
            !Direction.isRightToLeft(language: paragraph.language)
        else { return nil }
        var paragraph = paragraph
        paragraph.spans = LanguageRules.applied(to: paragraph.spans, language: paragraph.language)
        guard let (text, rest) = paragraph.cutAfterInitial() else { return nil }
        let drop = paragraph.style.leading * Double(initial.lines - 1), own = paragraph.spans[0].style
        let letter = frame(of: text, initial, height: drop + metrics(of: own).capHeight, like: paragraph)
        let width = letter.frame.size.width - letter.bearing + own.size * Initial.distance
        guard width < measure / 2 else { return nil }
        var lines = lines(of: shape(rest), measure: measure, beside: (width, initial.lines))
        guard lines.count >= initial.lines else { return nil }
        let baseline = (lines[0].frame.baseline ?? .zero) + drop
        let at = Point(-letter.bearing, baseline - (letter.frame.baseline ?? .zero))
        lines[0].frame.items.insert(
            contentsOf: letter.frame.items.map { item in
                var item = item
                item.origin = item.origin + at
                return item
            }, at: 0)
        return lines
    }

    /// The letter with capitals of a height, and what its first glyph leaves free at its left.
    private func frame(of text: String, _ initial: Initial, height: Length, like paragraph: Paragraph) -> (
        frame: Frame, bearing: Length
    ) {
        var style = initial.style
        style.size = .pt(100)
        let capital = metrics(of: style).capHeight
        style.size = style.size * (Double(height.units) / Double(max(1, capital.units)))
        let frame = line(text, style, language: paragraph.language, tag: paragraph.spans[0].tag)
        guard case .glyphs(let run) = frame.items.first?.item, let cluster = run.clusters.first else {
            return (frame, .zero)
        }
        let glyph = run.store.glyphs[Int(run.store.clusters[cluster].glyph)].id
        return (frame, Length(units: fonts.loaded(run.face).leftBearing(of: glyph)))
    }
}

extension Initial {
    /// Ems of the text between the initial and the lines beside it.
    fileprivate static let distance = 0.18
}
