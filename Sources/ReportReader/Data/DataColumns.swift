import ReportModel

/// What a dataset's columns may be.
enum DataColumns {
    static let most = 200
    static let mostRows = 200_000
    /// Bytes of all texts of one dataset.
    static let mostBytes = 128_000_000

    /// Names that are there and differ (SQLite's names ignore case).
    ///
    /// - Parameter place: where the name of a column (from 0) stands.
    static func check(
        _ names: [String], at origin: Origin, place: (Int) -> Origin, _ log: DiagnosticLog
    ) -> [String]? {
        guard names.count <= most else {
            log.add(.tooMuchData("\(names.count) columns", limit: "\(most) columns", at: origin))
            return nil
        }
        let names = names.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        var seen: Set<String> = []
        var isGood = true
        for (index, name) in names.enumerated() {
            if name.isEmpty {
                log.add(.unnamedColumn(index + 1, at: place(index)))
                isGood = false
            } else if !seen.insert(name.lowercased()).inserted {
                log.add(.duplicateColumn(name, at: place(index)))
                isGood = false
            }
        }
        return isGood ? names : nil
    }

    static func check(_ names: [String], at origin: Origin, _ log: DiagnosticLog) -> [String]? {
        check(names, at: origin, place: { _ in origin }, log)
    }

    static func isInBounds(rows: Int, at origin: Origin, _ log: DiagnosticLog) -> Bool {
        if rows <= mostRows { return true }
        log.add(.tooMuchData("\(rows) rows", limit: "\(mostRows) rows", at: origin))
        return false
    }
}
