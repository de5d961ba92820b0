import ReportModel

/// Reads `editions` and `parallel` in report.yaml: editions by name, and a matrix of them.
struct EditionsReader {
    let log: DiagnosticLog
    /// Of the editions that name none.
    let layout: String
    let conditions: ConditionBook
    let profiles: ProfileBook
    /// On the project's data, for axes that are rows; nil where they could not be read.
    let query: () -> DatasetQuery?

    static let matrixKey = "matrix"

    struct Result {
        var editions: [Edition] = []
        /// By id: where it is asked for, and the pattern of its file's name.
        var places: [String: Origin] = [:]
        var files: [String: EditionSettings.Pattern] = [:]
        /// Where each layout is first asked for.
        var layouts: [String: Origin] = [:]
    }

    /// An edition on its way: what is said of it, and where.
    private struct Draft {
        var id: String
        var settings: EditionSettings
        var parameters: [String: String] = [:]
        var words = ""
        var origin: Origin
    }

    func read(_ map: YAMLMap) -> Result {
        var result = Result()
        guard let editions = map.requiredMap("editions", "editions") else { return result }
        let drafts = drafts(editions)
        // What made them none may have been told.
        if drafts.isEmpty, !log.all.hasErrors { log.add(.noEditions(at: map.keyOrigin("editions"))) }
        for draft in drafts {
            result.editions.append(edition(draft))
            result.places[draft.id] = draft.origin
            result.files[draft.id] = draft.settings.file
            if let layout = draft.settings.layout {
                result.layouts[layout.text] = result.layouts[layout.text] ?? layout.origin
            }
        }
        result.editions = parallel(map, result.editions)
        return result
    }

    // MARK: Drafts

    /// Editions in the order they are written; a name that the matrix makes too is said of that one.
    private func drafts(_ map: YAMLMap) -> [Draft] {
        var drafts: [Draft] = [], places: [String: Int] = [:]
        var named: [(entry: YAMLEntry, settings: EditionSettings)] = []
        for entry in map.all() {
            if entry.key == Self.matrixKey {
                for draft in matrix(entry, map) {
                    places[draft.id] = drafts.count
                    drafts.append(draft)
                }
            } else if let settings = settings(entry) {
                named.append((entry, settings))
            }
        }
        for (entry, settings) in named {
            if let place = places[entry.key] {
                drafts[place].settings = drafts[place].settings.overridden(by: settings)
                drafts[place].origin = entry.keyOrigin
            } else {
                drafts.append(Draft(id: entry.key, settings: settings, origin: entry.keyOrigin))
            }
        }
        return drafts
    }

    private func settings(_ entry: YAMLEntry) -> EditionSettings? {
        guard ManifestReader.isName(entry.key, also: "-_.") else {
            log.add(.badName(entry.key, of: "an edition", at: entry.keyOrigin))
            return nil
        }
        guard let map = YAMLMap(entry.value, "edition", log) else { return nil }
        defer { map.finish() }
        return EditionSettings(map, log)
    }

    private func matrix(_ entry: YAMLEntry, _ editions: YAMLMap) -> [Draft] {
        guard let map = editions.map(Self.matrixKey, Self.matrixKey) else { return [] }
        let cells = EditionMatrix(conditions: conditions, query: query, log: log).read(
            map, at: entry.keyOrigin)
        var earlier: [String: String] = [:]
        return cells.compactMap { cell in
            let joined = EditionSettings.Pattern(
                text: cell.values.joined(separator: "-"), origin: entry.keyOrigin)
            let written = cell.settings.id, values = cell.parameters
            let id =
                written.map { NamePattern(log: log).name($0, values, of: cell.words) }
                ?? FileName.ascii(joined.text)
            guard let id, !id.isEmpty else {
                if written == nil { log.add(.emptyName(joined.text, of: cell.words, at: entry.keyOrigin)) }
                return nil
            }
            if let other = earlier.updateValue(cell.words, forKey: id) {
                let origin = written?.origin ?? entry.keyOrigin
                log.add(.repeatedEdition(id, at: origin, values: cell.words, earlier: other))
                return nil
            }
            if cell.settings.language == nil, cell.parameters["language"] == nil {
                log.add(.noLanguageAxis(at: entry.keyOrigin))
                return nil
            }
            return Draft(
                id: id, settings: cell.settings, parameters: cell.parameters, words: cell.words,
                origin: entry.keyOrigin)
        }
    }

    // MARK: Editions

    private func edition(_ draft: Draft) -> Edition {
        let settings = draft.settings
        let tag = LanguageTag(language(of: draft))
        if settings.language == nil { tag.check(at: draft.origin, log) }
        var parameters = draft.parameters.merging(settings.parameters) { $1 }
        if parameters["country"] == nil { parameters["country"] = tag.region }
        // The language is told without its region, whatever the matrix has.
        parameters["language"] = nil
        let extract = settings.extract.extract(profiles)
        var edition = Edition(
            id: draft.id, language: tag.text,
            layout: settings.layout?.text ?? extract?.profile?.layout ?? layout,
            typography: profile(settings, tag.text), parameters: parameters)
        (edition.pages, edition.bytes) = (settings.pages, settings.bytes)
        edition.extract = extract
        edition.annexes = settings.extract.annexes ?? []
        edition.statedAnnexForm = settings.extract.annexForm
        (edition.standard, edition.attach) = (settings.standard, settings.attach)
        return edition
    }

    /// As it is stated; else of the matrix, with its country where the language names none; else the id.
    private func language(of draft: Draft) -> String {
        if let language = draft.settings.language { return language }
        guard let language = draft.parameters["language"] else { return draft.id }
        let country = draft.parameters["country"] ?? ""
        let isRegion = LanguageTag("xx-" + country).region != nil
        return LanguageTag(language).region == nil && isRegion ? language + "-" + country : language
    }

    private func profile(_ settings: EditionSettings, _ language: String) -> String? {
        guard let profile = settings.typography else { return nil }
        let valid = TypographyProfiles.names(language: language)
        if valid.contains(profile.text) { return profile.text }
        log.add(
            .unknownChoice(profile.text, of: "typography of “\(language)”", valid: valid, at: profile.origin))
        return nil
    }

    /// The editions with those that each is parallel to: `parallel:` is a set of ids, or a list of such sets.
    private func parallel(_ map: YAMLMap, _ editions: [Edition]) -> [Edition] {
        guard let value = map.value("parallel") else { return editions }
        let items = map.list(value)
        let isList = items.contains { if case .sequence = $0.content { true } else { false } }
        var editions = editions
        for set in isList ? items.map(map.list) : [items] {
            let ids = set.compactMap { item -> String? in
                guard let id = map.string(item, "parallel") else { return nil }
                if editions.contains(where: { $0.id == id }) { return id }
                log.add(.unknownEditionName(id, valid: editions.map(\.id), at: item.origin))
                return nil
            }
            for index in editions.indices where ids.count > 1 && ids.contains(editions[index].id) {
                editions[index].parallel = ids
            }
        }
        return editions
    }
}
