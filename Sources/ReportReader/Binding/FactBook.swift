import ReportModel

/// Every fact of the project, by name.
struct FactBook {
    struct Entry {
        var name: String
        var measure: Measure
        var row: DataRow
        var origin: Origin
        /// What report.yaml says of it, and which row (from 0) of a dataset it is.
        var source: FactSource?
        var index: Int?

        /// What its row says of it (`base`, `source`, `n`, `date`), or else report.yaml.
        func told(_ column: String) -> String? { row[column].key ?? source?.told[column] }
    }

    private(set) var entries: [String: Entry] = [:]
    /// In the order they are declared.
    private(set) var names: [String] = []
    /// Facts whose data could not be read: nothing is said of what they lack.
    private(set) var broken: Set<String> = []
    /// The key column of each group of facts.
    private(set) var keyColumns: [String: String] = [:]

    mutating func add(_ entry: Entry, _ log: DiagnosticLog) {
        if let earlier = entries[entry.name] {
            log.add(.duplicateFact(entry.name, at: entry.origin, earlier: earlier.origin))
            return
        }
        entries[entry.name] = entry
        names.append(entry.name)
    }

    mutating func addBroken(_ name: String) { broken.insert(name) }
    mutating func addGroup(_ name: String, keyColumn: String) { keyColumns[name] = keyColumn }

    /// The fact of this name, or the fact and the part of it: `mentees.total`, `mentees.total.base`.
    func find(_ name: String) -> (entry: Entry, part: String?)? {
        if let entry = entries[name] { return (entry, nil) }
        guard let point = name.lastIndex(of: "."), let entry = entries[String(name[..<point])] else {
            return nil
        }
        return (entry, String(name[name.index(after: point)...]))
    }

    /// Whether a name is, or is in, a group whose data could not be read.
    func isBroken(_ name: String) -> Bool {
        broken.contains { name == $0 || name.hasPrefix($0 + ".") }
    }
}
