import ReportModel

/// Funding profiles, and the extracts that are made by them.
extension Diagnostic {
    static func unknownProfile(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        let nearest = NearestName.of(name, among: valid)
        return Diagnostic(
            .error, "unknown-profile", "There is no funding profile “\(name)”",
            explanation:
                "There are \(valid.joined(separator: ", ")); report.yaml can have more, under “profiles”.",
            at: origin, hint: nearest.map { "Did you mean “\($0)”?" })
    }
    static func cyclicProfile(_ path: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "cyclic-profile", "This profile is based on itself: \(path.joined(separator: " → "))",
            explanation: "One of them needs values of its own.", at: origin)
    }
    static func standardNotGiven(_ standard: FileStandard, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "standard-not-given", "Rapport makes no \(standard.rawValue)",
            explanation:
                "Its files are PDF/UA-1 with PDF/A-2a or 3a, or PDF/UA-2 with PDF/A-4 or 4f; level a holds all that u and b ask.",
            at: origin,
            hint: "Most portals that ask for PDF/A take any part: write standard: PDF/A-2b, if yours does.")
    }
    static func smallestAboveBody(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "smallest-above-type", "“smallest” is larger than “type”",
            explanation:
                "“type” is the least size of running text, “smallest” that of notes, tables and figures.",
            at: origin)
    }
    static func resolutionUpsideDown(_ least: Int, _ most: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-resolution", "“least” (\(least)) is above “most” (\(most))",
            explanation: "Pictures are lowered from the second to the first, in pixels an inch.", at: origin)
    }

    static func badPageRange(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-page-range", "“\(text)” is no range of pages",
            explanation: "Pages of an annex are counted from 1, whatever it calls them.", at: origin,
            hint: "Write the first and the last: pages: 2-5.")
    }

    // MARK: Extracts

    static func unknownSection(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        let nearest = NearestName.of(name, among: valid)
        let shown = valid.prefix(20).joined(separator: ", ")
        return Diagnostic(
            .error, "unknown-section", "No chapter, section or block has the id “\(name)”",
            explanation: "There are \(shown)\(valid.count > 20 ? " and \(valid.count - 20) more" : "").",
            at: origin,
            hint: nearest.map { "Did you mean “\($0)”?" } ?? "Give its heading one: ## Title {#\(name)}")
    }
    static func emptyExtract(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "empty-extract", "This extract has no text", at: origin,
            hint: "Name chapters or sections by their ids: sections: [who, results].")
    }
    static func leftOutReference(_ reference: CrossReference, section: String, at origin: Origin)
        -> Diagnostic
    {
        Diagnostic(
            .error, "left-out-reference", "“#\(reference.id)” is left out of this extract",
            explanation: "A cross reference prints where a block stands, and it stands nowhere here.",
            at: origin,
            hint:
                "Add “\(section)” to “sections”, or link words of your own, which stay: [words](#\(reference.id))."
        )
    }
}
