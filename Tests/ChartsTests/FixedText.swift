import Charts
import Frames
import Typography

/// Text of letters all half an em wide: layouts can be tested, to the unit, without a font.
struct FixedText: ChartText {
    func labelWidth(_ text: String, _ style: TextStyle, language: String) -> Length {
        style.size / 2 * text.count
    }

    func setLabel(_ text: String, _ style: TextStyle, language: String) -> Frame {
        let metrics = labelMetrics(style)
        let advance = Int32((style.size / 2).units)
        var bytes: [UInt8] = [], clusters: [GlyphCluster] = [], glyphs: [Glyph] = []
        for character in text {
            clusters.append(GlyphCluster(byte: Int32(bytes.count), glyph: Int32(glyphs.count), count: 1))
            glyphs.append(Glyph(id: 1, advance: advance))
            bytes += Array(String(character).utf8)
        }
        clusters.append(GlyphCluster(byte: Int32(bytes.count), glyph: Int32(glyphs.count), count: 0))
        let run = GlyphRun(
            store: GlyphStore(text: bytes, glyphs: glyphs, clusters: clusters), clusters: 0..<glyphs.count,
            face: FontFace(
                id: 0, family: style.families.first ?? "", style: "\(style.weight)", size: style.size),
            color: style.color)
        var frame = Frame(
            size: Size(labelWidth(text, style, language: language), metrics.ascent + metrics.descent),
            baseline: metrics.ascent)
        frame.place(.glyphs(run), at: Point(.zero, metrics.ascent))
        return frame
    }

    /// Greedy lines of whole words; hyphens after every third letter where they are asked for.
    func wrapLabel(
        _ text: String, _ style: TextStyle, leading: Length, measure: Length, _ breaking: LabelBreaking,
        language: String
    ) -> [SetLine] {
        let hyphenates = breaking.hyphenates
        let room = max(0, Int(measure / (style.size / 2)))
        var lines: [String] = [""]
        for word in text.split(separator: " ").map(String.init) {
            let joined = lines[lines.count - 1].isEmpty ? word : lines[lines.count - 1] + " " + word
            if joined.count <= room || lines == [""] && !hyphenates {
                lines[lines.count - 1] = joined
            } else if hyphenates, word.count > room, room >= 4 {
                var rest = Substring(word)
                while rest.count > room {
                    lines.append(rest.prefix(room / 3 * 3) + "-")
                    rest = rest.dropFirst(room / 3 * 3)
                }
                lines.append(String(rest))
            } else {
                lines.append(word)
            }
        }
        return lines.filter { !$0.isEmpty }.map { line in
            let inner = setLabel(line, style, language: language)
            var frame = Frame(size: Size(measure, leading), baseline: inner.baseline)
            frame.place(inner, at: .zero)
            return SetLine(
                frame: frame, width: inner.size.width,
                overrun: max(.zero, inner.size.width - measure))
        }
    }

    func labelMetrics(_ style: TextStyle) -> FontMetrics {
        FontMetrics(
            ascent: style.size * 0.95, descent: style.size * 0.22, xHeight: style.size * 0.5,
            capHeight: style.size * 0.73, space: style.size / 2, digit: style.size / 2)
    }
}
