import ReportModel
import ReportReader
import TestSupport
import Testing

/// Computed columns of random data, beside plain arithmetic; and laws that hold of all of them.
@Suite struct ComputeLawTests {
    private struct Row {
        var key: String
        var group: String
        var count: Int?
        var before: Int
        var people: Int
    }

    private func random(_ dice: inout Dice) -> [Row] {
        (0..<dice.roll(2...9)).map { index in
            Row(
                key: "r\(index)", group: dice.roll(0...1) == 0 ? "g" : "h",
                count: dice.roll(0...11) == 0 ? nil : dice.roll(0...900), before: dice.roll(0...900),
                people: dice.roll(0...9000))
        }
    }

    private func csv(_ rows: [Row], years: [Int]) -> String {
        "id,group,year,count,before,people\n"
            + zip(rows, years).map { row, year in
                "\(row.key),\(row.group),\(year),\(row.count.map(String.init) ?? ""),\(row.before),\(row.people)"
            }.joined(separator: "\n")
    }

    /// Each number of the ledger, by row and column; none where it could not be reckoned.
    private func values(_ compute: [String], _ columns: [String], _ data: String) throws -> [String: Double] {
        let block = """
            id: t
            data: d
            compute:
            \(compute.map { "  - { \($0) }" }.joined(separator: "\n"))
            columns: [ { column: id }, \(columns.map { "{ column: \($0) }" }.joined(separator: ", ")) ]
            """
        let folder = try ProjectFolder(
            dataset: "d", data, language: "en", content: "```table\n\(block)\n```")
        let (ledger, _, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))\n\(data)")
        return Dictionary(
            (ledger?.entries ?? []).compactMap { entry in
                Double(entry.value).map { (String(entry.name.dropFirst(2)), $0) }
            }
        ) { first, _ in first }
    }

    @Test("Shares, changes, rates and ranks are those of plain arithmetic")
    func rows() throws {
        var dice = Dice(515)
        for _ in 0..<40 {
            let rows = random(&dice), counts = rows.map { $0.count.map(Double.init) }
            let found = try values(
                [
                    "name: share, share: count", "name: within, share: before, within: group",
                    "name: of, share: count, of: people", "name: change, change: count, from: before",
                    "name: rate, rate: count, of: people, per: 100000", "name: rank, rank: count",
                ], ["share", "within", "of", "change", "rate", "rank"],
                csv(rows, years: Array(2000..<2000 + rows.count)))
            let total = counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0, +)
            for (row, count) in zip(rows, counts) {
                let people = Double(row.people), before = Double(row.before)
                let group = rows.filter { $0.group == row.group }.map { Double($0.before) }.reduce(0, +)
                let expected: [(String, Double?)] = [
                    ("share", total.flatMap { total in count.map { 100 * $0 / total } }),
                    ("within", 100 * before / group), ("of", count.map { 100 * $0 / people }),
                    ("change", count.map { 100 * ($0 - before) / before }),
                    ("rate", count.map { 100_000 * $0 / people }),
                    ("rank", count.map { count in Double(1 + counts.count { $0 ?? -1 > count }) }),
                ]
                for (name, number) in expected {
                    let value = found["\(row.key)/\(name)"]
                    // Nothing is divided by nothing, and what is missing is no zero.
                    let defined = number.flatMap { $0.isFinite ? $0 : nil }
                    #expect((value == nil) == (defined == nil), "\(row.key)/\(name) of \(rows)")
                    guard let value, let defined else { continue }
                    #expect(abs(value - defined) <= 1e-9 * max(1, abs(defined)), "\(row.key)/\(name)")
                }
            }
            // Parts make a hundred.
            let shares = rows.compactMap { found["\($0.key)/share"] }
            if let total, total > 0 { #expect(abs(shares.reduce(0, +) - 100) < 1e-9) }
        }
    }

    @Test("Series are those of plain arithmetic, in whatever order their rows stand")
    func series() throws {
        var dice = Dice(516)
        for _ in 0..<30 {
            var rows = random(&dice)
            for index in rows.indices where index == 0 { rows[index].count = dice.roll(1...900) }
            let years = Array(2000..<2000 + rows.count)
            var order = Array(rows.indices)
            for index in order.indices { order.swapAt(index, dice.roll(0...order.count - 1)) }
            let found = try values(
                [
                    "name: yoy, year-on-year: count, by: year", "name: sum, cumulative: count, by: year",
                    "name: index, index: count, base: 2000, by: year",
                    "name: mean, mean: count, over: 3, by: year",
                    "name: even, mean: count, over: 2, placement: trailing, by: year",
                ], ["yoy", "sum", "index", "mean", "even"],
                csv(order.map { rows[$0] }, years: order.map { years[$0] }))
            let counts = rows.map { $0.count.map(Double.init) }
            func window(_ range: ClosedRange<Int>) -> Double? {
                guard range.lowerBound >= 0, range.upperBound < counts.count else { return nil }
                let known = counts[range].compactMap(\.self)
                return known.count == range.count ? known.reduce(0, +) / Double(range.count) : nil
            }
            for index in rows.indices {
                let before = index > 0 ? counts[index - 1] : nil
                let sums = counts[...index]
                let expected: [(String, Double?)] = [
                    ("yoy", before.flatMap { before in counts[index].map { 100 * ($0 - before) / before } }),
                    ("sum", sums.contains(nil) ? nil : sums.compactMap(\.self).reduce(0, +)),
                    ("index", counts[index].flatMap { count in counts[0].map { 100 * count / $0 } }),
                    ("mean", window(index - 1...index + 1)), ("even", window(index - 1...index)),
                ]
                for (name, number) in expected {
                    let value = found["\(rows[index].key)/\(name)"]
                    let defined = number.flatMap { $0.isFinite ? $0 : nil }
                    #expect((value == nil) == (defined == nil), "\(name) \(index) of \(counts)")
                    guard let value, let defined else { continue }
                    #expect(abs(value - defined) <= 1e-9 * max(1, abs(defined)), "\(name) \(index)")
                }
            }
        }
    }

    @Test(
        "The largest and the rest: all of them together are all, none of the rest is larger than one that stands alone"
    )
    func top() throws {
        var dice = Dice(517)
        for _ in 0..<40 {
            let rows = random(&dice).map { row in
                var row = row
                row.count = row.count ?? 5
                return row
            }
            let most = dice.roll(1...10)
            let block = "id: c\nkind: bar\ntitle: T\nsource: S\ndata: d\nvalue: count\ntop: \(most)"
            let folder = try ProjectFolder(
                dataset: "d", csv(rows, years: Array(2000..<2000 + rows.count)), language: "en",
                content: "```chart\n\(block)\n```")
            let (report, diagnostics) = folder.report()
            #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
            guard case .chart(let chart) = report?.blocks.first?.content else {
                Issue.record("no chart")
                return
            }
            let values = chart.data.compactMap(\.value), all = rows.compactMap(\.count)
            #expect(Int(values.reduce(0, +)) == all.reduce(0, +))
            let hasRest = chart.data.last?.key == "(rest)", alone = hasRest ? values.dropLast() : values[...]
            #expect(hasRest == (all.count > most + 1))
            #expect(alone.elementsEqual(alone.sorted(by: >)))
            #expect(alone.map { Int($0) } == Array(all.sorted(by: >).prefix(alone.count)))
        }
    }

    @Test("Shares that are rounded to add up make a hundred, and the note says what was moved")
    func rounding() throws {
        let block = """
            data: d
            footer: total
            compute: [ { name: p, share: count } ]
            columns: [ { column: id }, { column: p, decimals: 0, rounding: adjust } ]
            """
        let folder = try ProjectFolder(
            dataset: "d", "id,count\na,1\nb,1\nc,1\n", language: "en", content: "```table\n\(block)\n```")
        let (report, diagnostics) = folder.report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .table(let table) = report?.blocks.first?.content else {
            Issue.record("no table")
            return
        }
        let rows = (table.groups.flatMap(\.rows) + table.footer).map { $0.cells[1].text.plainText }
        #expect(rows == ["34%", "33%", "33%", "100%"])
        #expect(
            table.note.plainText
                == "Base: 3 count. Rounding adjusted by one unit so that figures add up: a (+1).")
    }

    @Test("The bounds of an interval are those of a bar")
    func bounds() throws {
        let block = """
            id: c
            kind: column
            title: T
            source: S
            data: d
            value: p
            low: p_low
            high: p_high
            compute:
              - { name: p, share: yes, of: asked }
              - { name: p, interval: yes, of: asked }
            """
        let folder = try ProjectFolder(
            dataset: "d", "id,yes,asked\na,7,10\nb,0,10\n", language: "en",
            content: "```chart\n\(block)\n```")
        let (report, diagnostics) = folder.report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .chart(let chart) = report?.blocks.first?.content else {
            Issue.record("no chart")
            return
        }
        #expect(chart.data.map(\.text) == ["70.0%", "0.0%"])
        #expect(chart.data.map { $0.low?.text } == ["39.7%", "0.0%"])
        #expect(chart.data.map { $0.high?.text } == ["89.2%", "27.8%"])
        #expect(abs((chart.data[0].low?.value ?? 0) - 39.6778) < 1e-3)
        #expect(chart.note.plainText == "Base: a: 10, b: 10. 95% confidence interval.")
    }

    @Test("Groups by two columns are the categories of series")
    func series2() throws {
        let block =
            "id: c\nkind: column\ntitle: T\nsource: S\ndata: d\ngroup: [year, town]\nsum: n\nseries: town"
        let folder = try ProjectFolder(
            dataset: "d", "id,year,town,n\nk,2020,a,1\nl,2020,a,2\nm,2020,b,4\nn,2021,a,8\no,2021,b,16\n",
            language: "en", content: "```chart\n\(block)\n```")
        let (report, diagnostics) = folder.report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .chart(let chart) = report?.blocks.first?.content else {
            Issue.record("no chart")
            return
        }
        #expect(chart.data.map(\.path) == ["2020/a", "2020/b", "2021/a", "2021/b"])
        #expect(chart.data.map(\.value) == [3, 4, 8, 16])
    }
}
