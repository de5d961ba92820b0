import Breaking
import Frames
import ReportModel
import Typography

/// The rows of a table between its heads and its notes: set, then listed with the cuts between them.
struct TableBody {
    /// Totals so far as they are shaped: for each row the lines of `Table.carried`, and the words before them.
    struct Carried {
        var lines: [TableMeasure.Cell]
        var forward: PackedText.Line
        var brought: PackedText.Line
    }

    private let table: Table
    private let cells: TableCells
    private var rows: TableRows
    private var groups: [SetGroup] = []
    private var footer: [TableRows.SetRow] = []
    /// For each row of the groups, the packed rows that a cut after it brings.
    private var subtotals: [(forward: Int, brought: Int)] = []

    private struct SetGroup {
        var title: (first: Frame, continued: Frame)?
        var rows: [TableRows.SetRow] = []
        /// Of the report: which rows are totals, kept with the row before.
        var source: Int
    }

    init(table: Table, measure: TableMeasure, cells: TableCells) {
        (self.table, self.cells) = (table, cells)
        rows = TableRows(measure, cells: cells)
    }

    // MARK: Setting

    mutating func setRows(in element: StructureID, _ composition: Composition) {
        let last = table.groups.lastIndex { !$0.rows.isEmpty }
        for (index, group) in table.groups.enumerated() where !group.rows.isEmpty {
            let body = composition.structure.add(.tableBody, in: element)
            var set = SetGroup(source: index)
            if !group.title.isEmpty {
                set.title = title(group.title, in: body, ruled: !groups.isEmpty, composition)
            }
            set.rows.reserveCapacity(group.rows.count)
            for (position, row) in group.rows.enumerated() {
                let isLast = position == group.rows.count - 1
                let rules: TableRules = isLast ? index == last ? .end : [] : .hairline
                set.rows.append(rows.set(row, in: body, rules: rules))
            }
            groups.append(set)
        }
        guard !table.footer.isEmpty else { return }
        let foot = composition.structure.add(.tableFoot, in: element)
        for (index, row) in table.footer.enumerated() {
            footer.append(
                rows.set(row, in: foot, rules: index == table.footer.count - 1 ? .end : .hairline))
        }
    }

    private func title(
        _ title: [Inline], in body: StructureID, ruled: Bool, _ composition: Composition
    ) -> (first: Frame, continued: Frame) {
        let row = composition.structure.add(.tableRow, in: body)
        let node = composition.structure.add(.tableHeader, in: row) {
            $0.scope = .row
            $0.columnSpan = table.columns.count
        }
        return (
            cells.groupTitle(title, node: node, ruled: ruled),
            cells.groupTitle(title, node: nil, ruled: false)
        )
    }

    mutating func setCarried(_ carried: Carried) {
        let count = table.carried.count
        for first in stride(from: 0, to: carried.lines.count, by: count) {
            let lines = carried.lines[first..<first + count]
            guard let forward = rows.setCarried(lines, word: carried.forward, rules: .start),
                let brought = rows.setCarried(lines, word: carried.brought, rules: .hairline)
            else { return subtotals.removeAll() }
            subtotals.append((forward.index, brought.index))
        }
    }

    // MARK: Listing

    consuming func append(to list: inout VerticalList, foot: Frame, continuation: Frame) {
        let groups = groups, footer = footer, subtotals = subtotals, table = table
        let packed = rows.sealed()
        func frame(_ row: TableRows.SetRow) -> Frame {
            switch row {
            case .packed(let index, _): packed.deferred(index)
            case .frame(let frame): frame
            }
        }
        let rowFoot = foot.isolated(), continuation = continuation.isolated()
        var ordinal = 0
        for (index, group) in groups.enumerated() {
            var continued = continuation
            if let title = group.title {
                list.append(.init(frame: title.first, offset: .zero, height: title.first.size.height))
                list.append(.init(cost: PagePrice.keep, before: rowFoot, after: continuation))
                continued.stack(title.continued)
                continued = continued.isolated()
            }
            let isLastGroup = index == groups.count - 1
            for (position, row) in group.rows.enumerated() {
                let set = frame(row)
                list.append(.init(frame: set, offset: .zero, height: set.size.height))
                defer { ordinal += 1 }
                let isLast = position == group.rows.count - 1
                if isLast, isLastGroup, footer.isEmpty { break }
                var cut = VerticalList.Cut(
                    cost: Self.cost(
                        after: position, of: table.groups[group.source], isLastGroup: isLastGroup),
                    before: rowFoot, after: isLast ? continuation : continued)
                if ordinal < subtotals.count {
                    cut.before = packed.deferred(subtotals[ordinal].forward)
                    cut.before?.stack(rowFoot)
                    cut.after = continuation
                    cut.after?.stack(packed.deferred(subtotals[ordinal].brought))
                    if !isLast, let title = group.title?.continued { cut.after?.stack(title) }
                }
                list.append(cut)
            }
        }
        for (index, row) in footer.enumerated() {
            if index > 0 { list.append(.init(cost: PagePrice.keep, before: rowFoot, after: continuation)) }
            let set = frame(row)
            list.append(.init(frame: set, offset: .zero, height: set.size.height))
        }
    }

    /// Breaks between groups are free; a group's name keeps its first row, a total the row before it, and no row is left alone.
    private static func cost(after row: Int, of group: Table.Group, isLastGroup: Bool) -> Int {
        let count = group.rows.count
        if row == count - 1 { return isLastGroup ? PagePrice.keep : PagePrice.betweenGroups }
        if group.rows[row + 1].isTotal { return PagePrice.keep }
        return row == 0 || row == count - 2 ? PagePrice.tableRowEnd : PagePrice.tableRow
    }
}

extension Frame {
    /// The same frame as one item: copies of it share all that is in it.
    fileprivate func isolated() -> Frame {
        var frame = Frame(size: size)
        frame.place(self, at: .zero)
        return frame
    }
}
