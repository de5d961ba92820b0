import CPango
import Frames

/// Forms of letters that a font may have besides its plain ones.
enum LetterForm: Hashable {
    case smallCaps, fraction
    case superior([UInt32])
}

private struct FormKey: Hashable {
    var base: Int
    var form: LetterForm
}

/// The styles that a typesetter has met, made ready for shaping once.
final class StyleBook {
    let fonts: FontBook
    private let buffer: GlyphBuffer
    private var styles: [ShapingStyle] = []
    private var index: [ShapingKey: Int] = [:]
    private var forms: [FormKey: Int] = [:]
    private var bases: [Int: LineBasis] = [:]
    /// Text comes in runs of few styles: what was asked for lately is asked for again. Those that are asked for often move to the front.
    private var recent: [ShapingStyle] = []
    private static let mostRecent = 6

    init(fonts: FontBook, buffer: GlyphBuffer) { (self.fonts, self.buffer) = (fonts, buffer) }

    subscript(id: Int) -> ShapingStyle { styles[id] }

    func style(_ style: TextStyle, language: String) -> ShapingStyle {
        for index in recent.indices where recent[index].key.isOf(style, language: language) {
            let found = recent[index]
            if index > 0 { recent.swapAt(index, index - 1) }
            return found
        }
        let found = find(ShapingKey(style, language: language))
        if recent.count == Self.mostRecent { recent.removeLast() }
        recent.append(found)
        return found
    }

    func style(_ key: ShapingKey) -> ShapingStyle { find(key) }

    /// A form of a style, made once.
    func form(_ form: LetterForm, of base: ShapingStyle, _ make: () -> ShapingStyle) -> ShapingStyle {
        let key = FormKey(base: base.id, form: form)
        if let known = forms[key] { return styles[known] }
        let made = make()
        forms[key] = made.id
        return made
    }

    /// Glyphs of some letters in a style's first font.
    func glyphs(_ letters: [UInt32], _ style: ShapingStyle) -> [UInt32] {
        var shaped = GlyphBuffer.Shaped()
        let request = GlyphBuffer.Request(face: style.primary, style: style, script: HB_SCRIPT_INVALID)
        letters.withUnsafeBufferPointer { buffer.shape($0, 0..<$0.count, request, into: &shaped) }
        return shaped.glyphs.map(\.id)
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
