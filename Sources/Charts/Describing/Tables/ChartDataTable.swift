import ReportModel

/// The data of a chart as a table with heads, for those who hear it.
///
/// Categories by series where that is what the chart shows; else a row for each observation, with a column for each of
/// what it has. A histogram's rows are its intervals and a box plot's its boxes: what is drawn. Where there are more rows
/// than are listened to, a row for each series sums them up.
public struct ChartDataTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// Of the row: its panel where there are several, and its category.
        public var heads: [String]
        public var cells: [String]
    }

    /// Of the columns, those of the rows' heads first.
    public internal(set) var heads: [String] = []
    public internal(set) var rows: [Row] = []
    /// Whether it sums up observations that are too many to be listed.
    public internal(set) var isSummary = false

    /// More are summed up.
    public static let mostRows = 300, mostCells = 1500

    /// nil for a chart of one value, and of none.
    init?(_ reading: ChartReading) {
        guard reading.chart.gap == nil, reading.items.count > 1 else { return nil }
        var table: ChartDataTable
        // Each cell holds a value at most: so many find no room in any list, which is not tried then.
        let isLong = reading.items.count > Self.mostCells
        switch reading.chart.kind {
        case .histogram: table = IntervalRows(reading)?.table ?? ObservationRows(reading).table
        case .box: table = BoxRows(reading).table
        case .timeline: table = ObservationRows(reading).table
        case _ where isLong: table = SummaryRows(reading, bySeries: true).table
        case .scatter, .bubble: table = ObservationRows(reading).table
        default: table = GridRows(reading)?.table ?? ObservationRows(reading).table
        }
        if table.isTooLong { table = SummaryRows(reading, bySeries: true).table }
        if table.isTooLong { table = SummaryRows(reading, bySeries: false).table }
        self = table
    }

    private var isTooLong: Bool {
        rows.count > Self.mostRows || rows.count * heads.count > Self.mostCells
    }

    init(heads: [String], rows: [Row], isSummary: Bool = false) {
        (self.heads, self.rows, self.isSummary) = (heads, rows, isSummary)
    }
}
