import ReportModel
import Statistics

/// The counts that a table suppresses some of. What it prints beside them is held to tell nothing more of them.
struct SuppressedCounts {
    private let request: SuppressionRequest
    private let fields: BlockFields
    private let columns: [TableColumn]
    private var log: DiagnosticLog { fields.log }

    init(_ request: SuppressionRequest, _ fields: BlockFields, _ columns: [TableColumn]) {
        (self.request, self.fields, self.columns) = (request, fields, columns)
    }

    /// The counts of each row, in the order of the request's columns; nil after a diagnostic.
    func read(_ rows: [DataRow], of data: BlockData, _ groups: [Range<Int>]) -> [[Int]]? {
        guard checkNames(data), checkOthers(rows, data) else { return nil }
        guard rows.count * request.columns.count <= Self.mostCounts else {
            log.add(.tooManyCounts(most: Self.mostCounts, at: request.origin))
            return nil
        }
        var counts: [[Int]] = []
        for row in rows {
            guard let own = self.counts(of: row) else { return nil }
            counts.append(own)
        }
        guard checkTotals(rows, counts), checkSums(counts), checkRows(rows, counts, groups) else {
            return nil
        }
        return counts
    }

    private func checkNames(_ data: BlockData) -> Bool {
        if request.columns.isEmpty {
            log.add(.nothingToSuppress(at: request.origin))
            return false
        }
        for name in request.allColumns where !data.columns.contains(name) {
            log.add(.unknownColumn(name, of: "the data", valid: data.columns, at: request.origin))
            return false
        }
        return true
    }

    /// A column of numbers that is neither counted nor said to be safe might be a share, or another total.
    private func checkOthers(_ rows: [DataRow], _ data: BlockData) -> Bool {
        // A group is printed by its name, whatever that is.
        for key in ["group", "subgroup"] {
            guard let name = fields.map.value(key)?.scalar?.text, request.allColumns.contains(name) else {
                continue
            }
            log.add(.unsafeColumn(name, at: fields.map.keyOrigin(key)))
            return false
        }
        for column in columns {
            switch column.content {
            case .data(let name):
                guard let unsafe = unsafe(name, rows, data) else { continue }
                log.add(.unsafeColumn(unsafe, at: column.origin))
            case .fact(let group): log.add(.unsafeColumn(group, isFact: true, at: column.origin))
            case .reference: continue
            }
            return false
        }
        return true
    }

    /// The column that tells of counts where this one is printed: itself, or one that it is computed of.
    private func unsafe(_ name: String, _ rows: [DataRow], _ data: BlockData) -> String? {
        data.computed.sources(of: name).sorted().first { source in
            !request.allColumns.contains(source) && !request.safe.contains(source)
                && data.question.grouping?.by.contains(source) != true
                && rows.contains { $0[source].quantity != nil }
        }
    }

    private func counts(of row: DataRow) -> [Int]? {
        var counts: [Int] = []
        for column in request.columns {
            guard let count = Self.count(row[column]) else {
                log.add(
                    .notACount(row[column].key, column: column, row: row.first.key ?? "", at: request.origin))
                return nil
            }
            counts.append(count)
        }
        return counts
    }

    /// A whole number from zero on.
    private static func count(_ value: DataValue) -> Int? {
        let whole: Int? =
            switch value.quantity {
            case .whole(let whole): Int(whole)
            case .real(let real): Int(exactly: real)
            case nil: nil
            }
        return whole.flatMap { (0...CountTable.most).contains($0) ? $0 : nil }
    }

    /// The column of totals is what the others add up to: else its numbers would tell something else.
    private func checkTotals(_ rows: [DataRow], _ counts: [[Int]]) -> Bool {
        guard let total = request.total else { return true }
        for (row, counts) in zip(rows, counts) where Self.count(row[total]) != counts.reduce(0, +) {
            log.add(.suppressedTotalDiffers(total, row: row.first.key ?? "", at: request.origin))
            return false
        }
        return true
    }

    /// More would take minutes: the work grows with the square.
    private static let mostCounts = 10_000

    /// Fewer rows may add up by chance.
    private static let fewestRows = 3
    /// Of more columns not all choices are tried, but all others together.
    private static let mostTried = 8

    /// A column that others add up to in every row must be the total, or what it hides would follow.
    private func checkSums(_ counts: [[Int]]) -> Bool {
        guard counts.count >= Self.fewestRows, request.columns.count > 1 else { return true }
        for column in request.columns.indices where counts.contains(where: { $0[column] != 0 }) {
            let others = request.columns.indices.filter { $0 != column }
            for choice in choices(among: others)
            where counts.allSatisfy({ row in choice.reduce(0) { $0 + row[$1] } == row[column] }) {
                log.add(
                    .undeclaredTotal(
                        request.columns[column], of: choice.map { request.columns[$0] }, at: request.origin))
                return false
            }
        }
        return true
    }

    private func choices(among others: [Int]) -> [[Int]] {
        guard others.count <= Self.mostTried else { return [others] }
        return (1..<(1 << others.count)).map { bits in
            others.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
        }
    }

    /// A row that is the total of its group's others, or of all others, must be one that the table reckons.
    private func checkRows(_ rows: [DataRow], _ counts: [[Int]], _ groups: [Range<Int>]) -> Bool {
        let ranges = groups.count > 1 ? groups + [0..<counts.count] : groups
        for range in ranges where range.count > Self.fewestRows {
            let sums = request.columns.indices.map { column in counts[range].reduce(0) { $0 + $1[column] } }
            guard sums.contains(where: { $0 > 0 }),
                let row = range.first(where: { row in zip(counts[row], sums).allSatisfy { 2 * $0 == $1 } })
            else { continue }
            log.add(.totalAmongRows(rows[row].first.key ?? "", at: request.origin))
            return false
        }
        return true
    }
}
