import ReportModel

/// Reads report.yaml.
struct ManifestReader {
    static let fileName = "report.yaml"
    let files: ProjectFiles
    let log: DiagnosticLog

    /// What could be read of it: nil only where the file is no YAML map at all.
    func read() -> ProjectManifest? {
        guard files.exists else {
            log.add(.missingProject(files.folder))
            return nil
        }
        guard let file = files.text(Self.fileName, at: ManifestPlaces.file, log),
            let root = YAMLParser.read(SourceText(file), log), let map = YAMLMap(root, "report.yaml", log)
        else { return nil }
        let title = map.required("title") == nil ? nil : map.localised("title")
        checkWords(title, "title", map)
        let layout = map.string("layout") ?? "annual"
        let editions = editions(map, layout: layout)
        let hyphenation = HyphenationReader(log: log, languages: editions.map(\.language))
            .read(map.map("hyphenation", "hyphenation"))
        let manifest = ProjectManifest(
            title: title ?? .same(""), organisation: map.localised("organisation") ?? .same(""),
            period: map.localised("period") ?? .same(""), date: date(map) ?? 0,
            subject: map.localised("subject"),
            keywords: map.localisedStrings("keywords"), editions: parallel(map, editions),
            hyphenation: hyphenation, datasets: datasets(map), facts: facts(map), places: places(map))
        map.finish()
        return manifest
    }

    private func checkWords(_ words: Localised<String>?, _ key: String, _ map: YAMLMap) {
        let all: [String] =
            switch words {
            case .same(let text): [text]
            case .byLanguage(let texts): Array(texts.values)
            case nil: []
            }
        for text in all where text.allSatisfy(\.isWhitespace) {
            log.add(.emptyWords(key, at: map.keyOrigin(key)))
        }
    }

    private func places(_ map: YAMLMap) -> ManifestPlaces {
        var places = ManifestPlaces()
        for key in ["title", "organisation", "period", "subject", "keywords"] where map.isWritten(key) {
            places.words[key] = map.keyOrigin(key)
        }
        if let layout = map.value("layout"), let name = layout.scalar?.text {
            places.layouts[name] = layout.origin
        }
        guard case .mapping(let editions) = map.value("editions")?.content else { return places }
        for edition in editions {
            places.editions[edition.key] = edition.keyOrigin
            guard case .mapping(let entries) = edition.value.content,
                let layout = entries.first(where: { $0.key == "layout" })?.value,
                let name = layout.scalar?.text
            else { continue }
            places.layouts[name] = places.layouts[name] ?? layout.origin
        }
        return places
    }

    private func date(_ map: YAMLMap) -> Int? {
        guard let value = map.required("date"), let text = map.string(value, "date") else { return nil }
        if let date = CalendarDate(iso: text) { return date.secondsSince1970 }
        log.add(.badDate(text, at: value.origin))
        return nil
    }

    // MARK: Editions

    private func editions(_ map: YAMLMap, layout: String) -> [Edition] {
        guard let editions = map.requiredMap("editions", "editions") else { return [] }
        let all = editions.all()
        if all.isEmpty { log.add(.noEditions(at: map.keyOrigin("editions"))) }
        return all.compactMap { entry in
            guard Self.isName(entry.key, also: "-_.") else {
                log.add(.badName(entry.key, of: "an edition", at: entry.keyOrigin))
                return nil
            }
            guard let edition = YAMLMap(entry.value, "edition", log) else { return nil }
            defer { edition.finish() }
            return self.edition(entry, edition, layout: layout)
        }
    }

    private func edition(_ entry: YAMLEntry, _ map: YAMLMap, layout: String) -> Edition {
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

    // MARK: Datasets and facts

    private func datasets(_ map: YAMLMap) -> [DatasetSource] {
        var names: Set<String> = []
        return (map.map("datasets", "datasets")?.all() ?? []).compactMap { entry in
            // Capitals make no difference in SQL.
            guard names.insert(entry.key.lowercased()).inserted else {
                log.add(.duplicateKey(entry.key, at: entry.keyOrigin))
                return nil
            }
            guard Self.isName(entry.key, also: "_"), !entry.key.lowercased().hasPrefix("sqlite_") else {
                log.add(.badName(entry.key, of: "a dataset", at: entry.keyOrigin))
                return nil
            }
            if entry.value.scalar != nil {
                let file = map.string(entry.value, entry.key)
                return file.map {
                    DatasetSource(
                        name: entry.key, file: $0, delimiter: nil, decimalSign: ".",
                        origin: entry.value.origin)
                }
            }
            guard let dataset = YAMLMap(entry.value, "dataset", log) else { return nil }
            defer { dataset.finish() }
            let delimiter = sign("delimiter", dataset, valid: [",", ";", "\t", "|"])
            let decimal = sign("decimal", dataset, valid: [".", ","])
            guard let file = dataset.requiredString("file") else { return nil }
            return DatasetSource(
                name: entry.key, file: file, delimiter: delimiter, decimalSign: decimal ?? ".",
                origin: dataset.value("file")?.origin ?? entry.keyOrigin)
        }
    }

    /// One of a few signs.
    private func sign(_ key: String, _ map: YAMLMap, valid: [Character]) -> Character? {
        guard let value = map.value(key), let text = map.string(value, key) else { return nil }
        let written = text == "tab" ? "\t" : text
        if written.count == 1, let sign = written.first, valid.contains(sign) { return sign }
        log.add(
            .unknownChoice(
                text, of: key, valid: valid.map { $0 == "\t" ? "tab" : String($0) }, at: value.origin))
        return nil
    }

    private func facts(_ map: YAMLMap) -> [FactSource] {
        (map.map("facts", "facts")?.all() ?? []).compactMap { entry in
            guard Self.isName(entry.key, also: "_-"), !["report", "edition"].contains(entry.key) else {
                log.add(.badName(entry.key, of: "a fact", at: entry.keyOrigin))
                return nil
            }
            guard let fact = YAMLMap(entry.value, "fact", log) else { return nil }
            defer { fact.finish() }
            let unit = fact.string("unit"), decimals = fact.int("decimals", in: 0...6)
            guard let kind = kind(fact) else { return nil }
            return FactSource(
                name: entry.key, kind: kind, unit: unit, decimals: decimals,
                origin: fact.value(fact.has("sql") ? "sql" : "data")?.origin ?? entry.keyOrigin)
        }
    }

    private func kind(_ fact: YAMLMap) -> FactSource.Kind? {
        if let sql = fact.string("sql") {
            if fact.has("data") { log.add(.keysExclude("data", "sql", at: fact.keyOrigin("data"))) }
            return .query(sql)
        }
        let key = fact.string("key") ?? "id"
        return fact.requiredString("data").map { .rows(dataset: $0, key: key) }
    }

    private static func isName(_ name: String, also signs: String) -> Bool {
        guard let first = name.utf8.first, first.isLetterOrDigit || first == UInt8(ascii: "_") else {
            return false
        }
        return name.utf8.count <= 64 && name.utf8.allSatisfy { $0.isLetterOrDigit || signs.utf8.contains($0) }
    }
}
