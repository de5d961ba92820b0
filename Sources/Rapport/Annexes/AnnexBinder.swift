internal import Publishing
internal import ReportReader

/// The annexes whose pages follow an edition's own, ready to be appended.
struct AnnexBinder {
    private(set) var documents: [AnnexDocument] = []
    private(set) var faults: [Diagnostic] = []
    /// How many pages they add.
    private(set) var pageCount = 0
    private let annexes: [ReportModel.Annex]
    private let files: [AnnexFile]

    init(_ files: [AnnexFile], of report: Report) {
        let language = report.edition.language, words = report.words
        annexes = files.map(\.annex)
        self.files = files
        for (index, file) in files.enumerated() {
            let own = file.annex.title.text(for: language)
            let title = own.isEmpty ? words.filled(.annexNumber, ["number": words.number(index + 1)]) : own
            let description = file.annex.description.text(for: language)
            let document = AnnexDocument(
                bytes: file.bytes, title: title, pages: file.annex.pages,
                mayDropClaim: file.annex.claim == .drop,
                pageWords: words.filled(
                    .annexPage, ["title": description.isEmpty ? title : description, "page": "{page}"]))
            do throws(AnnexRefusal) { pageCount += try document.pageCount() } catch {
                faults.append(AnnexMessages.refused(file.annex, error))
            }
            documents.append(document)
        }
    }

    /// What is told of the annexes once they have been appended.
    func findings(_ finished: Finisher.Finished, asked: Set<Standard>) -> [Diagnostic] {
        zip(annexes, finished.annexes).flatMap { annex, outcome -> [Diagnostic] in
            var findings: [Diagnostic] = []
            if !outcome.faults.isEmpty {
                findings.append(
                    annex.claim == .drop
                        ? AnnexMessages.claimDropped(
                            annex, outcome.faults, asked.subtracting(finished.claims))
                        : AnnexMessages.breaksClaim(annex, outcome.faults))
            }
            if !outcome.isTagged { findings.append(AnnexMessages.untagged(annex)) }
            if outcome.hasFields { findings.append(AnnexMessages.fields(annex)) }
            if outcome.attachedFiles > 0 {
                findings.append(AnnexMessages.filesLeftOut(annex, outcome.attachedFiles))
            }
            return findings
        }
    }

    /// A print shop gets one document of one make.
    var refusedInPrint: Diagnostic? { annexes.first.map(AnnexMessages.inPrint) }

    /// Why one of them could not be appended.
    func refusal(_ index: Int, _ refusal: AnnexRefusal) -> Diagnostic {
        AnnexMessages.refused(annexes[index], refusal)
    }

    /// What a receipt tells of them.
    var checked: [CheckedAnnex] {
        zip(files, documents).map { file, document in
            CheckedAnnex(
                fileName: file.name, path: file.annex.path, pages: (try? document.pageCount()) ?? 0,
                bytes: file.bytes, sha256: FileHash.sha256(file.bytes))
        }
    }
}
