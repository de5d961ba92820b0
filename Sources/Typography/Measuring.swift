import Frames

/// Widths up to each cluster, and the places where lines may end: one walk over the characters of a shaped
/// text.
struct Measuring {
    /// A chapter pasted in as one paragraph is wider than 32 bits tell.
    private(set) var offsets: [Int]
    private(set) var flex: [Int32]
    private(set) var opportunities: [Opportunity] = []
    /// Clusters with their flex filled in.
    private(set) var clusters: [GlyphCluster]

    private let text: ComposedText
    private let glyphs: [Glyph]

    /// - Parameter allowsTears: breaks between any two letters, for a word that is wider than its line.
    init(_ text: ComposedText, _ shaped: ShapedText, hyphens: [HyphenPoints.Mark], allowsTears: Bool = false)
    {
        self.text = text
        glyphs = shaped.glyphs
        clusters = shaped.clusters
        offsets = [Int](repeating: 0, count: shaped.clusters.count)
        flex = [Int32](repeating: 0, count: shaped.clusters.count)
        walk(shaped, hyphens, allowsTears)
    }

    /// Of the widest line that the author breaks, and of the widest piece that nothing breaks.
    func widths(_ basis: LineBasis) -> (natural: Length, minimum: Length) {
        var lineStart = 0, pieceStart = 0, natural = 0, minimum = 0
        for opportunity in opportunities {
            let end = offsets[Int(opportunity.end)], start = offsets[Int(opportunity.start)]
            minimum = max(minimum, end - pieceStart + (opportunity.kind == .hyphen ? basis.hyphen.units : 0))
            // No break falls after the blanks that a paragraph begins with.
            if opportunity.end > 0 { pieceStart = start }
            guard opportunity.kind == .forced || opportunity.kind == .end else { continue }
            natural = max(natural, end - lineStart)
            lineStart = start
        }
        func trimmed(_ width: Int) -> Length { Length(units: width - (width > 0 ? basis.tracking : 0)) }
        return (trimmed(natural), trimmed(minimum))
    }

    private mutating func walk(_ shaped: ShapedText, _ hyphens: [HyphenPoints.Mark], _ allowsTears: Bool) {
        let scalars = text.scalars
        var cluster = 0, inkEnd = 0, forced = text.forcedBreaks[...]
        opportunities.reserveCapacity(scalars.count / 4 + 2)
        for i in scalars.indices {
            let byte = text.offsets[i], isBoundary = clusters[cluster].byte == byte
            if forced.first == i {
                forced.removeFirst()
                add(.forced, byte, isBoundary: isBoundary, cluster: cluster, inkEnd: inkEnd)
            } else if i > 0, !shaped.mayBreak.isEmpty {
                if shaped.mayBreak[i], !InclusiveForms.joins(before: i, scalars) {
                    let kind = kindOfBreak(at: i, afterBlank: inkEnd < cluster)
                    add(kind, byte, isBoundary: isBoundary, cluster: cluster, inkEnd: inkEnd)
                } else if !hyphens.isEmpty, hyphens[i] != .none {
                    add(.hyphen, byte, isBoundary: isBoundary, cluster: cluster, inkEnd: inkEnd)
                    opportunities[opportunities.count - 1].isReluctant = hyphens[i] == .reluctant
                } else if allowsTears, isBoundary, inkEnd == cluster, mayTear(at: i) {
                    add(.letters, byte, isBoundary: true, cluster: cluster, inkEnd: inkEnd)
                }
            }
            guard isBoundary else { continue }
            measure(cluster, scalars[i])
            cluster += 1
            if scalars[i] != Scalars.space { inkEnd = cluster }
        }
        opportunities.append(
            Opportunity(
                kind: .end, byte: Int32(text.bytes.count), end: Int32(inkEnd),
                start: Int32(clusters.count - 1)))
    }

    private mutating func measure(_ index: Int, _ scalar: UInt32) {
        let cluster = clusters[index]
        var width = 0
        for glyph in Int(cluster.glyph)..<Int(cluster.glyph) + Int(cluster.count) {
            width += Int(glyphs[glyph].advance)
        }
        let share = Scalars.flex(scalar)
        clusters[index].flex = share
        offsets[index + 1] = offsets[index] + width
        flex[index + 1] = flex[index] + Int32(share)
    }

    private mutating func add(
        _ kind: Opportunity.Kind, _ byte: Int32, isBoundary: Bool, cluster: Int, inkEnd: Int
    ) {
        if kind == .hyphen {
            let at = Int32(isBoundary ? cluster : cluster - 1)
            opportunities.append(
                Opportunity(kind: kind, byte: byte, end: at, start: at, isInside: !isBoundary))
        } else if isBoundary {
            opportunities.append(
                Opportunity(kind: kind, byte: byte, end: Int32(inkEnd), start: Int32(cluster)))
        }
    }

    private func kindOfBreak(at index: Int, afterBlank: Bool) -> Opportunity.Kind {
        if afterBlank { return .space }
        switch text.scalars[index - 1] {
        case 0x2D, 0x2010: return .dash
        case 0x2F: return .slash
        default: return .plain
        }
    }

    /// Between two letters or figures: never beside a blank, at the point of an inclusive form, in a letter that is written
    /// with several characters, or where East Asian lines do not break.
    private func mayTear(at index: Int) -> Bool {
        let scalar = text.scalars[index], before = text.scalars[index - 1]
        func isFixed(_ scalar: UInt32) -> Bool {
            scalar == Scalars.space || InclusiveForms.isPoint(scalar) || Scalars.isSubstituted(scalar)
        }
        return !isFixed(scalar) && !isFixed(before) && !Kinsoku.closes(scalar) && !Kinsoku.opens(before)
            && !Scalars.joins(before, scalar)
    }
}
