import Breaking
import Frames

/// The part of a row between two of its cuts.
struct RowPart {
    var galley: RowGalley
    /// Of the part: from the row's cut of this number to the next.
    var index: Int
}

/// Blocks side by side whose lists are cut together: each at the last of its own cuts that the row's cut leaves room for.
///
/// The row is one list to the breaker. Its cuts are at every height at which a block may be cut; behind a cut, each block
/// goes on from its own place, and all of them from the top of the page.
final class RowGalley {
    /// One block of the row.
    struct Cell {
        var list: VerticalList
        var x: Length
    }

    /// A light or dark field behind the row's blocks, which goes on with them overleaf.
    struct Field {
        var color: Color
        var width: Length
        /// Above and below the blocks, on every page.
        var padding: Length
    }

    /// Where one block may be cut.
    private struct CellSite {
        /// The element cut at.
        var index: Int
        /// From the cell's top to the end of what is above, and to the beginning of what is below.
        var end: Length
        var start: Length
        var cost: Int
    }

    /// Where the row may be cut; the last one is its end.
    private struct Site {
        /// Of the highest block above it.
        var end = Length.zero
        /// Where the first block of those that go on begins again.
        var start = Length.zero
        var cost = 0
        /// Element at which each cell is cut.
        var cuts: [Int]
    }

    private let cells: [Cell]
    private let field: Field?
    /// Space above the cells that stays where the row begins a page.
    private let lead: Length
    /// What each of its cuts costs at the least.
    private let cost: Int
    private let sites: [Site]

    init(_ cells: [Cell], field: Field? = nil, lead: Length = .zero, cost: Int = PagePrice.row) {
        self.cells = cells
        self.cost = cost
        self.field = field
        self.lead = lead
        sites = RowGalley.rowSites(cells)
    }

    /// Its natural height on one page.
    var height: Length { lead + padding * 2 + (sites.last?.end ?? .zero) }

    private var padding: Length { field?.padding ?? .zero }

    /// The row as the breaker sees it.
    ///
    /// - Parameter foot: space below its end, up to the next line of the grid.
    func list(foot: Length) -> VerticalList {
        var list = VerticalList(), last = Length.zero
        for (index, site) in sites.enumerated() {
            var height = site.end - last
            if index == 0 { height += lead + padding }
            if index == sites.count - 1 { height += padding + foot }
            var box = VerticalList.Box(frame: Frame(size: .zero), offset: .zero, height: height)
            box.row = RowPart(galley: self, index: index)
            box.origin = boxes(of: index).max { $0.height < $1.height }?.origin
            list.append(box)
            last = site.end
            guard index < sites.count - 1 else { break }
            var cut = VerticalList.Cut(cost: cost + site.cost)
            cut.again = site.end - site.start + padding
            if padding > .zero { cut.before = Frame(size: Size(.zero, padding)) }
            list.append(cut)
        }
        return list
    }

    /// Frames of the blocks that the part has and the one before it has not.
    func frames(of part: Int) -> [Frame] { boxes(of: part).map(\.frame) }

    private func boxes(of part: Int) -> [VerticalList.Box] {
        cells.indices.flatMap { cell -> [VerticalList.Box] in
            let from = part == 0 ? 0 : sites[part - 1].cuts[cell]
            return cells[cell].list.elements[from..<sites[part].cuts[cell]].compactMap {
                if case .box(let box) = $0 { box } else { nil }
            }
        }
    }

    /// What stands between two cuts, from the row's top on its page.
    func placed(from: Int, to: Int) -> [PlacedFrame] {
        let top = (from == 0 ? lead : .zero) + padding
        var placed: [PlacedFrame] = [], foot = top
        for (index, cell) in cells.enumerated() {
            let elements = cell.list.elements, end = sites[to - 1].cuts[index]
            let start = from == 0 ? 0 : sites[from - 1].cuts[index]
            guard start < end, let first = elements[start..<end].firstIndex(where: \.isBox) else { continue }
            var filler = ColumnFiller(list: cell.list, gridStep: .zero)
            filler.fill(first..<end)
            placed += filler.column.placed.map {
                PlacedFrame(
                    frame: $0.frame, origin: Point(cell.x + $0.origin.x, top + $0.origin.y),
                    source: $0.source)
            }
            foot = max(foot, top + filler.y)
        }
        return background(from: top - padding, to: foot + padding) + placed
    }

    private func background(from top: Length, to foot: Length) -> [PlacedFrame] {
        guard let field else { return [] }
        var frame = Frame(size: Size(field.width, foot - top))
        frame.fill(Rect(.zero, frame.size), field.color, as: .artifact(.background))
        return [PlacedFrame(frame: frame, origin: Point(.zero, top))]
    }
}

// MARK: Where a row may be cut

extension RowGalley {
    private static func rowSites(_ cells: [Cell]) -> [Site] {
        let all = cells.map { cellSites($0.list) }
        let heights = Set(all.joined().map(\.end)).filter { $0 > .zero }.sorted()
        let every = heights.map { site(at: $0, all) }
        // Where nothing more is above than at the cut before it, there is no place to cut.
        var kept: [Site] = []
        for site in every where site.cuts != kept.last?.cuts { kept.append(site) }
        return kept.isEmpty ? [Site(cuts: cells.map(\.list.elements.count))] : kept
    }

    private static func site(at height: Length, _ cells: [[CellSite]]) -> Site {
        var site = Site(end: height, cuts: []), starts: [Length] = [], cost = 0
        for sites in cells {
            let last = sites[sites.count - 1]
            guard let own = sites.last(where: { $0.end <= height }) else {
                site.cuts.append(0)
                starts.append(.zero)
                cost = max(cost, PagePrice.rowBlock)
                continue
            }
            site.cuts.append(own.index)
            if own.index == last.index { continue }
            starts.append(own.start)
            cost = max(cost, own.cost)
        }
        site.start = starts.min() ?? height
        site.cost = cost
        return site
    }

    private static func cellSites(_ list: VerticalList) -> [CellSite] {
        var sites: [CellSite] = [], y = Length.zero, isAfterBox = false
        for (index, element) in list.elements.enumerated() {
            switch element {
            case .box(let box):
                y += box.height
                isAfterBox = true
            case .glue(let natural, _, _):
                let isOwn = sites.last?.index == index - 1
                if isAfterBox { sites.append(CellSite(index: index, end: y, start: y, cost: 0)) }
                y += natural
                if isAfterBox || isOwn, !sites.isEmpty { sites[sites.count - 1].start = y }
                isAfterBox = false
            case .cut(let cut):
                // What a cut brings has no place in a row.
                let isPlain = cut.before == nil && cut.after == nil && cut.again == .zero
                if cut.cost < Breaking.Cut.never, isPlain {
                    sites.append(CellSite(index: index, end: y, start: y, cost: max(0, cut.cost)))
                }
                isAfterBox = false
            }
        }
        sites.append(CellSite(index: list.elements.count, end: y, start: y, cost: 0))
        return sites
    }
}
