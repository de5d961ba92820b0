import Foundation
import TestSupport

/// A project made by chance, whose numbers agree; and one thing that makes them disagree.
struct LedgerProject {
    /// Ways in which the numbers of a report can disagree.
    enum Contradiction {
        case typedCount, typedShare, labelBefore, markdownTable, keyFigure, typedRatio, typedBase
        case chartTitle, chartElsewhere, tableElsewhere, chartBase, proseBase, statedTotal, sharesOverWhole
        case falseClaim, datedFacts, annotation

        /// One of each can be in a project without hiding another.
        static let groups: [[Contradiction]] = [
            [
                .typedCount, .typedShare, .labelBefore, .markdownTable, .keyFigure, .typedRatio, .typedBase,
                .annotation,
            ],
            [.chartTitle, .chartElsewhere, .tableElsewhere, .chartBase],
            [.statedTotal, .sharesOverWhole, .proseBase], [.falseClaim, .datedFacts],
        ]

        /// Those that it may cause beside: what a chart shows, a table shows too.
        var besides: Set<String> {
            switch self {
            case .chartTitle, .chartElsewhere, .tableElsewhere:
                ["contradicting-chart", "contradicting-table"]
            default: codes
            }
        }

        /// Codes of which it must cause one.
        var codes: Set<String> {
            switch self {
            case .typedCount, .typedShare, .labelBefore, .markdownTable, .keyFigure, .typedRatio, .typedBase,
                .annotation:
                ["contradicting-number"]
            case .chartTitle, .chartElsewhere: ["contradicting-chart"]
            case .tableElsewhere: ["contradicting-table"]
            case .chartBase, .proseBase: ["contradicting-base"]
            case .statedTotal: ["contradicting-total"]
            case .sharesOverWhole: ["shares-exceed-whole"]
            case .falseClaim: ["false-claim"]
            case .datedFacts: ["contradicting-facts"]
            }
        }
    }

    private var dice: Dice
    let words: LedgerVocabulary
    private var counts: [(key: String, label: String, value: Int)] = []
    private var shares: [(key: String, label: String, value: Int, base: String)] = []
    private var text: [String] = []
    private var files: [String: String] = [:]
    /// Rows of a second source of the same shares.
    private var survey: [String] = []
    private var surveyBase: [String: String] = [:]
    private var shifted: [String: String] = [:]
    private var budget: [Int] = []
    private var parts: [Int] = []
    private var datedValue = 0, statedOff = 0

    init(seed: UInt64) {
        dice = Dice(seed)
        words = LedgerVocabulary.all[dice.below(3)]
        for (key, label) in words.counts { counts.append((key, label, 20 + dice.below(9000))) }
        let bases = words.bases.keys.sorted()
        for (index, (key, label)) in words.shares.enumerated() {
            // Each base is some share's.
            shares.append((key, label, 15 + dice.below(70), bases[index < 3 ? index : dice.below(3)]))
        }
        budget = (0..<4).map { _ in 100 + dice.below(900) }
        let first = 20 + dice.below(30), second = 10 + dice.below(30)
        parts = [first, second, 100 - first - second]
    }

    // MARK: The clean project

    private mutating func pick<T>(_ all: [T]) -> T { all[dice.below(all.count)] }

    private mutating func writeText() {
        text.append("# \(words.shares[0].label.capitalized)")
        for share in shares {
            text.append(
                "{{ mentees.\(share.key) }} \(words.ofThe) \(words.bases[share.base] ?? "") : \(share.label)."
            )
        }
        text.append(
            "```figures\n"
                + counts.prefix(3).map {
                    "- { value: \"{{ mentees.\($0.key) }}\", label: \"\($0.label)\" }"
                }.joined(separator: "\n") + "\n```")
        let count = pick(counts)
        text.append("[Many](claim \"mentees.\(count.key) >= \(count.value)\") {{ mentees.\(count.key) }}.")
        for _ in 0..<4 { text.append(pick(words.traps)) }
    }

