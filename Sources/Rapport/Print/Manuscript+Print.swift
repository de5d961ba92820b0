internal import Publishing
internal import ReportReader

extension Manuscript {
    /// Reads the output profile of a print edition: the file that its layout names, or one of the system's.
    mutating func readOutputProfile(by reader: ProjectReader) {
        guard let print = layout?.print, let report else { return }
        if let extract = report.edition.extract {
            diagnostics.append(PrintMessages.printedExtract(at: extract.origin))
        }
        diagnostics += notForPress(report.edition, print)
        guard let file = profileFile(print, by: reader) else { return }
        do {
            outputProfile = try OutputProfile(file.bytes)
        } catch {
            diagnostics.append(PrintMessages.badProfile(file.path, error, at: print.profileOrigin))
        }
    }

    /// What an edition asks for that a file for a press has not got, besides what its file would carry.
    private func notForPress(_ edition: Edition, _ print: PrintSpec) -> [Diagnostic] {
        let asked = [
            edition.standard.map { _ in ("standard", print.origin) },
            edition.bytes.map { ("bytes", $0.origin) },
        ]
        return asked.compactMap(\.self).map { key, origin in
            PrintMessages.notForPress(key, edition: edition.id, layout: edition.layout, at: origin)
        }
    }

    /// nil after a diagnostic.
    private mutating func profileFile(
        _ print: PrintSpec, by reader: ProjectReader
    ) -> OutputProfileFinder.Found? {
        if let path = print.profile, path.contains("/") || path.hasSuffix(".icc") || path.hasSuffix(".icm") {
            let (bytes, faults) = reader.file(path, at: print.profileOrigin)
            diagnostics += faults
            return bytes.map { OutputProfileFinder.Found(path: path, bytes: $0) }
        }
        if let found = OutputProfileFinder().find(named: print.profile, condition: print.condition) {
            return found
        }
        diagnostics.append(
            PrintMessages.noProfile(print.profile, condition: print.condition, at: print.profileOrigin))
        return nil
    }
}
