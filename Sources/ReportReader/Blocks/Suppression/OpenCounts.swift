import ReportModel

/// Tells of counts that an edition prints and another text of the project suppresses.
struct OpenCounts {
    let context: EditionContext

    func check(languages: [String]) {
        let ledger = context.ledger
        let written = context.library.suppressions(in: languages).filter {
            // Where the edition suppresses itself, its blocks are held to each other.
            !ledger.suppressed.contains($0.dataset)
        }
        if written.isEmpty { return }
        for chart in ledger.charts {
            tell(written, chart.data.dataset, at: chart.place) { suppression in
                chart.rows.contains { row in
                    suppression.columns.contains(row.column) && isSmall(row.measure.value, suppression)
                }
            }
        }
        for table in ledger.tables {
            tell(written, table.data.dataset, at: table.range) { suppression in
                let printed = table.reader.columns.compactMap { column -> String? in
                    guard case .data(let name) = column.content else { return nil }
                    return suppression.columns.contains(name) ? name : nil
                }
                return table.lines.contains { line in
                    guard case .row(let row) = line else { return false }
                    return printed.contains { isSmall(row[$0].number, suppression) }
                }
            }
        }
    }

    private func isSmall(_ number: Double?, _ suppression: WrittenSuppression) -> Bool {
        number.map { $0 > 0 && $0 < Double(suppression.below) } ?? false
    }

    private func tell(
        _ written: [WrittenSuppression], _ dataset: String?, at origin: Origin,
        _ prints: (WrittenSuppression) -> Bool
    ) {
        guard let dataset, let open = written.first(where: { $0.dataset == dataset && prints($0) }) else {
            return
        }
        context.log.addOnce(.openCounts(dataset, below: open.below, at: origin, suppressed: open.origin))
    }
}
