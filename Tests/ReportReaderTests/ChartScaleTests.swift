import Foundation
import ReportModel
import Testing

/// What the values of a chart are drawn against, and which of them cannot be drawn together, or at all.
@Suite struct ChartScaleTests {
    private static let data = """
        id,value,of,more,words,unit,missing
        seven,7,10,,,,
        third,1,3,,,,
        open,7,10,true,,,
        thousands,4000,,true,,,
        half,48,,,,%,
        tenth,11,,,,%,
        way,5,,,,km,
        three,3,,,,,
        five,5,,,,,
        worded,,,,plus,,
        unknown,,,,,,gone

        """
    private static let labels = """
        plus: plus
        gone: { gap: manquant, final: sans valeur }
        \(["seven", "third", "open", "thousands", "half", "tenth", "way", "three", "five", "worded", "unknown"]
            .map { "\($0): \($0)" }.joined(separator: "\n"))

        """

    /// The chart of some rows, and what is said of it; the condition that chooses them is what `isAtCondition` is about.
    private func read(
        _ kind: Chart.Kind, _ rows: [String], _ keys: String = "", draft: Bool = false
    ) throws -> (chart: Chart?, codes: [String], isAtCondition: Bool) {
        let ids = rows.map { "'\($0)'" }.joined(separator: ", ")
        let condition = "\"id IN (\(ids))\""
        let content = """
            # Ici {#ici}

            ```chart
            kind: \(kind.rawValue)
            title: Titre
            data: d
            where: \(condition)
            \(keys)
            source: Témoin
            ```

            """
        let project = try ProjectFolder([
            "report.yaml": """
            title: { en: Report }
            organisation: Témoin
            period: "2021"
            date: 2022-05-01
            layout: annual
            editions:
              en: { language: en-GB }
            datasets:
              d: data/d.csv

            """, "data/d.csv": Self.data, "content/en/labels.yaml": Self.labels,
            "content/en/01-ici.md": content,
        ])
        let (report, diagnostics) = project.report("en", draft: draft)
        let start = content.utf8.count - (content.components(separatedBy: condition).last?.utf8.count ?? 0)
        let bytes = (start - condition.utf8.count)..<start
        let isThere = diagnostics.allSatisfy {
            if case .file("content/en/01-ici.md", bytes: bytes) = $0.origin.place { true } else { false }
        }
        return (
            report?.firstChart, diagnostics.map { "\($0.severity) \($0.code)" },
            isThere && !diagnostics.isEmpty
        )
    }

    private static let shares: [Chart.Kind] = [.split, .waffle, .donut, .part]
    private static let parts: [Chart.Kind] = [.split, .waffle, .donut]

    @Test(arguments: shares) func ratiosAreSharesOfOne(kind: Chart.Kind) throws {
        let (chart, codes, _) = try read(kind, ["seven"])
        #expect(codes.isEmpty)
        #expect(chart?.whole == 1 && chart?.data.map(\.value) == [0.7])
        #expect(chart?.data.first?.text == "7 in 10")
    }

    @Test(arguments: shares) func percentagesArePartsOfAHundred(kind: Chart.Kind) throws {
        #expect(try read(kind, ["half", "tenth"]).chart?.whole == 100)
        let (mixed, codes, _) = try read(kind, ["seven", "tenth"])
        #expect(codes.isEmpty && mixed?.whole == 100 && mixed?.data.map(\.value) == [70, 11])
        let (named, _, _) = try read(kind, ["seven"], "unit: \"%\"")
        #expect(named?.whole == 100 && named?.data.map(\.value) == [70])
        #expect(try read(kind, ["half"], "whole: 50").chart?.whole == 50)
    }

    @Test func numbersArePartsOfTheirSumAndBarsOfNothing() throws {
        for kind in Self.shares { #expect(try read(kind, ["three", "five"]).chart?.whole == nil) }
        #expect(try read(.bar, ["half", "tenth"]).chart?.whole == nil)
        #expect(try read(.bar, ["seven", "third"]).chart?.whole == nil)
    }

    @Test func oneAxisHasOneUnit() throws {
        let faults: [([String], String)] = [
            (["half", "way"], ""), (["three", "way"], ""), (["seven", "three"], ""), (["seven", "way"], ""),
            (["way"], "unit: \"%\""), (["half"], "unit: km"), (["half", "way"], "whole: 100"),
        ]
        for (rows, keys) in faults {
            for kind in [Chart.Kind.bar, .split] {
                let (_, codes, isAtCondition) = try read(kind, rows, keys)
                #expect(codes == ["error mixed-units"] && isAtCondition, "\(kind) \(rows) \(keys)")
            }
        }
        let sound: [([String], String)] = [
            (["three", "way"], "unit: km"), (["way"], "unit: lieues"), (["seven", "half"], ""),
            (["three", "half"], "unit: \"%\""), (["seven", "three"], "whole: 10"), (["half", "worded"], ""),
        ]
        for (rows, keys) in sound {
            #expect(try read(.bar, rows, keys).codes.isEmpty, "\(rows) \(keys)")
        }
    }

    @Test func aNumberThatIsMoreIsNoShare() throws {
        for kind in Self.shares {
            for row in ["open", "thousands"] {
                let (_, codes, isAtCondition) = try read(kind, [row])
                #expect(codes == ["error open-value"] && isAtCondition, "\(kind)")
                #expect(try read(kind, [row], draft: true).codes == codes)
            }
        }
        for kind in [Chart.Kind.pictogram, .bar] { #expect(try read(kind, ["open"]).codes.isEmpty) }
    }

    @Test func aPartInWordsIsRefusedInAFinalAndMissingInADraft() throws {
        for kind in Self.parts {
            let (_, codes, isAtCondition) = try read(kind, ["worded", "five"])
            #expect(codes == ["error part-without-value"] && isAtCondition)
            let (draft, warnings, _) = try read(kind, ["worded", "five"], draft: true)
            #expect(warnings == ["warning part-without-value"])
            #expect(draft?.data.map(\.value) == [5, nil] || draft?.data.map(\.value) == [nil, 5])
        }
        for kind in [Chart.Kind.bar, .part] {
            let (chart, codes, _) = try read(kind, ["worded", "five"])
            let worded = chart?.data.first { $0.key == "worded" }
            #expect(codes.isEmpty && worded?.text == "plus" && worded?.value == nil)
        }
    }

    /// Beside a known whole, what is missing is in what is left; without one, no share is known.
    @Test func aDeclaredGapNeedsAWhole() throws {
        for kind in Self.parts {
            #expect(try read(kind, ["unknown", "five"]).codes == ["error part-without-value"])
            #expect(try read(kind, ["unknown", "five"], "whole: 10").codes.isEmpty)
            #expect(try read(kind, ["unknown", "half"]).codes.isEmpty)
        }
        #expect(try read(.bar, ["unknown", "five"]).codes.isEmpty)
    }
}

extension Report {
    var firstChart: Chart? {
        for block in blocks { if case .chart(let chart) = block.content { return chart } }
        return nil
    }
}
