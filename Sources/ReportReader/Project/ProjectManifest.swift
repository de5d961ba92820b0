public import ReportModel

/// What report.yaml says.
public struct ProjectManifest: Hashable, Sendable {
    public var title: Localised<String>
    public var organisation: Localised<String>
    public var period: Localised<String>
    /// Seconds since 1970, UTC.
    public var date: Int
    public var subject: Localised<String>?
    public var keywords: Localised<[String]>?
    /// In the order they are written.
    public var editions: [Edition]
    /// By language, words with hyphens where they may be broken.
    public var hyphenation: [String: [String]]
    /// By language, words as they are written, with what is said for them.
    public var spoken: [String: [String: String]] = [:]
    /// nil where languages are not compared.
    public var translations: TranslationPlan?

    /// By name, what blocks and editions may depend on.
    var conditions: ConditionBook
    var datasets: [DatasetSource]
    var facts: [FactSource]
    var places: ManifestPlaces
    var claims: [ClaimSource] = []
    var consents = ConsentRules()
    var typedNumbers = TypedNumberRule.report
    /// The data whose rows make editions.
    var axes: [AxisSource] = []
    /// What the editions' parameters are, by name; empty where there are too many to tell.
    var parameterValues: [String: [String]] = [:]
    /// The content folders that its editions read, each once.
    private(set) var languages: [String] = []
    /// The languages of its editions with their regions, each once.
    private(set) var languageTags: [String] = []
    private(set) var index: [String: Int] = [:]

    public func edition(_ id: String) -> Edition? { index[id].map { editions[$0] } }
    /// Names of the layouts that its editions use, each once.
    public var layouts: [String] {
        editions.map(\.layout).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// To be called when the editions are complete: there may be thousands, and each asks for what is told of all.
    mutating func indexEditions() {
        languages = editions.map(\.primaryLanguage).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        languageTags = editions.map(\.language).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        index = Dictionary(editions.indices.map { (editions[$0].id, $0) }) { first, _ in first }
        parameterValues = EditionParameters.values(in: self)
    }
}

/// Where report.yaml says what later steps may find fault with.
struct ManifestPlaces: Hashable, Sendable {
    /// Of the keys with words: `title`, `subject`.
    var words: [String: Origin] = [:]
    /// By their ids.
    var editions: [String: Origin] = [:]
    /// Where each layout is first asked for.
    var layouts: [String: Origin] = [:]

    /// The file itself, where there is no better place.
    static let file = Origin(.file(ManifestReader.fileName, bytes: 0..<0))

    func edition(_ id: String) -> Origin { editions[id] ?? Self.file }
    func layout(_ name: String) -> Origin { layouts[name] ?? Self.file }
}

/// Facts that are reckoned: `{ data: people, group: level, share: true }`.
struct ComputedFacts: Hashable, Sendable {
    var dataset: String
    var condition: String?
    var grouping: Grouping?
    var columns: [ComputedColumn]
    /// The column that names them.
    var key: String
    /// The column of what they are.
    var value: String
    /// Of `value`, or of what stands for it.
    var valueOrigin: Origin

    /// As the ledger tells it.
    func description(of fact: String) -> String {
        let column = columns.first { $0.names.contains(value) }?.description ?? value
        return [dataset, condition, grouping?.description, fact, column].compactMap(\.self).joined(
            separator: ", ")
    }
}

/// Where facts come from.
struct FactSource: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Every row of a dataset is a fact, named by this column.
        case rows(dataset: String, key: String)
        /// Every row of a dataset that fits, or every group of its rows, with what is computed of them.
        case computed(ComputedFacts)
        /// One value.
        case query(String)
    }
    var name: String
    var kind: Kind
    var unit: String?
    /// Printed decimals; nil: as many as the value has, two at most.
    var decimals: Int?
    /// `base`, `source`, `n` and `date` of those whose data do not say them.
    var told: [String: String] = [:]
    var origin: Origin
}
