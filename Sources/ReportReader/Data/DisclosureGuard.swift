import ReportModel

/// Decides what an edition may show of data of which one of its blocks suppresses counts: whatever would tell of them is
/// followed cell by cell, or refused.
struct DisclosureGuard: Sendable {
    let withheld: WithheldCells
    /// The datasets that are read from the same cells as another, each with what is suppressed of that.
    private let twins: [String: (of: String, protected: ProtectedDataset)]

    init(withheld: WithheldCells, sources: [DatasetSource]) {
        self.withheld = withheld
        var twins: [String: (of: String, protected: ProtectedDataset)] = [:]
        for source in sources {
            guard let protected = withheld.datasets[source.name] else { continue }
            for other in sources where other.name != source.name && other.sharesCells(with: source) {
                twins[other.name] = (source.name, protected)
            }
        }
        self.twins = twins
    }

    // MARK: Queries

    /// Why a query's result must not be shown: it reads what would tell of a suppressed count.
    func refusal(of reads: Set<DataRead>, at origin: Origin) -> Diagnostic? {
        for read in reads.sorted(by: { ($0.table, $0.column) < ($1.table, $1.column) }) {
            if let (dataset, twin) = twins.first(where: { $0.key.lowercased() == read.table }) {
                return .suppressedTwin(dataset, of: twin.of, at: origin, protected: twin.protected.origin)
            }
            guard let (dataset, protected) = protected(read.table), tells(read, protected) else {
                continue
            }
            return .suppressedQuery(dataset, column: read.column, at: origin, protected: protected.origin)
        }
        return nil
    }

    /// The same for a fact: what it is printed as.
    func mark(of reads: Set<DataRead>) -> WithheldMark? {
        for read in reads {
            if let twin = twins.first(where: { $0.key.lowercased() == read.table }) {
                return twin.value.protected.mark
            }
            if let (_, protected) = protected(read.table), tells(read, protected) {
                return protected.mark
            }
        }
        return nil
    }

    private func protected(_ table: String) -> (String, ProtectedDataset)? {
        withheld.datasets.first { $0.key.lowercased() == table }.map { ($0.key, $0.value) }
    }

    /// Whether a column may tell of a count: every column of numbers but those that are said to be safe. Where groups are
    /// suppressed, rows themselves are counted.
    private func tells(_ read: DataRead, _ protected: ProtectedDataset) -> Bool {
        if !protected.groups.isEmpty { return true }
        if protected.columns.contains(where: { $0.lowercased() == read.column }) { return true }
        let isSafe = protected.safe.contains { $0.lowercased() == read.column }
        return !isSafe && protected.numbers.contains { $0.lowercased() == read.column }
    }

    // MARK: Datasets

    /// What stands for every number of a dataset that must not be shown by its rows.
    func seal(of dataset: String) -> WithheldMark? {
        if let twin = twins[dataset] { return twin.protected.mark }
        guard let protected = withheld.datasets[dataset], !protected.groups.isEmpty else { return nil }
        return protected.mark
    }

    /// What stands for numbers of a dataset that are refused.
    func mark(of dataset: String) -> WithheldMark? {
        (twins[dataset]?.protected ?? withheld.datasets[dataset])?.mark
    }

    /// Why a block's rows must not be shown.
    ///
    /// - Parameter isSuppressing: whether it suppresses counts itself: then its own are held to those of others.
    func refusal(
        of question: BlockData.Question, isSuppressing: Bool, _ query: DatasetQuery, at origin: Origin
    ) -> Diagnostic? {
        guard let dataset = question.dataset else { return nil }
        if let twin = twins[dataset] {
            return .suppressedTwin(dataset, of: twin.of, at: origin, protected: twin.protected.origin)
        }
        guard let protected = withheld.datasets[dataset], !isSuppressing,
            !protected.questions.contains(question)
        else { return nil }
        if !protected.groups.isEmpty || question.grouping != nil {
            return .suppressedRows(dataset, at: origin, protected: protected.origin)
        }
        guard case .rows(_, let condition?) = question else { return nil }
        return refusal(of: query.reads(condition, of: dataset), at: origin)
    }
}

extension DatasetSource {
    /// Whether a cell of one may be a cell of the other.
    func sharesCells(with other: DatasetSource) -> Bool {
        guard Self.path(file) == Self.path(other.file) else { return false }
        // Without a name it is the first sheet or the only table, whatever that is called.
        if let sheet, let own = other.sheet, sheet.value != own.value { return false }
        if let table, let own = other.table, table.value != own.value { return false }
        if let range, let own = other.range { return range.value.overlaps(own.value) }
        return true
    }

    private static func path(_ file: String) -> [Substring] {
        var parts: [Substring] = []
        for part in file.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts
    }
}

extension CellRange {
    func overlaps(_ other: CellRange) -> Bool {
        first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
            && other.first.column <= last.column
    }
}
