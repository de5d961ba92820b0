internal import Publishing

/// The words of what is wrong with annexes, or is to be known of them.
enum AnnexMessages {
    static func bad(_ annex: ReportModel.Annex, _ problem: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.error, "bad-annex", "the annex `\(annex.path)` \(problem)", at: annex.origin, hint: hint)
    }

    static func refused(_ annex: ReportModel.Annex, _ refusal: AnnexRefusal) -> Diagnostic {
        switch refusal {
        case .notPDF: bad(annex, "is no PDF", hint: "Export it as PDF.")
        case .encrypted:
            bad(annex, "is protected", hint: "Save it again without a password and without restrictions.")
        case .damaged(let words): bad(annex, "is damaged: \(words)", hint: "Save it again.")
        case .withoutPages: bad(annex, "has no page")
        case .pagesOutside(let count):
            bad(
                annex, "has \(count) \(count == 1 ? "page" : "pages"), not \(annex.pages?.upperBound ?? 0)",
                hint: "Name pages that it has: pages: 1-\(count).")
        case .form(xfa: true):
            bad(
                annex, "is a form whose pages a program draws (XFA)",
                hint: "Print it to a PDF file, and name that one.")
        case .form(xfa: false):
            bad(
                annex, "is a form with fields that nothing draws",
                hint: "Fill it in, print it to a PDF file, and name that one.")
        case .layers:
            bad(
                annex, "has layers that are hidden",
                hint: "Save it without layers: all of them would be seen here.")
        case .hostile(let words): bad(annex, "cannot be read safely: \(words)", hint: "Save it again.")
        }
    }

    static func breaksClaim(_ annex: ReportModel.Annex, _ faults: [AnnexFault]) -> Diagnostic {
        var diagnostic = Diagnostic(
            .error, "annex-breaks-claim",
            "the annex `\(annex.path)` is not what the file claims to be: \(words(faults[0]))",
            explanation: "A file conforms to a standard with all of its pages, or not at all.",
            at: annex.origin,
            hint: "Export it as PDF/A, or write claim: drop, and the file will not claim it.")
        diagnostic.notes = faults.dropFirst().prefix(9).map { .init(words($0)) }
        return diagnostic
    }

    static func claimDropped(
        _ annex: ReportModel.Annex, _ faults: [AnnexFault], _ dropped: Set<Standard>
    ) -> Diagnostic {
        let names = dropped.compactMap(FileStandard.init).map(\.rawValue).sorted().joined(separator: " and ")
        var diagnostic = Diagnostic(
            .warning, "claim-dropped",
            "the file does not claim to be \(names): the annex `\(annex.path)` is not",
            explanation: words(faults[0]) + ".", at: annex.origin)
        diagnostic.notes = faults.dropFirst().prefix(9).map { .init(words($0)) }
        return diagnostic
    }

    static func untagged(_ annex: ReportModel.Annex) -> Diagnostic {
        Diagnostic(
            .warning, "annex-untagged", "the annex `\(annex.path)` has no structure",
            explanation:
                "A screen reader hears each of its pages as one figure: its title and the page's number.",
            at: annex.origin, hint: "Export it as a tagged PDF, from the program that it was written with.")
    }

    static func fields(_ annex: ReportModel.Annex) -> Diagnostic {
        Diagnostic(
            .warning, "annex-fields", "the annex `\(annex.path)` is a form",
            explanation: "Its fields stand as they look, and cannot be filled in any more.", at: annex.origin)
    }

    static func filesLeftOut(_ annex: ReportModel.Annex, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, "annex-files",
            "the annex `\(annex.path)` carries \(count == 1 ? "a file" : "\(count) files")",
            explanation: "Its pages are taken along; what is attached to it is not.", at: annex.origin)
    }

    static func inPrint(_ annex: ReportModel.Annex) -> Diagnostic {
        bad(
            annex, "cannot follow pages for a print shop",
            hint: "Write annexes-as: files, or leave it out of this edition.")
    }

    static func attachedInPrint() -> Diagnostic {
        Diagnostic(
            .error, "attached-in-print", "A file for a print shop carries no data", at: .unknown,
            hint: "Take “attach” and “standard” out of the edition.")
    }

    private static func words(_ fault: AnnexFault) -> String {
        switch fault {
        case .fontNotEmbedded(let name): "its font “\(name)” is not embedded"
        case .action(let kind): "it has an action that archives forbid (\(kind)), which is not taken along"
        case .annotation(let kind): "it has a note on a page (\(kind)) that its structure does not tell of"
        case .filter(let name): "it is packed in a way that archives do not take (\(name))"
        case .inks: "its colours are four inks without a profile (DeviceCMYK)"
        case .content(let kind): "it has content that archives forbid (\(kind))"
        case .figureWithoutWords: "it has a figure without words for those who cannot see it"
        case .structureType(let name):
            "its structure has the type “\(name)”, which stands for no standard one"
        case .rule(let names, let summary, let page):
            (summary.hasSuffix(".") ? String(summary.dropLast()) : summary) + " ("
                + names.joined(separator: ", ")
                + (page.map { ", its page \($0)" } ?? "") + ")"
        }
    }
}
