import ReportModel

/// What report.yaml says of an edition that is an extract: `profile`, `sections`, `annexes`. What is not said is nil.
struct ExtractSettings {
    var profile: (name: String, origin: Origin)?
    var sections: [Extract.Choice]?
    var annexes: [Annex]?
    var annexForm: Annex.Form?

    init() {}

    init(_ map: YAMLMap, _ log: DiagnosticLog) {
        if let value = map.value("profile"), let name = map.string(value, "profile") {
            profile = (name, value.origin)
        }
        if map.has("sections") {
            sections = map.list("sections").compactMap { item in
                map.string(item, "sections").map { Extract.Choice($0, at: item.origin) }
            }
        }
        if map.has("annexes") {
            annexes = map.list("annexes").compactMap { AnnexSettings(log: log).annex($0, map) }
        }
        annexForm = map.choice("annexes-as")
    }

    /// These with what others say besides; theirs count where both say something.
    func overridden(by other: ExtractSettings) -> ExtractSettings {
        var result = self
        result.profile = other.profile ?? profile
        result.sections = other.sections ?? sections
        result.annexes = other.annexes ?? annexes
        result.annexForm = other.annexForm ?? annexForm
        return result
    }

    /// nil for an edition that is the whole report under no funder's rule.
    func extract(_ profiles: ProfileBook) -> Extract? {
        // Annexes beside a whole report are sent as those of an extract are.
        let annexes = annexForm == .files ? annexes ?? [] : []
        guard profile != nil || sections != nil || !annexes.isEmpty else { return nil }
        let rules = profile.flatMap { profiles.profile($0.name, at: $0.origin) }
        let origin = profile?.origin ?? sections?.first?.origin ?? annexes.first?.origin ?? .unknown
        return Extract(profile: rules, sections: sections, origin: origin)
    }
}
