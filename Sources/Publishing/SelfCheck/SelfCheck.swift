/// Judges a finished file by the standards that it claims, before anybody gets it.
///
/// The file is read again from its bytes: what the finisher believes of it does not count.
struct SelfCheck {
    /// Of the document's own pages.
    let pageCount: Int

    /// What annexes break of a file's claims, for each of them.
    ///
    /// - Throws: what the document itself breaks; what the file could not be read for.
    func faults(of product: Finishing.Product) throws(FinishingError) -> [[AnnexFault]] {
        let claims = product.file.claims.map(\.inspected), grafts = product.grafts
        let findings = try PDFInspector.faults(ofPlain: product.file.bytes, against: claims)
        let firsts = firstPages(grafts)
        var own: [InspectionFinding] = [], faults = grafts.map { _ in [AnnexFault]() }
        for finding in findings {
            let owners = finding.places.map { owner(of: $0, grafts, firsts) }
            if owners.contains(nil) || owners.isEmpty { own.append(finding) }
            for index in grafts.indices {
                guard let first = owners.firstIndex(of: index) else { continue }
                let page = finding.places[first].page.map { $0 - firsts[index] }
                faults[index].append(.rule(names: finding.rules, summary: finding.summary, page: page))
            }
        }
        guard own.isEmpty else { throw .breaksClaims(own) }
        return faults
    }

    /// How many pages stand before those of each annex.
    private func firstPages(_ annexes: [AnnexGraft]) -> [Int] {
        annexes.indices.map { pageCount + annexes[..<$0].reduce(0) { $0 + $1.pageNumbers.count } }
    }

    /// The annex that a place is in; nil: the document itself.
    private func owner(of place: InspectionFinding.Place, _ annexes: [AnnexGraft], _ firsts: [Int]) -> Int? {
        if let page = place.page { return firsts.lastIndex { page > $0 } }
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
