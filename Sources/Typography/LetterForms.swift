import Frames

/// Parts of a text that are shaped in other styles than their span's: small capitals, the endings of ordinals,
/// fractions. Where a font has forms of its own, they are asked for by its features; where not, letters are scaled.
struct LetterForms {
    let styles: StyleBook
    let text: ComposedText
    let language: String

    /// A span's range cut into parts of one style.
    func parts(of range: Range<Int>, _ style: TextStyle) -> [(range: Range<Int>, style: ShapingStyle)] {
        let base = styles.style(style, language: language)
        guard style.hasForms, !range.isEmpty else { return [(range, base)] }
        let plain = style.smallCaps ? styles.smallCaps(of: base) : base
        var special: [(range: Range<Int>, style: ShapingStyle)] = []
        if style.raisesOrdinals {
            special += NumberForms.ordinals(in: range, of: text.scalars, language: language).map {
                ($0, styles.superior(of: base, letters: Array(text.scalars[$0])))
            }
        }
        if style.buildsFractions, let fraction = styles.fraction(of: base) {
            special += NumberForms.fractions(in: range, of: text.scalars).map { ($0, fraction) }
        }
        special.sort { $0.range.lowerBound < $1.range.lowerBound }
        var parts: [(range: Range<Int>, style: ShapingStyle)] = [], start = range.lowerBound
        for part in special {
            parts += letters(start..<part.range.lowerBound, base, plain)
            parts.append(part)
            start = part.range.upperBound
        }
        return parts + letters(start..<range.upperBound, base, plain)
    }

    /// Letters in the span's own style; where it draws small ones as capitals, these apart from all others.
    private func letters(_ range: Range<Int>, _ base: ShapingStyle, _ plain: ShapingStyle)
        -> [(range: Range<Int>, style: ShapingStyle)]
    {
        guard plain.key.drawsCapitals else { return range.isEmpty ? [] : [(range, plain)] }
        var parts: [(range: Range<Int>, style: ShapingStyle)] = []
        for index in range {
            let style = GlyphBuffer.capital(of: text.scalars[index]) == text.scalars[index] ? base : plain
            if let last = parts.last, last.style === style {
                parts[parts.count - 1].range = last.range.lowerBound..<index + 1
            } else {
                parts.append((index..<index + 1, style))
            }
        }
        return parts
    }
}

extension TextStyle {
    var hasForms: Bool { smallCaps || raisesOrdinals || buildsFractions }
}

extension StyleBook {
    /// Small capitals of the font, or else its capitals, scaled to stand a little above its small letters.
    func smallCaps(of base: ShapingStyle) -> ShapingStyle {
        form(.smallCaps, of: base) {
            let alphabet = Array("abcdefghijklmnopqrstuvwxyzé".unicodeScalars.map(\.value))
            if let own = feature("smcp", of: base, changing: alphabet) { return own }
            let metrics = base.primary.metrics
            let ratio = Double(metrics.xHeight.units) / Double(max(1, metrics.capHeight.units)) * 1.1
            var key = base.key
            key.size = key.size * min(0.85, max(0.7, ratio))
            key.drawsCapitals = true
            return style(key)
        }
    }

    /// Raised letters of the font, or else smaller ones whose tops stand level with those of its capitals.
    func superior(of base: ShapingStyle, letters: [UInt32]) -> ShapingStyle {
        form(.superior(letters), of: base) {
            for name in ["sups", "ordn"] {
                if let own = feature(name, of: base, changing: letters) { return own }
            }
            let metrics = base.primary.metrics, scale = 0.64
            var key = base.key
            key.size = key.size * scale
            key.rise = -(metrics.capHeight - metrics.xHeight * scale)
            return style(key)
        }
    }

    /// Fractions of the font; nil where it has none, and figures stand around a slash.
    func fraction(of base: ShapingStyle) -> ShapingStyle? {
        let found = form(.fraction, of: base) {
            feature("frac", of: base, changing: Array("1/2".unicodeScalars.map(\.value))) ?? base
        }
        return found === base ? nil : found
    }

    /// The style with a feature, if it changes all of the letters.
    private func feature(_ name: String, of base: ShapingStyle, changing letters: [UInt32]) -> ShapingStyle? {
        var key = base.key
        key.features += (key.features.isEmpty ? "" : ", ") + name + "=1"
        let changed = style(key), plain = glyphs(letters, base), drawn = glyphs(letters, changed)
        let isChanged = plain.count != drawn.count || zip(plain, drawn).allSatisfy { $0 != $1 }
        return isChanged && !drawn.contains(Glyph.empty) ? changed : nil
    }
}
