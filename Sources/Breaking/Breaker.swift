extension Galley {
    /// Cuts the galley so that the whole costs least (Knuth & Plass 1981), over cuts × slots.
    ///
    /// It always ends: where no run fits, the one that exceeds its slot least is taken and reported in
    /// `Piece.excess`.
    @inlinable
    public func broken<S: Shape>(into shape: S) -> Broken<S.State, S.Slot> {
        var search = Search(self, shape)
        for site in sites.indices { search.visit(site) }
        return search.result
    }
}

/// The dynamic program: the ways to reach each cut that may still be part of the best.
@usableFromInline
struct Search<S: Shape> {
    @usableFromInline typealias Way = Node<S.State, S.Slot>

    @usableFromInline let galley: Galley
    @usableFromInline let shape: S
    @usableFromInline var nodes: [Way] = []
    @usableFromInline var active: [Active<S.Slot>] = []
    /// The ways to reach the cut looked at.
    @usableFromInline var found: [Way] = []
    @usableFromInline var isCompromised = false

    @inlinable init(_ galley: Galley, _ shape: S) {
        (self.galley, self.shape) = (galley, shape)
        nodes.reserveCapacity(galley.sites.count)
        active.reserveCapacity(64)
    }

    @inlinable mutating func visit(_ index: Int) {
        let site = galley.sites[index]
        found.removeAll(keepingCapacity: true)
        if index == 0 {
            found.append(Way(start: shape.start))
        } else {
            let kept = reach(site, index)
            if found.isEmpty, kept == 0 { rescue(site, index) }
            active.removeLast(active.count - kept)
            prune()
        }
        open(site)
    }

    /// Ends every open slot at the cut that may end there, and closes those that nothing later can fit. Says
    /// how many stay.
    @inlinable mutating func reach(_ site: Site, _ index: Int) -> Int {
        let isForced = site.cut.isForced
        var kept = 0
        for a in active.indices {
            let from = active[a]
            // A slot with nothing in it yet stays, however little room it has: its first box has to go
            // somewhere.
            let isEmpty = from.boxes == site.boxes
            if !isForced, isEmpty || site.floor <= from.limit {
                if kept != a { active[kept] = from }
                kept += 1
            }
            if isEmpty, !isForced { continue }
            let run = from.run(to: site), fit = shape.fit(run, in: from.slot)
            if fit.isFeasible { note(way(to: index, from: from, run, fit)) }
        }
        return kept
    }

    /// Nothing fits and nothing will: take what exceeds least.
    @inlinable mutating func rescue(_ site: Site, _ index: Int) {
        for from in active where from.boxes < site.boxes || site.cut.isForced {
            let run = from.run(to: site), fit = shape.fit(run, in: from.slot)
            let demerits = from.demerits + fit.demerits
            if let least = found.first, (least.fit.excess, least.demerits) <= (fit.excess, demerits) {
                continue
            }
            found.removeAll(keepingCapacity: true)
            found.append(way(to: index, from: from, run, fit))
        }
        isCompromised = isCompromised || !found.isEmpty
    }

    @inlinable func way(to site: Int, from: Active<S.Slot>, _ run: Run, _ fit: Fit) -> Way {
        Way(
            site: site, from: from, state: shape.state(after: from.slot, filledBy: run, as: fit),
            demerits: from.demerits + fit.demerits, fit: fit)
    }

    /// Keeps the cheaper of two ways in equal states.
    @inlinable mutating func note(_ way: Way) {
        if let same = found.firstIndex(where: { $0.state == way.state }) {
            if way.demerits < found[same].demerits { found[same] = way }
        } else {
            found.append(way)
        }
    }

    /// Opens the slots that may follow each way found.
    @inlinable mutating func open(_ site: Site) {
        for way in found {
            let node = nodes.count
            shape.slots(in: way.state, at: site.first).forEach {
                active.append(Active(node: node, slot: $0, demerits: way.demerits, from: site, shape: shape))
            }
            nodes.append(way)
        }
    }

    @inlinable var result: Broken<S.State, S.Slot> {
        Broken(
            galley: galley, nodes: nodes, ends: nodes.count - found.count..<nodes.count,
            isCompromised: isCompromised)
    }
}

/// A way to reach a cut.
@usableFromInline
struct Node<State: Equatable & Sendable, Slot: Sendable>: Sendable {
    @usableFromInline let site: Int
    @usableFromInline let previous: Int
    /// The slot that ends at the cut; none at the beginning.
    @usableFromInline let slot: Slot?
    @usableFromInline let state: State
    @usableFromInline let demerits: Double
    @usableFromInline let fit: Fit

    @inlinable init(start: State) {
        (site, previous, slot, state, demerits) = (0, -1, nil, start, 0)
        fit = Fit(ratio: 0, demerits: 0)
    }
    @inlinable init(site: Int, from: Active<Slot>, state: State, demerits: Double, fit: Fit) {
        (self.site, previous, slot) = (site, from.node, from.slot)
        (self.state, self.demerits, self.fit) = (state, demerits, fit)
    }
}

/// A node whose slot is still open, with all that the inner loop reads.
@usableFromInline
struct Active<Slot: Sendable> {
    @usableFromInline let node: Int
    @usableFromInline let slot: Slot
    @usableFromInline let demerits: Double
    @usableFromInline let start: Glue
    /// The running total beyond which the slot is closed.
    @usableFromInline let limit: Int
    @usableFromInline let item: Int
    @usableFromInline let boxes: Int

    @inlinable
    init<S: Shape>(node: Int, slot: Slot, demerits: Double, from site: Site, shape: S) where S.Slot == Slot {
        (self.node, self.slot, self.demerits) = (node, slot, demerits)
        start = site.start - Glue(site.cut.after)
        (item, boxes) = (site.first, site.boxes)
        limit = start.least + shape.capacity(of: slot)
    }

    @inlinable func run(to site: Site) -> Run {
        var size = site.end - start
        size.natural += site.cut.before
        return Run(
            size: size, items: Range(uncheckedBounds: (min(item, site.item), site.item)), cut: site.cut)
    }
}
