import ReportModel
import TestSupport
import Testing

@testable import PageLayout

/// A report of flows that print pages: how many pages each takes depends on what it prints, as a text's lines do.
private struct DeclaredReport {
    struct Flow {
        /// Anchors whose pages it prints.
        var prints: [String] = []
        /// Of the anchor at its end; nil where it has none.
        var anchor: String?
        var pages: ([String]) -> Int
    }

    var flows: [Flow]

    private func labels(_ counts: [Int]) -> [String: String] {
        var page = 1, labels: [String: String] = [:]
        for (flow, count) in zip(flows, counts) {
            page += count
            if let anchor = flow.anchor { labels[anchor] = String(page - 1) }
        }
        return labels
    }

    /// Settles it; the verdict that ended it, what is printed then, and how often flows were set.
    func settled() -> (PageSettling.Verdict, printed: [[String: PrintedPage]], labels: [String: String], Int)
    {
        var settling = PageSettling(), known: [String: String] = [:], sets = 0
        var printed = [[String: PrintedPage]](repeating: [:], count: flows.count)
        var counts = [Int](repeating: 1, count: flows.count)
        func set(_ index: Int) {
            let flow = flows[index]
            sets += 1
            printed[index] = [:]
            for anchor in flow.prints {
                printed[index][anchor] = PrintedPage(label: known[anchor], origin: .unknown)
            }
            counts[index] = flow.pages(flow.prints.map { known[$0] ?? "000" })
        }
        for index in flows.indices { set(index) }
        while true {
            known = labels(counts)
            let verdict = settling.verdict(labels: known, printed: printed)
            guard case .again(let stale) = verdict else { return (verdict, printed, known, sets) }
            for index in stale { set(index) }
        }
    }
}

@Suite struct PageSettlingTests {
    @Test func contentsBeforeWhatTheyListSettle() {
        let report = DeclaredReport(flows: [
            .init(prints: ["a", "b"]) { _ in 2 }, .init(anchor: "a") { _ in 3 },
            .init(anchor: "b") { _ in 1 },
        ])
        let (verdict, printed, _, sets) = report.settled()
        #expect(verdict == .settled)
        #expect(printed[0].mapValues(\.label) == ["a": "5", "b": "6"])
        #expect(sets == 4, "only the contents are set again")
    }

    @Test func whatPrintsNoPageIsSetOnce() {
        let (verdict, _, _, sets) = DeclaredReport(flows: [.init(anchor: "a") { _ in 3 }]).settled()
        #expect(verdict == .settled && sets == 1)
    }

    @Test func aPageThatIsNotThereSettlesAsUnknown() {
        let (verdict, printed, _, _) = DeclaredReport(flows: [.init(prints: ["x"]) { _ in 1 }]).settled()
        #expect(verdict == .settled)
        #expect(printed[0]["x"]?.label == nil)
    }

    /// 11 is narrower than 10 in many faces: a line less, and the place is on page 10 again.
    @Test func aReferenceThatMovesItsOwnTargetBackAndForthIsTold() {
        let report = DeclaredReport(flows: [
            .init(prints: ["t"], anchor: "t") { $0 == ["11"] ? 10 : 11 }
        ])
        let (verdict, printed, labels, sets) = report.settled()
        let wrong = PageSettling.Wrong(
            anchor: "t", printed: printed[0]["t"] ?? PrintedPage(origin: .unknown), label: labels["t"])
        #expect(verdict == .unstable([wrong]))
        #expect(Set([wrong.printed.label, wrong.label]) == ["10", "11"])
        #expect(sets <= 4, "a state that comes again ends it at once")
    }

    @Test func numbersThatGrowForEverAreCapped() {
        let report = DeclaredReport(flows: [.init(prints: ["t"], anchor: "t") { (Int($0[0]) ?? 0) + 1 }])
        let (verdict, _, _, sets) = report.settled()
        guard case .unstable(let wrong) = verdict else {
            Issue.record("settled")
            return
        }
        #expect(wrong.map(\.anchor) == ["t"])
        #expect(sets == PageSettling.mostPasses + 1)
    }

    /// Laws: it ends; where it settles, every page that is printed is true; where it does not, something is named.
    @Test(arguments: 1...200) func itEndsAndTellsTheTruth(seed: Int) {
        var dice = Dice(UInt64(seed))
        let count = dice.roll(1...6)
        let flows = (0..<count).map { index in
            let prints = (0..<dice.roll(0...3)).map { _ in "\(dice.roll(0...count))" }
            let salt = dice.roll(1...7), most = dice.roll(1...4)
            return DeclaredReport.Flow(prints: prints, anchor: "\(index)") { labels in
                1 + labels.reduce(salt) { ($0 &* 31 &+ (Int($1) ?? 0)) % 97 } % most
            }
        }
        let (verdict, printed, labels, _) = DeclaredReport(flows: flows).settled()
        let isTrue = printed.allSatisfy { $0.allSatisfy { labels[$0.key] == $0.value.label } }
        switch verdict {
        case .settled: #expect(isTrue)
        case .unstable(let wrong): #expect(!isTrue && !wrong.isEmpty)
        case .again: Issue.record("not ended")
        }
    }
}
