import ReportModel

/// Reads `editions` and `parallel` in report.yaml.
struct EditionsReader {
    let log: DiagnosticLog
    /// Of the editions that name none.
    let layout: String

    func read(_ map: YAMLMap) -> [Edition] { parallel(map, editions(map)) }

    private func editions(_ map: YAMLMap) -> [Edition] {
        guard let editions = map.requiredMap("editions", "editions") else { return [] }
        let all = editions.all()
        if all.isEmpty { log.add(.noEditions(at: map.keyOrigin("editions"))) }
        return all.compactMap { entry in
            guard ManifestReader.isName(entry.key, also: "-_.") else {
                log.add(.badName(entry.key, of: "an edition", at: entry.keyOrigin))
                return nil
            }
            guard let edition = YAMLMap(entry.value, "edition", log) else { return nil }
            defer { edition.finish() }
            return self.edition(entry, edition)
        }
    }

    private func edition(_ entry: YAMLEntry, _ map: YAMLMap) -> Edition {
        let language = map.string("language") ?? entry.key
        check(LanguageTag(language), at: map.value("language")?.origin ?? entry.keyOrigin)
        var parameters: [String: String] = [:]
        for parameter in map.map("parameters", "parameters")?.all() ?? [] {
            parameters[parameter.key] = map.string(parameter.value, parameter.key)
        }
        if parameters["country"] == nil { parameters["country"] = LanguageTag(language).region }
        var edition = Edition(
            id: entry.key, language: language, layout: map.string("layout") ?? layout,
            typography: map.profile("typography", language: language), parameters: parameters)
        edition.pages = map.int("pages", in: 1...9999)
        return edition
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
                log.add(.unknownName(id, of: "edition", valid: editions.map(\.id), at: item.origin))
                return nil
            }
            for index in editions.indices where ids.count > 1 && ids.contains(editions[index].id) {
                editions[index].parallel = ids
            }
        }
        return editions
    }

    private func check(_ tag: LanguageTag, at origin: Origin) {
        if !tag.isWellFormed {
            log.add(.badLanguage(tag.text, at: origin))
        } else if !tag.isKnown {
            log.add(.unknownLanguage(tag.text, at: origin))
        } else if tag.isRightToLeft {
            log.add(.rightToLeft(tag.text, at: origin))
        }
    }
}
