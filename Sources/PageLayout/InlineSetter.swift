import Frames
import ReportModel
import Typography

/// Turns the inlines of a paragraph into spans of styled, tagged text.
struct InlineSetter {
    let composition: Composition
    let style: Style
    /// The element that the text belongs to.
    let node: StructureID

    func spans(_ inlines: [Inline]) -> [TextSpan] {
        var spans: [TextSpan] = []
        if inlines.count == 1, case .reference(let reference) = inlines[0] {
            appendReference(reference, style.text, node, nil, isAlone: true, to: &spans)
            return spans
        }
        for inline in inlines { append(inline, style.text, node, nil, to: &spans) }
        return spans
    }

    private func append(
        _ inline: Inline, _ text: TextStyle, _ node: StructureID, _ link: LinkTarget?,
        to spans: inout [TextSpan]
    ) {
        switch inline {
        case .text(let string): appendText(string, text, node, link, to: &spans)
        case .fact(let fact): spans.append(TextSpan(fact.text, text, tag: .node(node), link: link))
        case .code(let string):
            spans.append(TextSpan(string, text, tag: .node(node), link: link, isVerbatim: true))
        case .lineBreak: spans.append(TextSpan("\u{2028}", text, tag: .node(node), link: link))
        case .emphasis(let inner):
            var italic = text
            italic.isItalic.toggle()
            for part in inner { append(part, italic, node, link, to: &spans) }
        case .strong(let inner):
            var bold = text
            bold.weight = max(text.weight + 200, 600)
            for part in inner { append(part, bold, node, link, to: &spans) }
        case .link(let inner, let target): appendLink(inner, target, text, node, to: &spans)
        case .note(let key): appendCall(of: key, text, node, to: &spans)
        case .gap(let gap): appendGap(gap, text, node, to: &spans)
        case .reference(let reference): appendReference(reference, text, node, link, to: &spans)
        }
    }

    /// Words that are said in another form stand in elements of their own, which say how.
    private func appendText(
        _ string: String, _ text: TextStyle, _ node: StructureID, _ link: LinkTarget?,
        to spans: inout [TextSpan]
    ) {
        for part in composition.spokenParts(of: string) {
            var element = node
            if let spoken = part.spoken {
                element = composition.structure.add(.span, in: node) { $0.expansion = spoken }
            }
            spans.append(TextSpan(String(part.text), text, tag: .node(element), link: link))
        }
    }

    private func appendLink(
        _ inner: [Inline], _ target: String, _ text: TextStyle, _ node: StructureID,
        to spans: inout [TextSpan]
    ) {
        let element = composition.structure.add(.link, in: node)
        let place: LinkTarget =
            target.hasPrefix("#") ? .anchor(String(target.dropFirst())) : .uri(target)
        var linked = text
        if composition.styles.has("link") { linked.color = composition.styles["link"].text.color }
        for part in inner { append(part, linked, element, place, to: &spans) }
    }

    /// A footnote's number, raised, which leads to the note.
    private func appendCall(
        of key: String, _ text: TextStyle, _ node: StructureID, to spans: inout [TextSpan]
    ) {
        let number = composition.noteNumber(key), mark = composition.styles["note-call"].text
        let element = composition.structure.add(.reference, in: node)
        let link = composition.structure.add(.link, in: element)
        var raised = mark
        raised.size = text.size * 0.58
        raised.rise = -(text.size * 0.36)
        spans.append(
            TextSpan(
                composition.words.number(number), raised, tag: .node(link), link: .anchor(Anchors.note(key)),
                isVerbatim: true))
    }

    /// A marked gap in a draft; in a final its declared words, or nothing.
    private func appendGap(_ gap: Gap, _ text: TextStyle, _ node: StructureID, to spans: inout [TextSpan]) {
        if composition.report.isDraft {
            let chip = GapChip(label: gap.mark, composition: composition).frame(node)
            spans.append(TextSpan("", text, tag: .node(node), object: chip))
        } else if let final = gap.finalText, !final.isEmpty {
            spans.append(TextSpan(final, text, tag: .node(node)))
        }
    }

    /// A cross reference's words, which lead there; in a link they are part of it.
    private func appendReference(
        _ reference: CrossReference, _ text: TextStyle, _ node: StructureID, _ link: LinkTarget?,
        isAlone: Bool = false, to spans: inout [TextSpan]
    ) {
        let words = composition.words(of: reference, isAlone: isAlone)
        guard !words.isEmpty else { return }
        let element = link == nil ? composition.structure.add(.link, in: node) : node
        spans.append(
            TextSpan(
                words, text, tag: .node(element), link: link ?? .anchor(Anchors.block(reference.id))))
    }
}

/// Names of the places that links, contents and the outline lead to.
enum Anchors {
    static func note(_ key: String) -> String { "note-\(key)" }
    static let endNotes = "end-notes"
    static func block(_ id: String) -> String { id }
    static func heading(_ index: Int) -> String { "heading-\(index)" }
    /// The index in the anchor of a heading; nil for other anchors.
    static func headingIndex(_ anchor: String) -> Int? {
        anchor.hasPrefix("heading-") ? Int(anchor.dropFirst("heading-".count)) : nil
    }
    static let cover = "front-cover"
    static let back = "back-cover"
    static let figureList = "list-of-figures"
    static let tableList = "list-of-tables"
    static func table(_ number: Int) -> String { "table-\(number)" }
    static func figure(_ number: Int) -> String { "figure-\(number)" }
}
