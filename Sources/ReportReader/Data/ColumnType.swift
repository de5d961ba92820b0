/// What a dataset's author says a column holds.
enum ColumnType: String, Hashable, Sendable, CaseIterable {
    case text, number
    /// Days: as ISO 8601 writes them, or the day first.
    case date
    /// Days with the month first, as in the United States.
    case mdy

    /// What belongs in a cell, in a message.
    var expected: String {
        switch self {
        case .text: "a text"
        case .number: "a number"
        case .date: "a day, such as 2021-03-25 or 25/03/2021,"
        case .mdy: "a day, such as 2021-03-25 or 03/25/2021,"
        }
    }
}
