import Statistics
import Testing
import TestSupport

@Suite struct SuppressionTests {
    private func rule(_ threshold: Int, width: Int = 1, hidesZeros: Bool = false) throws -> SuppressionRule {
        try #require(SuppressionRule(threshold: threshold, width: width, hidesZeros: hidesZeros))
    }

    private func cell(_ row: Int, _ column: Int) -> CountCell {
        CountCell(.row(group: 0, row), .column(column))
    }

    @Test func aTableWithoutSmallCountsIsPrintedWhole() throws {
        let table = try #require(CountTable(rows: [[12, 0], [9, 5]]))
        let suppression = Suppressor(table, try rule(5)).suppress()
        #expect(suppression.cells.isEmpty)
    }

    @Test("One small count takes the cheapest rectangle with it, and no margin")
    func rectangle() throws {
        let table = try #require(CountTable(rows: [[3, 20, 30], [40, 6, 9], [50, 7, 80]]))
        let suppression = Suppressor(table, try rule(5)).suppress()
        #expect(suppression.primary == [cell(0, 0)])
        // 20 + 40 + 6 = 66 and 20 + 50 + 7 = 77 and 30 + 40 + 9 = 79: the first.
        #expect(suppression.complementary == [cell(0, 1), cell(1, 0), cell(1, 1)])
        #expect(suppression.isLeast)
        #expect(suppression.margins.isEmpty)
    }

    @Test func aSingleRowGivesUpMargins() throws {
        let table = try #require(CountTable(rows: [[3, 20, 30]]))
        let suppression = Suppressor(table, try rule(5)).suppress()
        #expect(suppression.primary == [cell(0, 0), CountCell(.total, .column(0))])
        #expect(!suppression.complementary.isEmpty)
        #expect(suppression.margins.contains(CountCell(.total, .column(0))))
    }

    @Test("Four cells below 5 that add up to one below 5 are 1 each: they must look like others")
    func marksThatTellTooMuch() throws {
        let table = try #require(CountTable(rows: [[1, 1, 1, 1], [50, 60, 70, 80], [51, 62, 73, 84]]))
        let suppression = Suppressor(table, try rule(5)).suppress()
        #expect(suppression.marks == .uniform)
    }

    @Test("The mark itself tells what is left: “< 2” is 1 where zeros are printed")
    func rulesThatTell() {
        #expect(SuppressionRule(threshold: 2) == nil)
        #expect(SuppressionRule(threshold: 2, hidesZeros: true) != nil)
        #expect(SuppressionRule(threshold: 5, width: 4) == nil)
        #expect(SuppressionRule(threshold: 5, width: 3) != nil)
    }

    @Test func countsThatAreNone() {
        #expect(CountTable(rows: [[-1]]) == nil)
        #expect(CountTable(rows: []) == nil)
        #expect(CountTable(rows: [[1, 2], [3]]) == nil)
    }

    @Test("The audit finds a cell that follows from its row")
    func auditFinds() throws {
        let table = try #require(CountTable(rows: [[3, 20], [40, 60]]))
        let alone = Suppression(primary: [cell(0, 0)], complementary: [], marks: .threshold, isLeast: false)
        let found = try #require(SuppressionAudit(table, alone, try rule(5)).range(of: cell(0, 0)))
        #expect(found.lower == 3)
        #expect(found.upper == 3)
    }

    /// Small tables of every form.
    private func randomTable(_ dice: inout Dice) -> CountTable? {
        let columns = Int.random(in: 1...3, using: &dice), groups = Int.random(in: 1...2, using: &dice)
        let content = (0..<groups).map { _ in
            CountTable.Group(
                rows: (0..<Int.random(in: 1...(groups == 1 ? 3 : 2), using: &dice)).map { _ in
                    (0..<columns).map { _ in
                        Bool.random(using: &dice)
                            ? .random(in: 0...4, using: &dice) : .random(in: 5...30, using: &dice)
                    }
                }, hasTotal: .random(using: &dice))
        }
        return CountTable(
            groups: content, hasRowTotals: .random(using: &dice), hasTotalRow: .random(using: &dice))
    }

