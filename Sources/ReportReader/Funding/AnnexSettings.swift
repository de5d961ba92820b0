import ReportModel

/// Reads one annex of an edition: a path, or `{ file: annexes/budget.pdf, title: …, pages: 2-5 }`.
struct AnnexSettings {
    let log: DiagnosticLog

    func annex(_ value: YAMLValue, _ outer: YAMLMap) -> Annex? {
        guard case .mapping = value.content else {
            return outer.string(value, "annexes").map { Annex(path: $0, at: value.origin) }
        }
        guard let map = YAMLMap(value, "annex", log) else { return nil }
        defer { map.finish() }
        let path = map.requiredString("file")
        var annex = Annex(path: path ?? "", at: map.value("file")?.origin ?? value.origin)
        annex.title = words("title", map)
        annex.description = words("description", map)
        annex.pages = map.value("pages").flatMap { pages($0, map) }
        annex.claim = map.choice("claim") ?? .keep
        return path == nil ? nil : annex
    }

    private func words(_ key: String, _ map: YAMLMap) -> FundingProfile.Words {
        switch map.localised(key) {
        case .same(let text): FundingProfile.Words(["": text])
        case .byLanguage(let texts): FundingProfile.Words(texts)
        case nil: FundingProfile.Words()
        }
    }

    /// `2-5`, or `3` for one page.
    private func pages(_ value: YAMLValue, _ map: YAMLMap) -> ClosedRange<Int>? {
        guard let text = map.string(value, "pages") else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
            Int($0.trimmingPrefix { $0 == " " }.prefix { $0 != " " })
        }
        if ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first >= 1,
            first <= last
        {
            return first...last
        }
        log.add(.badPageRange(text, at: value.origin))
        return nil
    }
}
