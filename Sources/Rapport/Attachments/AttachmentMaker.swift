import Foundation
internal import Publishing

/// Makes the files that an edition carries beside its pages.
struct AttachmentMaker {
    let report: Report
    /// Of the edition, with its pages; nil for a report that was written in Swift.
    let ledger: Ledger?
    /// Folder of the project.
    let project: String

    func attachments() -> [Attachment] {
        let wanted = report.edition.attachedData
        return (wanted.contains(.charts) ? charts : []) + (wanted.contains(.figures) ? figures : [])
    }

    // MARK: Charts

    /// The data of each chart that is drawn, in the order of the report.
    private var charts: [Attachment] {
        var names: Set<String> = [Self.figuresName]
        return drawn(in: report.blocks).enumerated().map { index, item in
            let name = Self.free(item.block.id.map(Self.plain) ?? "chart-\(index + 1)", &names)
            let title = item.chart.title.plainText
            return Attachment(
                name: name, mediaType: Self.csv,
                description: report.words.filled(.attachedChart, ["title": title]), relationship: .data,
                source: item.block.sourceName,
                bytes: Array(ChartTable(item.chart, of: item.block, in: ledger).csv.utf8))
        }
    }

    private func drawn(in blocks: [Block]) -> [(block: Block, chart: Chart)] {
        blocks.flatMap { block -> [(block: Block, chart: Chart)] in
            switch block.content {
            case .chart(let chart): chart.data.isEmpty || chart.gap != nil ? [] : [(block, chart)]
            case .story(let story): drawn(in: story.body)
            case .callout(let callout): drawn(in: callout.body)
            case .quote(let blocks): drawn(in: blocks)
            case .list(let list): list.items.flatMap(drawn)
            default: []
            }
        }
    }

    /// In letters that every file system takes.
    private static func plain(_ id: String) -> String {
        String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" })
    }

    private static func free(_ name: String, _ taken: inout Set<String>) -> String {
        var number = 1, free = name + ".csv"
        while !taken.insert(free.lowercased()).inserted {
            number += 1
            free = "\(name)-\(number).csv"
        }
        return free
    }

    // MARK: Figures

    private static let figuresName = "figures.csv"
    private static let csv = "text/csv"

    private var figures: [Attachment] {
        guard let ledger else { return [] }
        var files = SourceFiles(project: project) {
            FileManager.default.contents(atPath: $0).map { [UInt8]($0) }
        }
        let listed = ListedFacts(report.edition.id, ledger, project: project, &files)
        return [
            Attachment(
                name: Self.figuresName, mediaType: Self.csv, description: report.words[.attachedFigures],
                relationship: .supplement, bytes: Array(FactsCSV.text([listed]).utf8))
        ]
    }
}
