import Rapport

/// The state of translations as a table for people.
enum CoverageTable {
    private static let heads = [
        "texts", "words", "confirmed", "unconfirmed", "outdated", "missing", "extra", "",
    ]

    static func text(_ coverages: [TranslationCoverage]) -> String {
        if coverages.isEmpty { return "The project has one language.\n" }
        return coverages.map(table).joined(separator: "\n")
    }

    private static func table(_ coverage: TranslationCoverage) -> String {
        var lines = [title(coverage)]
        let width = max(12, coverage.files.map(\.file.count).max() ?? 0)
        lines.append(line("", heads, width))
        for file in coverage.files { lines.append(line(Printable.text(file.file), cells(file), width)) }
        lines.append(line("total", cells(coverage.total), width))
        return lines.map { $0 + "\n" }.joined()
    }

    /// « nl (nl-BE): what it lacks is printed in fr »
    private static func title(_ coverage: TranslationCoverage) -> String {
        let editions = coverage.editions.joined(separator: ", ")
        let title = "\(coverage.language) (\(editions))"
        if coverage.isSummary { return title + ": a summary" }
        return coverage.fallback.map { "\(title): what it lacks is printed in \($0)" } ?? title
    }

    private static func cells(_ count: TranslationCoverage.Count) -> [String] {
        [
            count.texts, count.words, count.confirmed, count.unconfirmed, count.outdated, count.missing,
            count.extra,
        ].map { String($0) } + ["\(count.percent) %"]
    }

    private static func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let columns = zip(cells, heads).map { cell, head in
            cell.padding(from: max(6, head.count))
        }
        return ("  " + name.padding(to: width) + "  " + columns.joined(separator: "  ")).withoutPadding
    }
}

/// The same for programs: an array of objects, one a language.
enum CoverageJSON {
    static func text(_ coverages: [TranslationCoverage]) throws -> String {
        try JSONText.of(coverages.map(Language.init))
    }

    private struct Language: Encodable {
        var language: String
        var editions: [String]
        var isSummary: Bool
        var fallback: String?
        var files: [Count]
        var total: Count

        init(_ coverage: TranslationCoverage) {
            (language, editions, isSummary) = (coverage.language, coverage.editions, coverage.isSummary)
            (fallback, files) = (coverage.fallback, coverage.files.map(Count.init))
            total = Count(coverage.total)
        }
    }

    private struct Count: Encodable {
        var file: String
        var texts, words, confirmed, unconfirmed, outdated, missing, extra, percent: Int

        init(_ count: TranslationCoverage.Count) {
            (file, texts, words, confirmed) = (count.file, count.texts, count.words, count.confirmed)
            (unconfirmed, outdated, missing) = (count.unconfirmed, count.outdated, count.missing)
            (extra, percent) = (count.extra, count.percent)
        }
    }
}
