import Charts
import Frames
import ReportModel

/// A block of the report with its index there.
struct IndexedBlock {
    var index: Int
    var block: Block
}

extension BlockSetter {
    /// Blocks side by side on the grid, heads of equal height so that plots start on one line.
    mutating func addRow(_ cells: [IndexedBlock]) {
        let gutter = composition.grid.spec.grid.gutter
        let heads = cells.compactMap { cell -> Length? in
            guard case .chart(let chart) = cell.block.content, chart.gap == nil || composition.report.isDraft
            else { return nil }
            let inner = BlockSetter(composition, at: cellPlace(cell))
            return FigureSetter(
                inner, chart, cell.block, number: composition.numbering.number(at: cell.index)
            ).headHeight()
        }
        let head = heads.max(), people = personHeight(in: cells)
        var row: [RowGalley.Cell] = [], x = Length.zero
        for cell in cells {
            composition.currentIndex = cell.index
            var inner = BlockSetter(composition, at: cellPlace(cell))
            let number = composition.numbering.number(at: cell.index)
            if case .chart(let chart) = cell.block.content {
                inner.addFigure(chart, number: number, cell.block, headHeight: head, personHeight: people)
            } else {
                inner.add(cell.block, number: number)
            }
            row.append(RowGalley.Cell(list: inner.builder.list.trimmed, x: x))
            x += inner.place.width + gutter
        }
        builder.add(
            row, before: styles.space("figure"), after: styles.space("figure"))
        opens = true
    }

    /// The size that people have in all figures of the row: the least that one of them needs.
    private func personHeight(in cells: [IndexedBlock]) -> Length? {
        cells.compactMap { cell in
            guard case .chart(let chart) = cell.block.content else { return nil }
            return composition.charts.personHeight(chart, width: cellPlace(cell).width)
        }.min()
    }

    private func cellPlace(_ cell: IndexedBlock) -> BlockPlace {
        var place = place
        place.width = composition.grid.width(of: cell.block.attributes.span ?? 12)
        return place
    }
}

extension Frame {
    /// Keys of the footnotes that its text calls, in order.
    var noteCalls: [String] {
        items.flatMap { item -> [String] in
            switch item.item {
            case .link(.anchor(let name), _, _, _):
                name.hasPrefix(Anchors.note("")) ? [String(name.dropFirst(Anchors.note("").count))] : []
            case .group(let inner, _): inner.noteCalls
            default: []
            }
        }
    }

    /// Names of all anchors in it.
    var anchors: [String] {
        var names: [String] = []
        collectAnchors(&names)
        return names
    }

    private func collectAnchors(_ names: inout [String]) {
        for item in items {
            switch item.item {
            case .anchor(let name): names.append(name)
            case .group(let inner, _): inner.collectAnchors(&names)
            default: break
            }
        }
    }

    /// Names of the anchors at the head of its items, and of the first frames in it.
    var leadingAnchors: [String] {
        var names: [String] = []
        for item in items {
            switch item.item {
            case .anchor(let name): names.append(name)
            case .group(let inner, _): names += inner.leadingAnchors
            default: return names
            }
        }
        return names
    }
}
