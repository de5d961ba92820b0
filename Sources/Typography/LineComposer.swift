import Frames

/// Puts the pieces of a line into a frame, from left to right.
struct LineComposer {
    let paragraph: ShapedContent
    let setting: LineSetting
    /// Of all its text; nil: each span has its own.
    var color: Color?

    func frame(_ pieces: [LinePiece], size: Size, baseline: Length) -> Frame {
        var frame = Frame(size: size, baseline: baseline)
        var pen = Double(setting.start.units), links = LinkedSpans()
        if paragraph.isRightToLeft { pen -= blankWidth(pieces) }
        for piece in pieces {
            let run = paragraph.runs[piece.run], span = paragraph.paragraph.spans[run.span]
            let width = piece.width(of: piece.clusters, setting),
                at = Point(Length(units: Int(pen.rounded())), baseline + span.style.rise + run.rise)
            if let object = span.object {
                frame.place(
                    object, at: Point(at.x, at.y - (object.baseline ?? object.size.height)), as: span.tag)
            } else if let face = run.face {
                frame.place(.glyphs(glyphRun(piece, run, face, span)), at: at, as: span.tag)
            }
            if span.link != nil, !piece.inked.isEmpty {
                let ink = piece.width(of: piece.inked, setting)
                let left = run.isRightToLeft ? pen + width - ink : pen
                links.add(run.span, from: left, to: left + ink)
            }
            pen += width
        }
        for link in links.extents { place(link, in: &frame, baseline: baseline) }
        return frame
    }

    private func glyphRun(_ piece: LinePiece, _ run: ShapedRun, _ face: FontFace, _ span: TextSpan)
        -> GlyphRun
    {
        GlyphRun(
            store: piece.store, clusters: piece.clusters, face: face, color: color ?? span.style.color,
            perFlex: Length(units: setting.perFlex), perCluster: Length(units: setting.perCluster),
            expansion: setting.expansion, isRightToLeft: piece.level & 1 == 1,
            endsWithHyphen: piece.endsWithHyphen)
    }

    /// What the blanks at the line's left end take outside of it, in a paragraph from right to left.
    private func blankWidth(_ pieces: [LinePiece]) -> Double {
        pieces.reduce(0) { $0 + $1.width(of: $1.inked.upperBound..<$1.clusters.upperBound, setting) }
    }

    /// One rectangle for each linked span of the line, as high as its letters.
    private func place(_ extent: LinkedSpans.Extent, in frame: inout Frame, baseline: Length) {
        let span = paragraph.paragraph.spans[extent.span], metrics = paragraph.basis.metrics
        guard let target = span.link else { return }
        let node: StructureID = if case .node(let id) = span.tag { id } else { StructureID(0) }
        let from = Length(units: Int(extent.from.rounded(.down))),
            to = Length(units: Int(extent.to.rounded(.up)))
        frame.place(
            .link(
                target, Size(to - from, metrics.ascent + metrics.descent), node: node,
                contents: span.text.isEmpty ? target.address : span.text),
            at: Point(from, baseline - metrics.ascent), as: span.tag)
    }
}

/// Where the linked spans of a line stand.
private struct LinkedSpans {
    struct Extent {
        var span: Int
        var from: Double
        var to: Double
    }
    var extents: [Extent] = []

    mutating func add(_ span: Int, from: Double, to: Double) {
        if let known = extents.firstIndex(where: { $0.span == span }) {
            extents[known].from = min(extents[known].from, from)
            extents[known].to = max(extents[known].to, to)
        } else {
            extents.append(Extent(span: span, from: from, to: to))
        }
    }
}

extension LinkTarget {
    fileprivate var address: String {
        switch self {
        case .uri(let address), .anchor(let address): address
        }
    }
}
