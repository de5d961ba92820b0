import Breaking
import Frames

/// A shaped paragraph as the breaker sees it: sites with exact widths, the hyphen and the hanging punctuation
/// as material of the cut.
struct LineGalley {
    private let paragraph: ShapedContent
    private let style: ParagraphStyle
    private let stretchPerFlex: Double
    private let shrinkPerFlex: Double
    private let give: LineGive
    private let edges: HangingEdges

    init(_ paragraph: ShapedContent, _ give: LineGive) {
        self.paragraph = paragraph
        self.give = give
        style = paragraph.style
        edges = HangingEdges(style)
        let space = Double(paragraph.basis.space.units) / 4
        let isJustified = style.alignment == .justified
        stretchPerFlex = isJustified ? space * LinePrices.stretch : 0
        shrinkPerFlex = space * LinePrices.shrink(paragraph.basis, expands: isJustified && give.expansion > 0)
    }

    /// Items are clusters: a piece's `items` is the line's range of clusters with ink.
    func galley(_ opportunities: [Opportunity]) -> Galley { Galley(sites: sites(opportunities)) }

    /// The beginning, and a site for each opportunity.
    func sites(_ opportunities: [Opportunity]) -> [Site] {
        var sites: [Site] = []
        sites.reserveCapacity(opportunities.count + 1)
        let indent = style.indent.units - startHang(0)
        sites.append(
            Site(
                cut: Cut(cost: Cut.forced, after: indent), item: 0, first: 0, boxes: 0, end: Glue(0),
                start: Glue(0)))
        for opportunity in opportunities { sites.append(site(opportunity)) }
        return sites
    }

    private func site(_ opportunity: Opportunity) -> Site {
        let end = Int(opportunity.end), start = Int(opportunity.start)
        let inside = opportunity.isInside ? width(of: end) / 2 : 0
        var cut = Cut(
            cost: cost(opportunity), isFlagged: opportunity.kind == .hyphen || opportunity.kind == .dash)
        cut.before = opportunity.kind == .hyphen ? hyphenWidth : -endHang(end)
        // No letter is tracked after the last.
        if give.tightens { cut.before += Int(give.tracking * Double(paragraph.basis.size.units)) + 1 }
        cut.after = -startHang(start)
        return Site(
            cut: cut, item: end, first: max(start, end), boxes: end, end: total(end, inside),
            start: total(start, inside))
    }

    private var isJustified: Bool { style.alignment == .justified }
    private var isHeading: Bool { style.isBalanced && !style.hyphenates }

    private func cost(_ opportunity: Opportunity) -> Int {
        switch opportunity.kind {
        case .space where isJustified || !endsWithShortWord(Int(opportunity.end)): 0
        case .space: isHeading ? LinePrices.headingShortWord : LinePrices.shortWord
        case .plain: paragraph.store.text[Int(opportunity.byte) - 1] < 0x80 ? LinePrices.dash : 0
        case .dash: isHeading ? LinePrices.headingDash : LinePrices.dash
        case .slash: isHeading ? LinePrices.headingSlash : LinePrices.slash
        case .hyphen where opportunity.isTear: LinePrices.unwantedHyphen
        case .hyphen where opportunity.isReluctant: LinePrices.reluctantHyphen
        case .hyphen: isJustified ? LinePrices.hyphen : LinePrices.raggedHyphen
        case .letters: LinePrices.tear
        case .forced, .end: Cut.forced
        }
    }

    /// Whether the word before the cluster is one of one or two letters or figures, that reads on with the
    /// next.
    private func endsWithShortWord(_ cluster: Int) -> Bool {
        guard cluster > 0, TextRewriter.isWord(paragraph.scalar(cluster - 1)) else { return false }
        return (max(0, cluster - 3)..<cluster - 1).contains { Scalars.flex(paragraph.scalar($0)) > 0 }
    }

    /// Everything before a cluster; `inside` of it as well.
    private func total(_ cluster: Int, _ inside: Int) -> Glue {
        let natural = paragraph.offsets[cluster] + inside
        guard isJustified || give.tightens else { return Glue(natural) }
        let flex = Double(paragraph.flex[cluster])
        let letters =
            give.expansion * Double(natural)
            + give.tracking * Double(paragraph.basis.size.units) * Double(cluster)
        return Glue(
            natural, stretch: isJustified ? Int(flex * stretchPerFlex + letters) : 0,
            shrink: Int(flex * shrinkPerFlex + letters))
    }

    private func width(of cluster: Int) -> Int {
        paragraph.width(cluster..<cluster + 1)
    }

    private var hyphenWidth: Int {
        let width = paragraph.basis.hyphen.units
        return (edges.end ? Int(Double(width) * (1 - Hanging.hyphen)) : width) - paragraph.basis.tracking
    }

    /// What hangs over the edge of a line that ends before the cluster: punctuation, and the tracking after
    /// the last letter.
    private func endHang(_ cluster: Int) -> Int {
        guard cluster > 0 else { return 0 }
        return (edges.end ? paragraph.endHang(cluster - 1) : 0) + paragraph.basis.tracking
    }

    private func startHang(_ cluster: Int) -> Int { edges.start ? paragraph.startHang(cluster) : 0 }
}
