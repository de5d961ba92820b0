import Frames
import ReportModel
import Typography

/// Widths of a table's columns, from what is in them and what its author says of them.
///
/// Every column gets what its widest unbreakable word needs; what is left is shared by how much more each would take to
/// set its cells in one line (CSS 2.1, 17.5.2.2, automatic table layout). Room to spare goes to the first text column.
struct TableColumns {
    struct Column {
        var x: Length = .zero
        var width: Length = .zero
        /// Widest part between the decimal sign and the column's end: what follows the sign or, on a mirrored page, what is before it.
        var fraction: Length = .zero
    }

    let columns: [Column]

    init(_ measure: TableMeasure, heads: TableHead, in setter: BlockSetter, at origin: Origin) {
        let table = measure.table, specs = table.columns
        let gaps = specs.indices.map { TableColumns.gap(before: $0, specs) }
        let room = setter.place.width - gaps.reduce(.zero, +)
        var natural = zip(measure.natural, heads.natural).map(max)
        heads.widen(&natural, gaps, toNatural: true)
        for index in specs.indices { natural[index] = specs[index].measure.bounded(natural[index]) }
        var widths = natural
        if natural.reduce(.zero, +) > room || specs.contains(where: \.measure.isBounded) {
            var least = zip(measure.least(), heads.least).map(max)
            heads.widen(&least, gaps, toNatural: false)
            TableColumns.check(specs, least: least, setter.composition, at: origin)
            for index in specs.indices { least[index] = specs[index].measure.bounded(least[index]) }
            let lacking = least.reduce(.zero, +) - room
            if lacking > TableMeasure.slack {
                setter.composition.report(
                    LayoutMessages.tooManyColumns(specs.count, lacking: lacking, at: origin))
            }
            if natural.reduce(.zero, +) > room {
                widths = TableColumns.shrunk(natural, least: least, to: room)
            }
        }
        TableColumns.grow(&widths, to: room, specs)
        var x = Length.zero
        columns = widths.indices.map { index in
            x += gaps[index]
            defer { x += widths[index] }
            return Column(x: x, width: widths[index], fraction: measure.beyond[index])
        }
    }

    static func gap(before index: Int, _ specs: [Table.Column]) -> Length {
        index == 0 ? .zero : specs[index].isUnit ? .mm(2.5) : .mm(4)
    }

    private static func check(
        _ specs: [Table.Column], least: [Length], _ composition: Composition, at origin: Origin
    ) {
        for (index, spec) in specs.enumerated() {
            guard let most = spec.measure.width ?? spec.measure.maximum,
                least[index] > most + TableMeasure.slack
            else { continue }
            composition.report(
                LayoutMessages.columnTooNarrow(
                    composition.plain(spec.head), index: index, width: most, lacking: least[index] - most,
                    at: origin))
        }
    }

    private static func shrunk(_ natural: [Length], least: [Length], to room: Length) -> [Length] {
        let wanted = natural.reduce(.zero, +), needed = least.reduce(.zero, +)
        let give = room - needed, ask = wanted - needed
        guard give > .zero, ask > .zero else { return least }
        return zip(natural, least).map { natural, least in
            least + Length(units: (natural - least).units * give.units / ask.units)
        }
    }

    /// Room to spare: half of it to the first text column, the rest to the others; none to those with a width of their own.
    private static func grow(_ widths: inout [Length], to room: Length, _ specs: [Table.Column]) {
        let spare = room - widths.reduce(.zero, +)
        let free = specs.indices.filter { specs[$0].measure.width == nil && specs[$0].measure.maximum == nil }
        guard spare > .zero, !free.isEmpty else { return }
        let texts = free.filter { specs[$0].alignment == .start && !specs[$0].isUnit }
        guard let first = texts.first else {
            for index in free { widths[index] += spare / free.count }
            return
        }
        let rest = texts.count > 1 ? spare / (2 * (texts.count - 1)) : .zero
        for index in texts.dropFirst() { widths[index] += rest }
        widths[first] += spare - rest * (texts.count - 1)
    }

    /// From the first column of a span to its last, the space between them included.
    func width(of span: Range<Int>) -> Length {
        let last = columns[span.upperBound - 1]
        return last.x + last.width - columns[span.lowerBound].x
    }
}

extension Table.Column.Measure {
    var isBounded: Bool { width != nil || maximum != nil }

    func bounded(_ length: Length) -> Length {
        if let width { return width }
        return max(min(length, maximum ?? length), minimum ?? .zero)
    }
}
