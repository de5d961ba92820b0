/// A galley cut: every distinguishable way to its end. One, or one for each page count if the shape counts.
public struct Broken<State: Equatable & Sendable, Slot: Sendable>: Sendable {
    let galley: Galley
    let nodes: [Node<State, Slot>]
    let ends: Range<Int>
    /// Whether somewhere nothing fitted, and what exceeds least was taken.
    public let isCompromised: Bool

    @usableFromInline
    init(galley: Galley, nodes: [Node<State, Slot>], ends: Range<Int>, isCompromised: Bool) {
        (self.galley, self.nodes, self.ends, self.isCompromised) = (galley, nodes, ends, isCompromised)
    }

    /// A way to the end.
    public struct End: Sendable {
        /// What the galley leaves: the next page's number, if the shape counts.
        public let state: State
        public let demerits: Double
        fileprivate let node: Int
    }

    /// In no order that means anything; empty only if the shape closed every way.
    public var outcomes: [End] {
        ends.map { End(state: nodes[$0].state, demerits: nodes[$0].demerits, node: $0) }
    }
    /// The cheapest outcome; of equals the first.
    public var best: End? { outcomes.min { $0.demerits < $1.demerits } }

    /// The runs of one outcome, in order.
    public func pieces(of end: End) -> [Piece<Slot>] {
        var pieces: [Piece<Slot>] = [], index = end.node
        while let slot = nodes[index].slot {
            let node = nodes[index], from = nodes[node.previous].site
            let start = galley.sites[from], stop = galley.sites[node.site]
            pieces.append(
                Piece(
                    slot: slot, items: min(start.first, stop.item)..<stop.item, sites: from..<node.site,
                    start: start.cut, end: stop.cut, fit: node.fit))
            index = node.previous
        }
        return pieces.reversed()
    }
    /// The runs of the best outcome.
    public var pieces: [Piece<Slot>] { best.map(pieces(of:)) ?? [] }
}

/// A run that was put into a slot: a line, or a column of a page.
public struct Piece<Slot: Sendable>: Sendable {
    public let slot: Slot
    /// What is in it; the space that vanishes at its two ends is not.
    public let items: Range<Int>
    /// From the site it begins at to the one that ends it.
    public let sites: Range<Int>
    /// The cuts on its two sides, with the material to set there.
    public let start: Cut
    public let end: Cut
    public let fit: Fit
    /// By how much it is too large for its slot; zero where it fits.
    public var excess: Int { fit.excess }
}
