import Frames
import ReportModel
import Typography

/// The styles of a table's cells, found once: each column's own, and that of totals.
struct TableStyles {
    struct Entry {
        var style: Style
        var plain: PlainStyle
    }

    /// One for each column, then the one of totals.
    let entries: [Entry]

    init(_ table: Table, _ composition: Composition) {
        let styles = table.columns.map { column in
            switch column.tone {
            case .normal: composition.styles["table"]
            case .strong: composition.styles["table-strong"]
            case .secondary: composition.styles["table-secondary"]
            }
        }
        entries = (styles + [composition.styles["table-strong"]]).map {
            Entry(
                style: $0,
                plain: composition.typesetter.plainStyle($0.text, language: composition.language))
        }
    }

    func index(column: Int, in row: Table.Row) -> Int {
        row.isTotal || row.isHeading ? entries.count - 1 : column
    }
    func style(column: Int, in row: Table.Row) -> Style { entries[index(column: column, in: row)].style }
    var total: Entry { entries[entries.count - 1] }
}