    @Test(
        "No attack that tries all tables narrows a suppressed count below the width",
        arguments: [false, true])
    func exhaustiveAttack(hidesZeros: Bool) throws {
        var dice = Dice(hidesZeros ? 61 : 62), attacked = 0
        for _ in 0..<160 {
            let table = try #require(randomTable(&dice))
            let rule = try self.rule(5, width: .random(in: 1...2, using: &dice), hidesZeros: hidesZeros)
            let suppression = Suppressor(table, rule).suppress()
            #expect(suppression.cells.allSatisfy(table.prints))
            for cell in table.cells where table.prints(cell) && !suppression.cells.contains(cell) {
                #expect(table[cell] >= 5 || (table[cell] == 0 && !hidesZeros))
            }
            let inner = suppression.cells.filter { !$0.isMargin }
            // More would take too long to try.
            guard !suppression.cells.isEmpty, inner.count <= 6 else { continue }
            attacked += 1
            let possible = ExhaustiveAttack(
                table: table, suppression: suppression, rule: rule, window: rule.width
            ).possible()
            for cell in suppression.cells {
                let counts = possible[cell] ?? []
                let width = (counts.max() ?? 0) - (counts.min() ?? 0)
                #expect(width >= rule.width, "\(table.groups) \(cell) \(suppression)")
                #expect(counts.contains(table[cell]))
            }
        }
        #expect(attacked > 60)
    }

    @Test("The bounds that the audit finds are those that an exhaustive search finds")
    func auditIsExact() throws {
        var dice = Dice(63)
        let rule = try self.rule(4)
        for _ in 0..<150 {
            let rows = (0..<2).map { _ in (0..<2).map { _ in Int.random(in: 0...6, using: &dice) } }
            let table = try #require(CountTable(rows: rows))
            // Any choice of cells, good or bad.
            var suppression = Suppression(primary: [], complementary: [], marks: .threshold, isLeast: false)
            for cell in table.cells where table[cell] > 0 && (Bool.random(using: &dice) || table[cell] < 4) {
                if table[cell] < 4 {
                    suppression.primary.insert(cell)
                } else {
                    suppression.complementary.insert(cell)
                }
            }
            let inner = suppression.cells.filter { !$0.isMargin }
            let isBounded = !suppression.cells.contains(CountCell(.total, .total))
            guard isBounded, inner.count <= 4 else { continue }
            let possible = ExhaustiveAttack(table: table, suppression: suppression, rule: rule, window: 24)
                .possible()
            let audit = SuppressionAudit(table, suppression, rule)
            for cell in suppression.cells {
                let range = try #require(audit.range(of: cell)), counts = possible[cell] ?? []
                #expect(range.lower == counts.min(), "\(rows) \(cell) \(suppression)")
                #expect(range.upper == counts.max(), "\(rows) \(cell) \(suppression)")
            }
        }
    }

    @Test("No choice of cells gives up less than the exact search does")
    func leastChoice() throws {
        var dice = Dice(64)
        let rule = try self.rule(5)
        var tried = 0
        for _ in 0..<25 {
            let rows = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 1...14, using: &dice) } }
            let table = try #require(CountTable(rows: rows, hasRowTotals: true, hasTotalRow: true))
            let suppression = Suppressor(table, rule).suppress()
            guard suppression.isLeast, suppression.margins.isEmpty, suppression.marks == .threshold else {
                continue
            }
            tried += 1
            let cost = suppression.complementary.reduce(0) { $0 + table[$1] }
            let others = table.cells.filter { !$0.isMargin && table[$0] >= 5 }
            for choice in 0..<(1 << others.count) {
                let chosen = others.indices.filter { choice & (1 << $0) != 0 }.map { others[$0] }
                guard chosen.reduce(0, { $0 + table[$1] }) < cost else { continue }
                var cheaper: Suppression = suppression
                cheaper.complementary = Set(chosen)
                let audit = SuppressionAudit(table, cheaper, rule)
                #expect(
                    cheaper.cells.contains { cell in
                        guard let range = audit.range(of: cell), let upper = range.upper else { return false }
                        return upper - range.lower < rule.width
                    }, "\(rows) \(chosen)")
            }
        }
        #expect(tried > 10)
    }

    @Test("Large tables are protected too, every cell of them")
    func largeTable() throws {
        var dice = Dice(65)
        let rows = (0..<300).map { _ in
            (0..<6).map { _ in
                Int.random(in: 0...100, using: &dice) < 6
                    ? Int.random(in: 1...4, using: &dice) : .random(in: 5...900, using: &dice)
            }
        }
        let table = try #require(CountTable(rows: rows))
        let rule = try self.rule(5, width: 2)
        let suppression = Suppressor(table, rule).suppress()
        #expect(suppression.primary.count > 50)
        #expect(suppression.complementary.count < 3 * suppression.primary.count)
        #expect(suppression.margins.isEmpty)
        let audit = SuppressionAudit(table, suppression, rule)
        for cell in suppression.cells {
            let range = try #require(audit.range(of: cell))
            #expect((range.upper ?? .max) - range.lower >= rule.width)
        }
    }
}
