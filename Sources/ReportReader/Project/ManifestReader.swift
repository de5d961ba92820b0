import ReportModel

/// Reads report.yaml.
struct ManifestReader {
    static let fileName = "report.yaml"
    let files: ProjectFiles
    let log: DiagnosticLog

    /// Datasets as tables, for the editions that rows make.
    let data: ([DatasetSource], DiagnosticLog) -> ProjectData

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
        let conditions = ConditionBook.read(map.map("conditions", "conditions"), log)
        let datasets = DatasetsReader(log: log).read(map)
        let editions = editions(map, conditions, datasets)
        let languages = LanguageKeys(languages: editions.editions.map(\.language))
        let hyphenation = HyphenationReader(log: log, languages: languages)
            .read(map.map("hyphenation", "hyphenation"))
        var manifest = ProjectManifest(
            title: title ?? .same(""), organisation: map.localised("organisation") ?? .same(""),
            period: map.localised("period") ?? .same(""), date: date(map) ?? 0,
            subject: map.localised("subject"),
            keywords: map.localisedStrings("keywords"), editions: editions.editions, hyphenation: hyphenation,
            translations: TranslationsReader(log: log, files: files, editions: editions.editions).read(map),
            conditions: conditions, datasets: datasets, facts: FactSourcesReader(log: log).read(map),
            places: places(map, editions), claims: ClaimSourcesReader(log: log).read(map),
            consents: ConsentsReader(files: files, log: log).read(map),
            typedNumbers: map.choice("typed-numbers") ?? .report)
        manifest.spoken = SpokenReader(log: log, languages: languages).read(map.map("spoken", "spoken"))
        manifest.axes = AxisSource.all(map)
        manifest.indexEditions()
        FileNames(manifest: manifest, patterns: editions.files, common: map.pattern("file"), log: log)
            .assign(to: &manifest.editions, isASCII: !(map.bool("file-accents") ?? false))
        map.finish()
        return manifest
    }

    private func editions(
        _ map: YAMLMap, _ conditions: ConditionBook, _ datasets: [DatasetSource]
    ) -> EditionsReader.Result {
        let reader = EditionsReader(
            log: log, layout: map.string("layout") ?? "annual", conditions: conditions,
            profiles: ProfileBook(map, log),
            query: {
                let data = data(datasets, log)
                return data.store.map {
                    DatasetQuery(store: $0, parameters: [:], log: log, failed: data.failed)
                }
            })
        return reader.read(map)
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

    private func places(_ map: YAMLMap, _ editions: EditionsReader.Result) -> ManifestPlaces {
        var places = ManifestPlaces(editions: editions.places)
        for key in ["title", "organisation", "period", "subject", "keywords"] where map.isWritten(key) {
            places.words[key] = map.keyOrigin(key)
        }
        places.layouts = editions.layouts
        if let layout = map.value("layout"), let name = layout.scalar?.text {
            places.layouts[name] = layout.origin
        }
        return places
    }

    private func date(_ map: YAMLMap) -> Int? {
        guard let value = map.required("date"), let text = map.string(value, "date") else { return nil }
        if let date = CalendarDate(iso: text) { return date.secondsSince1970 }
        log.add(.badDate(text, at: value.origin))
        return nil
    }

    /// Whether a name begins with a letter, a digit or an underscore, and goes on with those and the given signs: 64 bytes
    /// at most.
    static func isName(_ name: String, also signs: String) -> Bool {
        guard let first = name.utf8.first, first.isLetterOrDigit || first == UInt8(ascii: "_") else {
            return false
        }
        return name.utf8.count <= 64 && name.utf8.allSatisfy { $0.isLetterOrDigit || signs.utf8.contains($0) }
    }
}
