import Foundation

/// Measures what a chart takes to lay out and to draw, and nothing else of a report: `ChartTimer CASE ROUNDS` prints
/// the times as a line of JSON, in milliseconds. `charts.py` calls it, once for each case.
///
/// - `fonts` and `first` are cold: the fonts' configuration is read, and then the first chart of the process opens them.
/// - `other` is a chart whose names and numbers were not seen before: what one more chart of a report takes.
/// - `again` is the same chart once more.
/// - `read`: of a map, to read its shapes from the bytes of their file.
/// - `file`: a PDF of its own, fonts and all, not finished; `bytes` is its size.
@main
struct ChartTimer {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let name = arguments.first, let sample = SampleChart(rawValue: name),
            let rounds = arguments.dropFirst().first.flatMap({ Int($0) }), rounds > 0
        else {
            let names = SampleChart.allCases.map(\.rawValue).joined(separator: "|")
            fail("usage: ChartTimer \(names) ROUNDS")
        }
        do { print(try measure(sample, rounds)) } catch { fail("\(name): \(error)") }
    }

    private static func measure(_ sample: SampleChart, _ rounds: Int) throws -> String {
        let fonts = Times.taken { Result { try Workshop() } }
        let workshop = try fonts.result.get()
        let shapes = try sample.shapes()
        var report = ["\"fonts\": \(fonts.milliseconds)"]
        let first = try workshop.make(sample.chart(seed: 1, shapes), on: workshop.page())
        report.append("\"first\": {\"layout\": \(first.layout), \"drawing\": \(first.drawing)}")
        var other = Series(), again = Series(), files = Times()
        let page = try workshop.page()
        for round in 0..<rounds {
            let chart = sample.chart(seed: round + 2, shapes)
            other.add(try workshop.make(chart, on: page))
            again.add(try workshop.make(chart, on: page))
        }
        report += ["\"other\": \(other)", "\"again\": \(again)"]
        var size = 0
        for _ in 0..<rounds {
            let (milliseconds, bytes) = try workshop.file(sample.chart(seed: 1, shapes))
            files.add(milliseconds)
            size = bytes
        }
        report += ["\"file\": \(files)", "\"bytes\": \(size)"]
        if let times = try sample.readingTimes(rounds) { report.append("\"read\": \(times)") }
        return "{\(report.joined(separator: ", "))}"
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("ChartTimer: \(message)\n".utf8))
        exit(1)
    }
}