    private mutating func writeCharts() {
        let share = shares[0]
        text.append(
            """
            ```chart
            id: shares
            kind: bar
            title: "{{ mentees.\(share.key) }} : \(share.label)"
            data: survey
            unit: "%"
            source: "Enquête 2021, page 14."
            ```
            """)
        text.append(
            """
            ```table
            id: means
            data: means
            group: grp
            footer: total
            stated: means-total
            columns:
              - { column: id, head: Post }
              - { column: value, head: Euros, align: decimal }
            ```

            ```table
            id: parts
            data: parts
            footer: total
            columns:
              - { column: id, head: Part }
              - { column: value, head: Share, align: decimal }
            ```

            ```table
            id: survey-table
            data: survey
            columns:
              - { column: id, head: Answer }
              - { column: value, head: Share, align: decimal }
            ```
            """)
    }

    private mutating func writeSurvey() {
        for share in shares {
            // Rounding alone is no contradiction: 48.4 beside 48.
            let value = shifted[share.key] ?? String(share.value) + pick(["", ".0", ".4"])
            survey.append("\(share.key),\(value),%,\(surveyBase[share.key] ?? share.base)")
        }
    }

    private mutating func write() -> [String: String] {
        writeSurvey()
        var rows = counts.map { "\($0.key),\($0.value),,persons,," }
        rows += shares.map { "\($0.key),\($0.value),,%,\($0.base)," }
        files["data/mentees.csv"] = "id,value,of,unit,base,more\n" + rows.joined(separator: "\n") + "\n"
        files["data/survey.csv"] = "id,value,unit,base\n" + survey.joined(separator: "\n") + "\n"
        files["data/means.csv"] =
            "grp,id,value\n" + budget.enumerated().map { "m,m\($0),\($1)" }.joined(separator: "\n") + "\n"
        files["data/parts.csv"] =
            "id,value,unit,base\n"
            + parts.enumerated().map { "p\($0),\($1),%,youths" }.joined(separator: "\n")
        let dated = counts[0]
        files["data/a.csv"] = "id,value,base,date\n\(dated.key),\(dated.value),youths,2021\n"
        files["data/b.csv"] = "id,value,base,date\n\(dated.key),\(dated.value + datedValue),youths,2021\n"
        text.append("{{ a.\(dated.key) }}, {{ b.\(dated.key) }}.")
        files["report.yaml"] = """
            title: Report
            organisation: DUO
            period: "2021"
            date: 2022-05-01
            editions: { \(words.language): {} }
            datasets:
              mentees: data/mentees.csv
              survey: data/survey.csv
              means: data/means.csv
              parts: data/parts.csv
              a: data/a.csv
              b: data/b.csv
            facts:
              mentees: { data: mentees, key: id }
              a: { data: a, key: id }
              b: { data: b, key: id }
              means-total: { sql: "SELECT \(budget.reduce(0, +) + statedOff)" }

            """
        var labels = ["m: M", "persons: personnes"] + (0..<4).map { "m\($0): M\($0)" }
        labels += (0..<3).map { "p\($0): P\($0)" }
        labels += counts.map { "\($0.key): \"\($0.label)\"" } + shares.map { "\($0.key): \"\($0.label)\"" }
        labels += words.bases.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"" }
        files["content/\(words.language)/labels.yaml"] = labels.joined(separator: "\n") + "\n"
        files["content/\(words.language)/01.md"] = text.joined(separator: "\n\n") + "\n"
        return files
    }

    static func clean(seed: UInt64) -> (files: [String: String], edition: String) {
        var project = LedgerProject(seed: seed)
        project.writeText()
        project.writeCharts()
        return (project.write(), project.words.language)
    }

    // MARK: Contradictions

    /// Several of them at once, of different kinds: reading is what takes the time.
    static func damaged(
        seed: UInt64, by contradictions: [Contradiction]
    ) -> (files: [String: String], edition: String) {
        var project = LedgerProject(seed: seed)
        project.writeText()
        for contradiction in contradictions { project.inject(contradiction) }
        project.writeCharts()
        return (project.write(), project.words.language)
    }

    /// A number that is not this one, whichever way it is rounded.
    private mutating func wrong(_ value: Int, in range: ClosedRange<Int>) -> Int {
        let other = range.lowerBound + dice.below(range.count)
        return abs(other - value) > 1 ? other : value + (value + 4 <= range.upperBound ? 3 : -3)
    }

    private mutating func written(_ number: Int) -> String {
        let digits = String(number)
        guard digits.count == 4 else { return digits }
        let sign: String
        switch words.language {
        case "fr": sign = pick([" ", "\u{202F}", "\u{A0}", ""])
        case "nl": sign = pick([".", " ", ""])
        default: sign = pick([",", ""])
        }
        return digits.prefix(1) + sign + digits.suffix(3)
    }

    private mutating func percent(_ number: Int) -> String {
        let decimals = pick(["", words.language == "en" ? ".5" : ",5"])
        return "\(number)\(decimals)" + pick([" %", "%", "\u{A0}%", "\u{202F}%"])
    }

    private mutating func inject(_ contradiction: Contradiction) {
        let count = pick(counts), share = pick(shares)
        let badCount = written(wrong(count.value, in: 20...9500))
        let badShare = percent(wrong(share.value, in: 13...95))
        let base = words.bases[share.base] ?? ""
        switch contradiction {
        case .typedCount:
            let end = pick([".", ", et bien plus.", " !", " : voilà.", " **aussi**."])
            text.append(pick(["Voici ", "En 2021, ", "**", ""]) + badCount + " " + plural(count.label) + end)
            if text[text.count - 1].hasPrefix("**") {
                text[text.count - 1] = "**\(badCount)** \(count.label)."
            }
        case .typedShare: text.append("Voici \(badShare) \(words.de)\(share.label).")
        case .labelBefore:
            text.append(
                pick(["\(share.label.capitalized) : \(badShare).", "Voici : \(share.label) (\(badShare))."]))
        case .markdownTable:
            text.append("| Item | 2021 |\n|---|--:|\n| \(share.label.capitalized) | \(badShare) |")
        case .keyFigure:
            text.append("```figures\n- { value: \"\(badCount)\", label: \"\(count.label)\" }\n```")
        case .typedRatio:
            let tenths = share.value >= 50 ? 1 + dice.below(3) : 7 + dice.below(3)
            text.append("\(tenths) \(base) \(words.outOf) 10 \(words.have) \(share.label).")
        case .typedBase: text.append("\(badShare) \(words.ofThe) \(base) \(words.have) \(share.label).")
        case .annotation:
            text.append("```callout\ntitle: \"\(badCount) \(count.label)\"\ntext: Voilà.\n```")
        case .chartTitle: shift(shares[0])
        case .chartElsewhere, .tableElsewhere: shift(shares[1 + dice.below(4)])
        case .chartBase:
            let first = shares[0]
            surveyBase[first.key] = words.bases.keys.sorted().first { $0 != first.base }
        case .proseBase:
            let other = pick(words.bases.filter { $0.key != share.base }.map(\.value).sorted())
            text.append("{{ mentees.\(share.key) }} \(words.ofThe) \(other).")
        case .statedTotal: statedOff = 1 + dice.below(50)
        case .sharesOverWhole: parts[dice.below(3)] += 3 + dice.below(20)
        case .falseClaim:
            let condition = pick([
                "mentees.\(count.key) > \(count.value)", "mentees.\(share.key) < \(share.value)%",
                "mentees.\(count.key) = \(count.value + 1)",
                "sum(mentees.\(counts[0].key), mentees.\(counts[1].key)) < \(counts[0].value)",
            ])
            text.append("Voici [des mots](claim \"\(condition)\").")
        case .datedFacts: datedValue = 1 + dice.below(40)
        }
    }

    /// « accompagné·e·s », as it is typed elsewhere.
    private mutating func plural(_ label: String) -> String {
        label.replacing("é·e·s", with: pick(["és", "ées", "é·e·s"]))
    }

    /// Another number in the second source.
    private mutating func shift(_ share: (key: String, label: String, value: Int, base: String)) {
        shifted[share.key] = String(wrong(share.value, in: 13...95))
    }
}

extension Dice {
    /// From 0 to one less.
    fileprivate mutating func below(_ count: Int) -> Int { roll(0...(count - 1)) }
}
