/// A list made ready for cutting: every legal cut, measured. Made once, broken into as many shapes as one
/// likes.
public struct Galley: Sendable {
    /// The first is the beginning; the last is forced.
    @usableFromInline let sites: [Site]

    /// From sites that the caller measured, in order: the beginning, the legal cuts, and a forced one at the
    /// end.
    ///
    /// - Precondition: at least two sites, the last one forced.
    public init(sites: [Site]) {
        precondition(
            sites.count > 1 && sites[sites.count - 1].cut.isForced, "a galley ends with a forced cut")
        var sites = sites
        Galley.fillFloors(&sites)
        self.sites = sites
    }

    /// From boxes, glue and cuts. The end of the list is a forced cut, said or not.
    public init(_ items: [Item]) {
        var list = SiteList(reserving: items.count / 2 + 2)
        for (index, item) in items.enumerated() { list.append(item, at: index) }
        self.init(sites: list.finished(count: items.count))
    }

    /// How many places there are to cut, its beginning and its end among them.
    public var siteCount: Int { sites.count }

    /// Floors let the breaker close a slot as soon as nothing later can fit it again, although sizes may be
    /// negative.
    private static func fillFloors(_ sites: inout [Site]) {
        var floor = Int.max
        for i in sites.indices.reversed() {
            floor = min(floor, sites[i].end.least + min(0, sites[i].cut.before))
            sites[i].floor = floor
        }
    }
}

/// Running totals over a list of items, and the sites met so far.
private struct SiteList {
    private var sites: [Site] = []
    private var total = Glue(0)
    private var boxes = 0
    private var isAfterBox = false
    /// Sites from here on wait to know what they are followed by.
    private var waiting = 0

    init(reserving count: Int) {
        sites.reserveCapacity(count)
        add(Cut(cost: Cut.forced), at: 0)
    }

    mutating func append(_ item: Item, at index: Int) {
        switch item {
        case .box(let size):
            settle(at: index)
            total.natural += size
            boxes += 1
            isAfterBox = true
        case .glue(let glue):
            if isAfterBox { add(Cut(), at: index) }
            total = total + glue
            isAfterBox = false
        case .cut(let cut):
            if cut.cost < Cut.never { add(cut, at: index) }
            isAfterBox = false
        }
    }

    mutating func finished(count: Int) -> [Site] {
        let last = sites[sites.count - 1]
        if sites.count == 1 || !last.cut.isForced || last.item < count - 1 {
            add(Cut(cost: Cut.forced), at: count)
        }
        settle(at: count)
        return sites
    }

    private mutating func add(_ cut: Cut, at index: Int) {
        if cut.isForced { dropEmptyRuns() }
        sites.append(Site(cut: cut, item: index, first: index, boxes: boxes, end: total, start: total))
    }

    /// A cut with nothing between it and a forced one would only make an empty run.
    private mutating func dropEmptyRuns() {
        while let last = sites.last, last.boxes == boxes, !last.cut.isForced { sites.removeLast() }
        waiting = min(waiting, sites.count)
    }

    /// The space after the waiting cuts has ended: what follows them starts here.
    private mutating func settle(at index: Int) {
        while waiting < sites.count {
            sites[waiting].start = total
            sites[waiting].first = index
            waiting += 1
        }
    }
}
