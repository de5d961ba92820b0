import Foundation

/// A public table of statistics, as text and numbers by column. Nothing is skipped: a cell that is no number is missing.
struct PublicTable {
    let name: String
    let columns: [String]
    let rows: [[String]]

    /// All that are there; empty where the folder is not.
    static let all: [PublicTable] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../shared/data/tables").standardizedFileURL
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { PublicTable(folder.appending(path: $0)) }
    }()

    init?(_ file: URL) {
        guard let data = try? Data(contentsOf: file) else { return nil }
        name = file.deletingPathExtension().lastPathComponent
        if file.pathExtension == "csv" {
            let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            guard let head = lines.first else { return nil }
            columns = head
            rows = lines.dropFirst().filter { $0.count == head.count }
            return
        }
        guard let records = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]],
            !records.isEmpty
        else { return nil }
        let keys = Set(records.flatMap(\.keys)).sorted()
        columns = keys
        rows = records.map { record in
            keys.map { key in
                switch record[key] {
                case let text as String: text
                case let number as NSNumber: "\(number)"
                default: ""
                }
            }
        }
    }

    func cells(_ column: Int) -> [String] { rows.map { $0[column] } }

    /// Columns of which nine cells in ten are numbers.
    var numeric: [Int] {
        columns.indices.filter { column in
            let known = cells(column).filter { !$0.isEmpty }
            return !known.isEmpty && known.count { Double($0) != nil } * 10 >= known.count * 9
        }
    }

    /// Columns of words that some rows share.
    var categorical: [Int] {
        columns.indices.filter { column in
            let distinct = Set(cells(column))
            return !numeric.contains(column) && !isOfDays(column) && (2...60).contains(distinct.count)
        }
    }

    /// Columns of days, as `2021-03-25` at their start, or of years.
    var temporal: [Int] { columns.indices.filter { isOfDays($0) || isOfYears($0) } }

    private func isOfDays(_ column: Int) -> Bool {
        cells(column).allSatisfy {
            $0.count >= 10 && $0.dropFirst(4).first == "-" && Int($0.prefix(4)) != nil
        }
    }
    private func isOfYears(_ column: Int) -> Bool {
        columns[column].lowercased() == "year"
            && cells(column).allSatisfy { Int($0).map { (1000...2999).contains($0) } ?? false }
    }

    /// Days from 1 January 1970, in a calendar of 365.25 days a year: only their order and distances matter here.
    func day(_ cell: String) -> Double? {
        let parts = cell.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first else { return nil }
        let month = parts.count > 1 ? parts[1] : 1, day = parts.count > 2 ? parts[2] : 1
        return (Double(year - 1970) * 365.25 + Double(month - 1) * 30.44 + Double(day - 1)).rounded()
    }
}
