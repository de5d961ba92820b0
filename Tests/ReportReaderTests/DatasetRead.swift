import Foundation
import ReportModel
import Testing

@testable import ReportReader

/// One dataset read from a project's file: its cells as texts with their types, and what was found.
struct DatasetRead {
    /// `a`, `12`, `1.5r` (a real), `-` (missing); by columns joined by bars.
    var lines: [String]
    /// `code place`
    var found: [String]
    var diagnostics: [Diagnostic]

    /// - Parameter options: of the dataset, as report.yaml writes them: `, delimiter: ";"`.
    init(_ name: String, _ data: Data, _ options: String = "") throws {
        let text =
            "title: T\ndate: 2022-01-01\neditions: { en: {} }\ndatasets:\n  t: { file: \(name)\(options) }\n"
        let project = try ProjectFolder(["report.yaml": text])
        try project.write(name, data)
        let log = DiagnosticLog(), library = ProjectLibrary(folder: project.path)
        let (manifest, faults) = library.manifest()
        log.add(faults)
        let store = try library.data(#require(manifest).datasets, log).store
        lines = try Self.lines(#require(store))
        diagnostics = log.all
        found = log.all.map { diagnostic in
            let position = SourceMap(folder: project.path).position(of: diagnostic.origin)
            let place = position.map { $0.cell ?? "\($0.path):\($0.line):\($0.column)" } ?? "nowhere"
            return "\(diagnostic.code) \(place)"
        }
    }

    init(_ name: String, text: String, _ options: String = "") throws {
        try self.init(name, Data(text.utf8), options)
    }

    private static func lines(_ store: DataStore) throws -> [String] {
        guard let columns = store.columns["t"] else { return [] }
        let result = try store.query("SELECT * FROM t", [:])
        return [columns.joined(separator: "|")]
            + result.rows.map { row in row.values.map(Self.text).joined(separator: "|") }
    }

    private static func text(_ value: DataValue) -> String {
        switch value {
        case .missing: "-"
        case .integer(let whole): String(whole)
        case .real(let real): ScalarSyntax.plain(real) + "r"
        case .text(let text): text
        }
    }
}
