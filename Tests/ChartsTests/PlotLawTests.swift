import Charts
import Frames
import ReportModel
import TestSupport
import Testing

/// Laws that hold of every plot, over many random data sets, widths and lengths of labels.
@Suite struct PlotLawTests {
    /// Of one series, whose every word is drawn.
    static let simpleKinds: [Chart.Kind] = [.bar, .split, .waffle, .donut, .pie, .part, .pictogram]
    static let widths: [Double] = [175, 145, 115, 85, 55, 40]

    @Test(arguments: Self.simpleKinds)
    func nothingOverlapsAndNothingLeavesItsFrame(kind: Chart.Kind) {
        var random = Dice(UInt64(kind.rawValue.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF))
        for round in 0..<50 {
            let chart = randomChart(kind, &random)
            for width in Self.widths {
                let plot = setter(isDraft: round % 2 == 0).plot(chart, width: .mm(width))
                expectLaws(plot, width: .mm(width), "\(kind) \(round) at \(width)")
                if kind == .bar || kind == .part {
                    expectNoTextAcrossMarks(plot, "\(kind) \(round) at \(width)")
                }
            }
        }
    }

    @Test(arguments: widths)
    func theSampleReportFitsEveryWidth(width: Double) {
        let charts = [
            Sample.education, Sample.gender, Sample.nationality, Sample.status, Sample.outcome, Sample.job,
            Sample.project, Sample.solutions,
        ]
        for chart in charts {
            for isDraft in [true, false] {
                let plot = setter(isDraft: isDraft).plot(chart, width: .mm(width))
                expectLaws(plot, width: .mm(width), "\(chart.kind) at \(width)")
                #expect(plot.diagnostics.isEmpty)
            }
        }
    }

    @Test(arguments: [25, 30, 45, 55, 85, 175.0])
    func panelsFitTheirWidth(width: Double) {
        for whole in [1, 2, 7, 10, 12, 40, 100] {
            let chart = Chart(
                kind: .pictogram, title: [],
                data: [datum("x", 0, "", ratio: Sample.ratio(1, of: whole, isMore: true))], source: [])
            let plot = setter().panel(chart, width: .mm(width))
            expectLaws(plot, width: .mm(width), "1 of \(whole) at \(width)")
        }
    }

    @Test func everyLabelIsDrawnWhole() {
        var random = Dice(7)
        for kind in Self.simpleKinds where kind != .pictogram {
            for _ in 0..<20 {
                let chart = randomChart(kind, &random)
                for width in [175, 85, 55.0] {
                    let plot = setter().plot(chart, width: .mm(width))
                    let drawn = FrameGeometry(plot.frame).texts.map { text in
                        if case .text(let words) = text.content { words } else { "" }
                    }
                    let letters = bag(drawn.joined()), wanted = bag(chart.wordsToDraw.joined())
                    #expect(
                        wanted.allSatisfy { letters[$0.key, default: 0] >= $0.value }, "\(kind) at \(width)")
                }
            }
        }
    }

    /// Letters and how often they occur: line breaks drop spaces, hyphenation adds hyphens.
    private func bag(_ text: String) -> [Character: Int] {
        text.filter { !$0.isWhitespace && $0 != "-" }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    // MARK: Random charts

    private func randomChart(_ kind: Chart.Kind, _ random: inout Dice) -> Chart {
        let count = Int.random(in: 1...(kind == .pictogram ? 3 : 12), using: &random)
        var chart = Chart(kind: kind, title: [], data: [], source: [])
        let keys = (0..<count).map { _ in randomWords(&random, most: 80) }
        chart.data = keys.enumerated().map { index, key in
            randomDatum("\(index) \(key)", kind, &random)
        }
        chart.order = Bool.random(using: &random) ? .value : .data
        chart.focus = Bool.random(using: &random) ? chart.data.randomElement(using: &random)?.key : nil
        if kind == .bar || kind == .part, Bool.random(using: &random) { chart.whole = 100 }
        if Bool.random(using: &random), let about = chart.data.randomElement(using: &random) {
            chart.annotations = [
                Chart.Annotation(category: about.key, text: randomWords(&random, most: 90))
            ]
        }
        return chart
    }

    private func randomDatum(_ name: String, _ kind: Chart.Kind, _ random: inout Dice) -> Chart.Datum {
        let isMissing = Int.random(in: 0..<8, using: &random) == 0
        let low = kind == .bar && Int.random(in: 0..<6, using: &random) == 0 ? -60.0 : 0
        let value = isMissing ? nil : Double.random(in: low...100, using: &random).rounded()
        let text =
            isMissing
            ? ""
            : Int.random(in: 0..<6, using: &random) == 0
                ? randomWords(&random, most: 40) : percent(value ?? 0)
        var datum = datum(name, value, text)
        if Int.random(in: 0..<5, using: &random) == 0 { datum.detail = randomWords(&random, most: 50) }
        if Int.random(in: 0..<7, using: &random) == 0 {
            datum.label = .missing(Gap(label: "libellé manquant"))
        }
        if kind == .pictogram {
            let whole = Int.random(in: 1...100, using: &random)
            datum.ratio = Sample.ratio(
                Int.random(in: 0...whole, using: &random), of: whole, isMore: Bool.random(using: &random))
        }
        return datum
    }

    private func randomWords(_ random: inout Dice, most: Int) -> String {
        var words: [String] = [], length = 0
        let wanted = Int.random(in: 1...most, using: &random)
        while length < wanted {
            let word = String(
                (0..<Int.random(in: 1...(Int.random(in: 0..<9, using: &random) == 0 ? 30 : 9), using: &random))
                    .map { _ in "abcdefgilmnoprstuvé".randomElement(using: &random) ?? "x" })
            words.append(word)
            length += word.count + 1
        }
        return words.joined(separator: " ")
    }
}

extension Chart {
    /// Names, details, values and annotations: what a draft must show of this chart.
    var wordsToDraw: [String] {
        data.flatMap { datum in
            let name = if case .text(let text) = datum.label { text } else { "libellé manquant" }
            return [name, kind == .pictogram ? "" : datum.detail ?? "", datum.text]
        } + annotations.map(\.text)
    }
}
