import ReportModel

/// A cell as its file has it, before its column has a type.
enum RawCell: Hashable, Sendable {
    case empty
    /// Characters, which may be those of a number or a date.
    case text(String)
    /// A number of a format that has numbers.
    case number(Quantity)
    /// A number that the format shows as a percentage: 53 for 0.53 shown as 53 %.
    case percent(Quantity)
    /// A day, or a moment, as ISO 8601 writes it.
    case date(String)
    case truth(Bool)
    /// There is no value to be had, and why.
    case fault(CellFault)

    init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }

    /// Its characters, as a name of a column or in a column of texts; nil where there are none.
    var characters: String? {
        switch self {
        case .empty, .fault: nil
        case .text(let text), .date(let text): text
        case .number(.whole(let whole)): String(whole)
        case .number(.real(let real)): ScalarSyntax.plain(real)
        case .percent(let quantity): ScalarSyntax.plain(quantity.double) + " %"
        case .truth(let truth): truth ? "true" : "false"
        }
    }

    var isEmpty: Bool { self == .empty }

    /// Bytes of its characters, where it is a text.
    var textBytes: Int { if case .text(let text) = self { text.utf8.count } else { 0 } }
}

/// Why a cell of a spreadsheet has no value.
enum CellFault: Hashable, Sendable {
    /// What the spreadsheet shows: `#DIV/0!`.
    case error(String)
    /// A formula that no spreadsheet has worked out.
    case formulaWithoutValue
    /// What stands in the file is no value of its type.
    case unreadable(String)
    /// A date beyond those that there are.
    case dateOutOfRange(String)
}

/// A table as its file has it.
struct RawTable: Sendable {
    var columns: [String]
    var rows: [[RawCell]]
    var places: any DataPlaces
    /// Whether its format tells numbers from texts: then a column of texts is one of texts, whatever they look like.
    var isTyped: Bool
    /// Where the names of the columns stand.
    var header: Origin
    /// Whether its form tells that decimals follow a point.
    var isPointUsual = false
}
