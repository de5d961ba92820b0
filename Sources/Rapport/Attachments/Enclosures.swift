internal import Publishing
internal import ReportReader

/// What an edition's file is beside its pages: the standards that it claims, and the files that it carries.
struct Enclosures {
    var conformance = Conformance()
    var attachments: [Attachment] = []
    /// Those whose pages follow its own; nil where there are none.
    var annexes: AnnexBinder?

    /// What a file for a print shop cannot have; nil where there is nothing.
    var refusedInPrint: Diagnostic? {
        if let annexes { return annexes.refusedInPrint }
        return attachments.isEmpty ? nil : AnnexMessages.attachedInPrint()
    }

    var options: Finisher.Options {
        Finisher.Options(claims: Set(conformance.standards.compactMap(Standard.init)))
    }
}

extension Standard {
    /// nil for a standard that no file is made by.
    fileprivate init?(_ standard: FileStandard) {
        switch standard {
        case .pdfUA1: self = .pdfUA1
        case .pdfUA2: self = .pdfUA2
        case .pdfA2a: self = .pdfA2a
        case .pdfA3a: self = .pdfA3a
        case .pdfA4: self = .pdfA4
        case .pdfA4f: self = .pdfA4f
        case .pdfA1a, .pdfA1b, .pdfA2u, .pdfA2b, .pdfA3u, .pdfA3b: return nil
        }
    }
}

extension FileStandard {
    init?(_ standard: Standard) {
        guard let own = FileStandard.allCases.first(where: { Standard($0) == standard }) else { return nil }
        self = own
    }
}

extension EditionRenderer {
    /// What an edition's file carries.
    ///
    /// The list of figures tells the page of each number: pages are laid out once more for it.
    func enclosures(of manuscript: Manuscript) -> Enclosures {
        guard let report = manuscript.report else { return Enclosures() }
        let edition = report.edition
        var ledger = manuscript.ledger
        if edition.attachedData.contains(.figures), ledger != nil, !manuscript.diagnostics.hasErrors {
            ledger = pagedLedger(of: manuscript).ledger
        }
        let attachments = AttachmentMaker(report: report, ledger: ledger, project: manuscript.project)
            .attachments()
        let isAppended = edition.annexForm == .pages && !manuscript.annexes.isEmpty
        return Enclosures(
            conformance: edition.conformance(hasAttachments: !attachments.isEmpty), attachments: attachments,
            annexes: isAppended ? AnnexBinder(manuscript.annexes, of: report) : nil)
    }
}
