import Frames
import ReportModel
import Typography

/// A style of the layout, ready for the typesetter.
struct Style {
    let name: String
    let spec: StyleSpec
    let text: TextStyle
    let paragraph: ParagraphStyle

    var leading: Length { paragraph.leading }

    /// The same style in another colour: text on a field.
    func colored(_ color: Color) -> Style {
        var text = self.text
        text.color = color
        return Style(name: name, spec: spec, text: text, paragraph: paragraph)
    }

    func aligned(_ alignment: ParagraphStyle.Alignment) -> Style {
        var paragraph = self.paragraph
        paragraph.alignment = alignment
        return Style(name: name, spec: spec, text: text, paragraph: paragraph)
    }

    /// Smaller or larger, its leading with it.
    func scaled(_ factor: Double) -> Style {
        var text = self.text, paragraph = self.paragraph
        text.size = text.size * factor
        paragraph.leading = paragraph.leading * factor
        return Style(name: name, spec: spec, text: text, paragraph: paragraph)
    }

    /// For a paragraph that is asked to be so many lines longer.
    func loosened(by lines: Int) -> Style {
        var paragraph = self.paragraph
        paragraph.looseness = lines
        return Style(name: name, spec: spec, text: text, paragraph: paragraph)
    }

    /// Without its first-line indent: after a heading.
    var flush: Style {
        var paragraph = self.paragraph
        paragraph.indent = .zero
        return Style(name: name, spec: spec, text: text, paragraph: paragraph)
    }
}

/// The layout's styles, colours, spaces and rules by name, resolved once.
struct StyleBook {
    let spec: LayoutSpec
    private let styles: [String: Style]
    private let fallback: Style
    /// Names that were asked for and are not in the layout are answered by `body`.
    init(_ spec: LayoutSpec) {
        self.spec = spec
        var styles: [String: Style] = [:]
        for (name, style) in spec.styles { styles[name] = StyleBook.resolve(name, style, in: spec) }
        self.styles = styles
        let plain = StyleSpec(font: "text", size: .pt(10), leading: .pt(14), color: "")
        fallback = styles["body"] ?? StyleBook.resolve("body", plain, in: spec)
    }

    subscript(_ name: String) -> Style { styles[name] ?? fallback }

    /// The first letter of a paragraph: in the style `drop-cap` where the layout has it, as high as the paragraph's style
    /// says.
    func initial(of style: Style) -> Initial {
        Initial(lines: style.spec.dropLines, style: has("drop-cap") ? self["drop-cap"].text : style.text)
    }

    func has(_ name: String) -> Bool { styles[name] != nil }

    func color(_ name: String) -> Color { spec.colors[name] ?? .black }

    /// A space or a rule's thickness by name; zero where the layout has none.
    func space(_ name: String) -> Length { spec.spaces[name] ?? .zero }

    private static func resolve(_ name: String, _ style: StyleSpec, in spec: LayoutSpec) -> Style {
        Style(
            name: name, spec: style,
            text: StyleBook.text(style, in: spec),
            paragraph: StyleBook.paragraph(style))
    }

    private static func text(_ style: StyleSpec, in spec: LayoutSpec) -> TextStyle {
        var text = TextStyle(
            families: spec.fonts[style.font] ?? [style.font], scripts: spec.scripts(ofVoice: style.font),
            weight: style.weight, isItalic: style.isItalic, size: style.size, tracking: style.tracking,
            features: style.features, color: spec.colors[style.color] ?? .black, smallCaps: style.smallCaps,
            raisesOrdinals: style.raisesOrdinals, buildsFractions: style.buildsFractions)
        text.scriptSizes = spec.scriptSizes(ofVoice: style.font)
        return text
    }

    private static func paragraph(_ style: StyleSpec) -> ParagraphStyle {
        ParagraphStyle(
            leading: style.leading, alignment: ParagraphStyle.Alignment(style.alignment),
            indent: style.indent,
            hyphenates: style.hyphenates, hyphenLeft: style.hyphenLeft, hyphenRight: style.hyphenRight,
            hyphenWord: style.hyphenWord, hyphenatesNames: style.hyphenatesNames,
            isBalanced: style.isBalanced, hangs: style.hangs,
            expansion: style.expansion, trackingAllowance: style.trackingAllowance)
    }
}

extension ParagraphStyle.Alignment {
    init(_ alignment: StyleSpec.Alignment) {
        self =
            switch alignment {
            case .start: .start
            case .center: .center
            case .end: .end
            case .justified: .justified
            }
    }
}
