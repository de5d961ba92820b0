import Frames

/// Widths up to each cluster, and the places where lines may end: one walk over the characters of a shaped text.
struct Measuring {
    private(set) var offsets: [Int32]
    private(set) var flex: [Int32]
    private(set) var opportunities: [Opportunity] = []
    /// Clusters with their flex filled in.
    private(set) var clusters: [GlyphCluster]

    private let text: ComposedText
    private let glyphs: [Glyph]

    /// - Parameter allowsTears: breaks between any two letters, for a word that is wider than its line.
    init(_ text: ComposedText, _ shaped: ShapedText, hyphens: [Bool], allowsTears: Bool = false) {
        self.text = text
        glyphs = shaped.glyphs
        clusters = shaped.clusters
        offsets = [Int32](repeating: 0, count: shaped.clusters.count)
        flex = offsets
        walk(shaped, hyphens, allowsTears)
    }

    private mutating func walk(_ shaped: ShapedText, _ hyphens: [Bool], _ allowsTears: Bool) {
        let scalars = text.scalars
        var cluster = 0, inkEnd = 0, forced = text.forcedBreaks[...]
        opportunities.reserveCapacity(scalars.count / 4 + 2)
        for i in scalars.indices {
            let byte = text.offsets[i], isBoundary = clusters[cluster].byte == byte
            let isForced = forced.first == i
            if isForced { forced.removeFirst() }
            if i > 0 || isForced {
                let kind =
                    isForced
                    ? Opportunity.Kind.forced
                    : shaped.mayBreak[i]
                        ? kindOfBreak(at: i, afterBlank: inkEnd < cluster)
                        : !hyphens.isEmpty && hyphens[i]
                            ? .hyphen
                            : allowsTears && isBoundary && mayTear(at: i, afterBlank: inkEnd < cluster)
                                ? .letters : nil
                if let kind { add(kind, byte, isBoundary: isBoundary, cluster: cluster, inkEnd: inkEnd) }
            }
            guard isBoundary else { continue }
            measure(cluster, scalars[i])
            cluster += 1
            if scalars[i] != Scalars.space { inkEnd = cluster }
        }
        let count = Int32(clusters.count - 1)
        if forced.first == scalars.count {
            opportunities.append(
                Opportunity(kind: .forced, byte: Int32(text.bytes.count), end: Int32(inkEnd), start: count))
        } else {
            opportunities.append(
                Opportunity(kind: .end, byte: Int32(text.bytes.count), end: Int32(inkEnd), start: count))
        }
    }

    private mutating func measure(_ index: Int, _ scalar: UInt32) {
        let cluster = clusters[index]
        var width: Int32 = 0
        for glyph in Int(cluster.glyph)..<Int(cluster.glyph) + Int(cluster.count) {
            width += glyphs[glyph].advance
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

    /// Between two letters or figures: never beside a blank or at the point of an inclusive form.
    private func mayTear(at index: Int, afterBlank: Bool) -> Bool {
        let scalar = text.scalars[index], before = text.scalars[index - 1]
        func isFixed(_ scalar: UInt32) -> Bool {
            scalar == Scalars.space || scalar == Scalars.middleDot || Scalars.isSubstituted(scalar)
        }
        return !afterBlank && !isFixed(scalar) && !isFixed(before)
    }
}
