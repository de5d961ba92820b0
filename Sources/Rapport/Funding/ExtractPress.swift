internal import Pictures
internal import Publishing
internal import ReportReader
internal import Typography

/// Makes the files that an extract is sent as: itself, its annexes, and the receipt that tells what it is.
struct ExtractPress {
    let renderer: EditionRenderer
    let report: Report
    let extract: Extract
    let fonts: FontBook
    /// Of the extract's file, without its ending.
    let name: String
    let annexes: [AnnexFile]
    let enclosures: Enclosures

    private var rules: ExtractRules? {
        extract.profile.map {
            ExtractRules(profile: $0, origin: extract.origin, conformance: enclosures.conformance)
        }
    }

    /// - Parameter survey: of the document.
    func rendering(_ document: PagedDocument, _ survey: PageSurvey) throws -> Rendering {
        let check = AnnexCheck(rules: rules, name: name)
        let checked =
            enclosures.annexes.map { (annexes: $0.checked, faults: check.limits($0.checked)) }
            ?? check.check(annexes)
        let printed = try self.printed(document, survey)
        var diagnostics = checked.faults + printed.diagnostics + (rules?.faults(ofName: "\(name).pdf") ?? [])
        if let rules {
            diagnostics += rules.faults(ofClaims: printed.claims)
        }
        guard !diagnostics.hasErrors else { return Rendering(diagnostics: diagnostics) }
        var files = [RenderedFile(name: "\(name).pdf", bytes: printed.bytes)]
        if enclosures.annexes == nil {
            files += checked.annexes.map { RenderedFile(name: $0.fileName, bytes: $0.bytes) }
        }
        if let rules {
            let findings = [
                rules.finding(ofBytes: printed.bytes.count), rules.finding(ofName: "\(name).pdf"),
                check.finding(checked.annexes),
            ].compactMap(\.self)
            let receipt = Receipt(
                report: report, profile: rules.profile, fileName: "\(name).pdf", bytes: printed.bytes.count,
                sha256: FileHash.sha256(printed.bytes), survey: survey,
                findings: rules.findings(of: survey) + findings,
                sections: document.outline.filter { $0.level <= 2 }, annexes: checked.annexes,
                resolution: printed.resolution, standards: printed.claims.map(\.rawValue))
            let page = renderer.onePage(receipt.page(layout: Self.receiptLayout))
            diagnostics += page.diagnostics
            files.append(RenderedFile(name: "\(name)-receipt.json", bytes: try receipt.json()))
            files += page.files.map { RenderedFile(name: "\(name)-receipt.pdf", bytes: $0.bytes) }
        }
        return Rendering(files: diagnostics.hasErrors ? [] : files, diagnostics: diagnostics)
    }

    private static let receiptLayout = "funding"

    // MARK: Bytes

    private struct Printed {
        var bytes: [UInt8]
        /// What it claims.
        var claims: [FileStandard]
        var diagnostics: [Diagnostic] = []
        /// Pixels an inch that pictures were lowered to.
        var resolution: Int?
    }

    /// The file, its pictures lowered as little as will do.
    private func printed(_ document: PagedDocument, _ survey: PageSurvey) throws -> Printed {
        let (whole, claims, findings) = try file(of: document)
        guard let rules, let most = rules.profile.bytes, whole.count > most, !findings.hasErrors else {
            return Printed(bytes: whole, claims: claims, diagnostics: findings)
        }
        let messages = ExtractMessages(profile: rules.profile, origin: rules.origin)
        let budget = PictureBudget(
            pictures: survey.pictures.values.sorted { $0.source.name < $1.source.name },
            resolution: rules.profile.resolution)
        let fitted = try budget.fitted(whole, to: most) { try file(of: document.replacing($0)).bytes }
        let told =
            fitted.bytes.count <= most
            ? fitted.resolution.map { messages.lowered(to: $0, bytes: fitted.bytes.count) }
            : messages.tooManyBytes(fitted.bytes.count, budget.weights(fitted.lowered))
        return Printed(
            bytes: fitted.bytes, claims: claims, diagnostics: findings + [told].compactMap(\.self),
            resolution: fitted.resolution)
    }

    private func file(of document: PagedDocument) throws -> (
        bytes: [UInt8], claims: [FileStandard], findings: [Diagnostic]
    ) {
        var press = Press(
            fonts: fonts, document: document, name: name, pages: nil, enclosures: enclosures)
        let bytes = try press.files(.pdf).first?.bytes ?? []
        return (bytes, press.claims, press.findings)
    }
}
