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
        /// Names of subgroups as they are repeated, by the position of their row.
        var names: [Int: Frame] = [:]
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
                let rules: TableRules = isLast ? index == last ? .end : [] : row.isHeading ? [] : .hairline
                set.rows.append(rows.set(row, in: body, rules: rules))
                if row.isHeading, let name = row.cells.first {
                    set.names[position] = cells.groupTitle(
                        name.text, node: nil, ruled: false, style: "table-strong")
                }
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
            if let title = group.title {
                list.append(.init(frame: title.first, offset: .zero, height: title.first.size.height))
                list.append(.init(cost: PagePrice.keep, before: rowFoot, after: continuation))
            }
            let isLastGroup = index == groups.count - 1, source = table.groups[group.source].rows
            var name: Frame?
            var continued = continuation.continued(by: [group.title?.continued])
            for (position, row) in group.rows.enumerated() {
                let set = frame(row)
                list.append(.init(frame: set, offset: .zero, height: set.size.height))
                defer { ordinal += 1 }
                if let next = group.names[position] {
                    name = next
                    continued = continuation.continued(by: [group.title?.continued, name])
                }
                let isLast = position == group.rows.count - 1
                // Where another name or a total follows, the name has done.
                let hasName =
                    name != nil && !isLast && !source[position + 1].isHeading && !source[position + 1].isTotal
                if isLast, isLastGroup, footer.isEmpty { break }
                var cut = VerticalList.Cut(
                    cost: Self.cost(
                        after: position, of: table.groups[group.source], isLastGroup: isLastGroup),
                    before: rowFoot, after: isLast ? continuation : continued)
                if name != nil, !hasName, !isLast {
                    cut.after = continuation.continued(by: [group.title?.continued])
                }
                if ordinal < subtotals.count {
                    cut.before = packed.deferred(subtotals[ordinal].forward)
                    cut.before?.stack(rowFoot)
                    cut.after = continuation.continued(
                        by: [
                            packed.deferred(subtotals[ordinal].brought),
                            isLast ? nil : group.title?.continued,
                            hasName ? name : nil,
                        ])
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
        let rows = group.rows, count = rows.count
        if row == count - 1 { return isLastGroup ? PagePrice.keep : PagePrice.betweenGroups }
        if rows[row].isHeading || rows[row + 1].isTotal { return PagePrice.keep }
        if rows[row + 1].isHeading { return PagePrice.betweenGroups }
        let isFirst = row == 0 || rows[row - 1].isHeading
        let isLast = row == count - 2 || rows[row + 2].isHeading
        return isFirst || isLast ? PagePrice.tableRowEnd : PagePrice.tableRow
    }
}

extension Frame {
    /// This with others below it, as one item.
    fileprivate func continued(by others: [Frame?]) -> Frame {
        var frame = self
        for case let other? in others { frame.stack(other) }
        return frame.items.count > 1 ? frame.isolated() : frame
    }

    /// The same frame as one item: copies of it share all that is in it.
    fileprivate func isolated() -> Frame {
        var frame = Frame(size: size)
        frame.place(self, at: .zero)
        return frame
    }
}
