internal import Publishing
internal import ReportReader

/// An annex that can be sent.
struct CheckedAnnex {
    /// Of the copy beside the extract: `dossier-annex-1-budget.pdf`.
    var fileName: String
    /// In the project.
    var path: String
    var pages: Int
    var bytes: [UInt8]
    var sha256: String
}

/// Holds the annexes of an extract to what portals take, and to its profile.
struct AnnexCheck {
    let rules: ExtractRules?
    /// Of the extract's file, without its ending.
    let name: String

    /// Those that can be sent, and what is wrong.
    func check(_ files: [AnnexFile]) -> (annexes: [CheckedAnnex], faults: [Diagnostic]) {
        var annexes: [CheckedAnnex] = [], faults: [Diagnostic] = []
        for (index, file) in files.enumerated() {
            do throws(PDFInspection.Fault) {
                let pages = try PDFInspection(file.bytes).pages
                annexes.append(
                    CheckedAnnex(
                        fileName: "\(name)-annex-\(index + 1)-\(file.name)", path: file.annex.path,
                        pages: pages,
                        bytes: file.bytes, sha256: FileHash.sha256(file.bytes)))
            } catch {
                faults.append(Self.fault(error, of: file.annex))
            }
        }
        return (annexes, faults + (rules.map { limits($0, annexes, files.count) } ?? []))
    }

    /// What of the profile's rules annexes break.
    func limits(_ annexes: [CheckedAnnex]) -> [Diagnostic] {
        rules.map { limits($0, annexes, annexes.count) } ?? []
    }

    func finding(_ annexes: [CheckedAnnex]) -> RuleFinding? {
        guard let rules, !annexes.isEmpty, rules.profile.annexes != FundingProfile.AnnexRule() else {
            return nil
        }
        let rule = rules.profile.annexes
        let pages = annexes.map(\.pages).reduce(0, +), bytes = annexes.map(\.bytes.count).reduce(0, +)
        var asked: [Amount] = [], found: [Amount] = []
        if let count = rule.count {
            asked.append(.count(count))
            found.append(.count(annexes.count))
        }
        if let most = rule.pages {
            asked.append(.pages(most))
            found.append(.pages(pages))
        }
        if let most = rule.bytes {
            asked.append(.bytes(most))
            found.append(.bytes(bytes))
        }
        return RuleFinding(
            rule: .annexes, asked: asked, found: found, isKept: limits(rules, annexes, annexes.count).isEmpty)
    }

    private func limits(_ rules: ExtractRules, _ annexes: [CheckedAnnex], _ count: Int) -> [Diagnostic] {
        let rule = rules.profile.annexes
        let messages = ExtractMessages(profile: rules.profile, origin: rules.origin)
        let pages = annexes.map(\.pages).reduce(0, +), bytes = annexes.map(\.bytes.count).reduce(0, +)
        var faults: [Diagnostic] = []
        if let most = rule.count, count > most { faults.append(messages.tooManyAnnexes(count)) }
        if let most = rule.pages, pages > most { faults.append(messages.annexesTooLong(pages)) }
        if let most = rule.bytes, bytes > most { faults.append(messages.annexesTooLarge(bytes)) }
        return faults
    }

    private static func fault(_ fault: PDFInspection.Fault, of annex: ReportModel.Annex) -> Diagnostic {
        switch fault {
        case .notPDF: ExtractMessages.badAnnex(annex, "is no PDF", hint: "Export it as PDF.")
        case .encrypted:
            ExtractMessages.badAnnex(
                annex, "is protected", hint: "Save it again without a password and without restrictions.")
        case .damaged(let words):
            ExtractMessages.badAnnex(annex, "is damaged: \(words)", hint: "Save it again.")
        case .withoutPages: ExtractMessages.badAnnex(annex, "has no page")
        }
    }
}
