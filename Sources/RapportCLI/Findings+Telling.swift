import ArgumentParser
import Foundation
import Rapport

extension SourceFiles {
    /// Those of a folder, as they are on the disk.
    init(folder: String) {
        self.init(project: folder) { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
    }
}

extension Findings {
    func text(for terminal: Terminal, editionCount: Int) -> String {
        let ink = Ink(isOn: terminal.hasColour)
        return DiagnosticPrinter(ink: ink, width: terminal.width, editionCount: editionCount).text(for: self)
    }

    /// Ends the command with 1 where something must be mended first.
    func endOnErrors() throws {
        if hasErrors { throw ExitCode(1) }
    }

    /// Tells people what was found in the project of a folder, before any edition or in one, and ends the command with 1
    /// where it is an error.
    static func tell(_ diagnostics: [Diagnostic], in folder: String, of edition: String = "") throws {
        var findings = Findings(in: SourceFiles(folder: folder))
        findings.add(diagnostics, of: edition)
        Terminal.errors.tell(findings.text(for: .errors, editionCount: 1))
        try findings.endOnErrors()
    }
}
