/// Judges a finished file by the standards that it claims, before anybody gets it.
///
/// The file is read again from its bytes: what the finisher believes of it does not count.
struct SelfCheck {
    /// What breaks a claim, by whose pages or objects it is.
    struct Verdict {
        /// What the document itself breaks.
        var own: [InspectionFinding] = []
        /// What each annex brings along.
        var annexes: [[AnnexFault]]
    }

    /// Of the document's own pages.
    let pageCount: Int
    let annexes: [AnnexGraft]

    /// - Throws: what the file could not be read for.
    func verdict(_ bytes: [UInt8], claims: Set<Standard>) throws(FinishingError) -> Verdict {
        let findings = try PDFInspector.faults(ofPlain: bytes, against: claims.map(\.inspected))
        var verdict = Verdict(annexes: annexes.map { _ in [] })
        for finding in findings {
            let owners = finding.places.map(owner)
            if owners.contains(nil) || owners.isEmpty { verdict.own.append(finding) }
            for index in annexes.indices {
                guard let first = owners.firstIndex(of: index) else { continue }
                let page = finding.places[first].page.map { $0 - firstPages[index] }
                verdict.annexes[index].append(
                    .rule(names: finding.rules, summary: finding.summary, page: page))
            }
        }
        return verdict
    }

    /// How many pages stand before those of each annex.
    private var firstPages: [Int] {
        annexes.indices.map { pageCount + annexes[..<$0].reduce(0) { $0 + $1.pageNumbers.count } }
    }

    /// The annex that a place is in; nil: the document itself.
    private func owner(of place: InspectionFinding.Place) -> Int? {
        if let page = place.page {
            return firstPages.lastIndex { page > $0 }
        }
        guard let object = place.object else { return nil }
        return annexes.firstIndex { $0.objects.contains(object) }
    }
}

extension Standard {
    /// What it is judged by.
    var inspected: InspectedStandard {
        switch self {
        case .pdfUA1: .pdfUA1
        case .pdfUA2: .pdfUA2
        case .pdfA2a: .pdfA2a
        case .pdfA3a: .pdfA3a
        case .pdfA4: .pdfA4
        case .pdfA4f: .pdfA4f
        }
    }
}
