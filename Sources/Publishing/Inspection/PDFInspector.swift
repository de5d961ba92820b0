/// Judges PDF files, of Rapport or of any other program, against what a machine can tell of PDF/UA and PDF/A.
public enum PDFInspector {
    /// Why a file could not be inspected.
    public enum Fault: Error, Hashable, Sendable {
        /// It does not begin as one.
        case notPDF
        /// It opens with a password alone.
        case needsPassword
        /// Nothing of it can be read; qpdf's words.
        case damaged(String)
        /// It has more than 2 GiB.
        case tooLarge
    }

    /// Reads a file and judges it.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, which may be damaged or hostile: what is read and inflated of it is bounded.
    ///   - standards: what to judge it against. Without it, what the file claims; where it claims nothing, PDF/UA-1 and
    ///     PDF/A-2b; where it claims only what cannot be judged here (PDF/X), the rules of PDF alone.
    public static func inspect(_ bytes: [UInt8], against standards: Set<InspectedStandard>? = nil)
        throws(Fault)
        -> InspectedFile
    {
        guard bytes.count < 1 << 31 else { throw .tooLarge }
        // The header stands in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
        let pattern = Array("%PDF-".utf8), head = Array(bytes.prefix(1024))
        guard head.indices.contains(where: { head[$0...].starts(with: pattern) }) else { throw .notPDF }
        return try bytes.withUnsafeBufferPointer { bytes throws(Fault) in
            try inspect(try open(bytes), bytes.count, standards)
        }
    }

    /// The errors of a file that is whole and plain, such as `FileAssembly` writes.
    ///
    /// - Throws: `.unreadable` where it is anything else.
    static func faults(ofPlain bytes: [UInt8], against standards: [InspectedStandard]) throws(FinishingError)
        -> [InspectionFinding]
    {
        let source = try PlainSource(bytes)
        return bytes.withUnsafeBufferPointer { bytes in
            // However long it is, a file of ours is judged to its end.
            let objects = PDFObjects(bytes, source, DecodingBudget(left: .max))
            var inspection = Inspection(
                objects, standards.sorted(), metadata: XMPReading(of: objects), isDescribed: false)
            inspection.run()
            return inspection.judgement.findings.filter { $0.severity == .error }
        }
    }

    private static func open(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> PDFObjects {
        do throws(FinishingError) {
            return try PDFObjects(bytes)
        } catch {
            guard case .qpdf(let words) = error else { throw .damaged("\(error)") }
            throw words.contains("invalid password") ? .needsPassword : .damaged(words)
        }
    }

    private static func inspect(_ objects: PDFObjects, _ size: Int, _ standards: Set<InspectedStandard>?)
        throws(Fault) -> InspectedFile
    {
        let metadata = XMPReading(of: objects), claims = Claims(metadata)
        let judged = (standards ?? claims.standards ?? (claims.names.isEmpty ? [.pdfUA1, .pdfA2b] : []))
            .sorted()
        var inspection = Inspection(objects, judged, metadata: metadata, isDescribed: true)
        inspection.run()
        if standards == nil, claims.standards == nil {
            inspection.report(claims.names.isEmpty ? .claimsNothing : .claimsOther)
        }
        var facts = FactsReader(inspection).facts
        (facts.size, facts.claims) = (size, claims.names)
        return InspectedFile(
            facts: facts, standards: judged, isJudgedByItsClaims: standards == nil && claims.standards != nil,
            findings: inspection.judgement.findings)
    }
}

/// What metadata say that a file conforms to.
struct Claims {
    /// `PDF/UA-1`, `PDF/A-2a`, `PDF/X-4` …
    private(set) var names: [String] = []
    /// Those that can be judged; nil without any.
    private(set) var standards: Set<InspectedStandard>?

    init(_ metadata: XMPReading) {
        typealias Name = XMPReading.Namespace
        if let part = metadata[Name.pdfuaid, "part"] { add("PDF/UA-" + part) }
        if let part = metadata[Name.pdfaid, "part"] {
            add("PDF/A-" + part + (metadata[Name.pdfaid, "conformance"] ?? "").lowercased())
        }
        if let version = metadata[Name.pdfxid, "GTS_PDFXVersion"] { names.append(version) }
    }

    private mutating func add(_ name: String) {
        names.append(String(name.prefix(40)))
        if let standard = InspectedStandard(rawValue: name) {
            standards = (standards ?? []).union([standard])
        }
    }
}

extension XMPReading {
    /// The metadata of a file; empty where it has none.
    fileprivate init(of objects: PDFObjects) {
        let data = objects.catalog.entries["Metadata"]?.reference.flatMap { objects.data(of: $0) }
        self = data.map { XMPReading($0.bytes) } ?? XMPReading()
    }
}

extension Rule {
    static let pageTree = Rule("The tree of pages is damaged.", pdf: "7.7.3.2")
    static let claimsNothing = Rule(
        "The metadata claim no standard: it was judged by PDF/UA-1 and PDF/A-2b.", pdf: "14.3",
        severity: .note)
    static let claimsOther = Rule(
        "The metadata claim a standard that is not judged here: it was judged by PDF itself alone.",
        pdf: "14.3", severity: .note)
}
