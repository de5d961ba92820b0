/// The standards that an edition's file conforms to: one of accessibility, and one of archiving.
public struct Conformance: Hashable, Sendable {
    /// Which generation of standards an edition is made by.
    public enum Generation: String, Hashable, Sendable, CaseIterable {
        /// With PDF/A-2a, or 3a where files are attached: PDF 1.7.
        case pdfUA1 = "PDF/UA-1"
        /// With PDF/A-4, or 4f where files are attached: PDF 2.0.
        case pdfUA2 = "PDF/UA-2"
    }

    public var accessibility: FileStandard
    public var archiving: FileStandard

    public init(_ accessibility: FileStandard = .pdfUA1, _ archiving: FileStandard = .pdfA2a) {
        (self.accessibility, self.archiving) = (accessibility, archiving)
    }

    /// As they are named.
    public var standards: [FileStandard] { [accessibility, archiving] }

    /// Whether a file that conforms to these is what somebody asks for: level a holds all that levels u and b ask
    /// (ISO 19005-2, 6.7.1; ISO 19005-3, 6.7.1).
    public func meets(_ standard: FileStandard) -> Bool {
        switch archiving {
        case .pdfA2a where [.pdfA2u, .pdfA2b].contains(standard): true
        case .pdfA3a where [.pdfA3u, .pdfA3b].contains(standard): true
        default: standards.contains(standard)
        }
    }
}

/// What an edition's file carries on request, as a spreadsheet.
public enum AttachedData: String, Hashable, Sendable, CaseIterable {
    /// The data of each chart.
    case charts
    /// The list of all numbers that the edition prints.
    case figures
}

extension Edition {
    /// The generation of standards that it asks for, itself or by its funder's profile.
    public var generation: Conformance.Generation {
        let asked = Set(extract?.profile?.standards ?? [])
        return standard ?? (asked.isDisjoint(with: FileStandard.ofPDF2) ? .pdfUA1 : .pdfUA2)
    }

    /// What is attached: as it says; and else all there is where it is made as PDF/UA-2, for PDF/A-4f is made of attached
    /// files (ISO 19005-4, A.1), unless its funder asks for PDF/A-4.
    public var attachedData: Set<AttachedData> {
        if let attach { return attach }
        let asksNone = extract?.profile?.standards.contains(.pdfA4) ?? false
        return generation == .pdfUA2 && !asksNone ? Set(AttachedData.allCases) : []
    }

    /// What its file conforms to.
    ///
    /// - Parameter hasAttachments: whether there is a file to attach.
    public func conformance(hasAttachments: Bool) -> Conformance {
        switch generation {
        case .pdfUA2: return Conformance(.pdfUA2, hasAttachments ? .pdfA4f : .pdfA4)
        case .pdfUA1:
            let asked = Set(extract?.profile?.standards ?? [])
            let asksPart3 = !asked.isDisjoint(with: [.pdfA3a, .pdfA3u, .pdfA3b])
            return Conformance(.pdfUA1, hasAttachments || asksPart3 ? .pdfA3a : .pdfA2a)
        }
    }
}
