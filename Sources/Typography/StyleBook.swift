import Frames

/// The styles that a typesetter has met, made ready for shaping once.
final class StyleBook {
    let fonts: FontBook
    private let buffer: GlyphBuffer
    private var styles: [ShapingStyle] = []
    private var index: [ShapingKey: Int] = [:]
    private var bases: [Int: LineBasis] = [:]
    /// Text comes in runs of one style: what was asked for last is asked for again.
    private var latest: (style: TextStyle, language: String, found: ShapingStyle)?

    init(fonts: FontBook, buffer: GlyphBuffer) { (self.fonts, self.buffer) = (fonts, buffer) }

    subscript(id: Int) -> ShapingStyle { styles[id] }

    func style(_ style: TextStyle, language: String) -> ShapingStyle {
        if let latest, latest.style == style, latest.language == language { return latest.found }
        let found = find(ShapingKey(style, language: language))
        latest = (style, language, found)
        return found
    }

    private func find(_ key: ShapingKey) -> ShapingStyle {
        if let known = index[key] { return styles[known] }
        let made = ShapingStyle(key, id: styles.count, fonts: fonts)
        index[key] = made.id
        styles.append(made)
        return made
    }

    /// Space, hyphen and metrics of the style's first font.
    func basis(of style: ShapingStyle) -> LineBasis {
        if let known = bases[style.id] { return known }
        let made = style.basis(digit: buffer.width(of: 0x30, style))
        bases[style.id] = made
        return made
    }
}
