/// Whatever stands in a report that is written in Swift: one block or several.
public protocol ReportElement {
    var blocks: [Block] { get }
}

/// Collects the elements of a report into the blocks that a project's folder is read into: one model, two fronts.
///
///     Report(edition: Edition(id: "en-GB", language: "en-GB"), title: "Annual report", …) {
///         Chapter("The mentees") {
///             Lead("Our ", .fact("mentees.total", "4,034", 4034), " mentees share one wish.")
///             Bullets { "Confidence"; "A network" }
///         }
///     }
///
/// Each element bears the place where it stands in the program, so that a diagnostic can point there.
@resultBuilder
public enum ReportBuilder {
    public static func buildExpression(
        _ element: some ReportElement, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [Block] {
        element.blocks.map { block in
            guard case .unknown = block.origin.place else { return block }
            var block = block
            block.origin = Origin(.source(file: file, line: line, column: column))
            return block
        }
    }
    public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap(\.self) }
    public static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }
    public static func buildEither(first part: [Block]) -> [Block] { part }
    public static func buildEither(second part: [Block]) -> [Block] { part }
    public static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap(\.self) }
}

/// Collects items of one kind: key figures, definitions, the items of a list.
@resultBuilder
public enum ItemsBuilder<Value> {
    public static func buildExpression(_ item: Value) -> [Value] { [item] }
    public static func buildBlock(_ parts: [Value]...) -> [Value] { parts.flatMap(\.self) }
    public static func buildOptional(_ part: [Value]?) -> [Value] { part ?? [] }
    public static func buildEither(first part: [Value]) -> [Value] { part }
    public static func buildEither(second part: [Value]) -> [Value] { part }
    public static func buildArray(_ parts: [[Value]]) -> [Value] { parts.flatMap(\.self) }
}

extension Report {
    /// A report written in Swift.
    ///
    /// - Parameters:
    ///   - date: the day that the file bears, at midnight UTC.
    ///   - content: its chapters, sections and blocks.
    public init(
        edition: Edition, title: String, organisation: String, period: String, date: CalendarDate,
        isDraft: Bool = false, subject: String = "", keywords: [String] = [], cover: Cover? = nil,
        back: BackCover? = nil, notes: [String: [Inline]] = [:], facts: [String: Fact] = [:],
        @ReportBuilder content: () -> [Block]
    ) {
        self.init(
            edition: edition, title: title, organisation: organisation, period: period,
            date: date.secondsSince1970, isDraft: isDraft, subject: subject, keywords: keywords, cover: cover,
            back: back, blocks: content(), notes: notes, facts: facts)
    }
}
