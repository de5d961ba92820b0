import ReportModel

/// Reads `datasets` in report.yaml: which files become tables, and how.
struct DatasetsReader {
    let log: DiagnosticLog

    func read(_ map: YAMLMap) -> [DatasetSource] {
        var names: Set<String> = []
        return (map.map("datasets", "datasets")?.all() ?? []).compactMap { entry in
            // Capitals make no difference in SQL.
            guard names.insert(entry.key.lowercased()).inserted else {
                log.add(.duplicateKey(entry.key, at: entry.keyOrigin))
                return nil
            }
            guard ManifestReader.isName(entry.key, also: "_"), !entry.key.lowercased().hasPrefix("sqlite_")
            else {
                log.add(.badName(entry.key, of: "a dataset", at: entry.keyOrigin))
                return nil
            }
            if entry.value.scalar != nil {
                let file = map.string(entry.value, entry.key)
                return file.map { DatasetSource(name: entry.key, file: $0, origin: entry.value.origin) }
            }
            guard let dataset = YAMLMap(entry.value, "dataset", log) else { return nil }
            defer { dataset.finish() }
            return source(entry, dataset)
        }
    }

    private func source(_ entry: YAMLEntry, _ map: YAMLMap) -> DatasetSource? {
        let file = map.requiredString("file")
        var source = DatasetSource(
            name: entry.key, file: file ?? "", origin: map.value("file")?.origin ?? entry.keyOrigin)
        source.delimiter = delimiter(map)
        source.numbers = numbers(map)
        source.encoding = map.choice("encoding")
        source.sheet = located("sheet", map) { $0.isEmpty ? nil : $0 }
        source.range = located("range", map, orElse: Diagnostic.badRange, CellRange.init)
        source.table = located("table", map) { $0.isEmpty ? nil : $0 }
        source.query = located("query", map) { $0.isEmpty ? nil : $0 }
        source.path = located("path", map) { $0.split(separator: ".").map(String.init) }
        for type in map.map("types", "types")?.all() ?? [] {
            let text = map.string(type.value, type.key)
            guard let text, let known = choice(text, ColumnType.self, "type", type.value) else { continue }
            source.types[type.key] = .init(type: known, origin: type.keyOrigin)
        }
        if let table = source.table, source.query != nil {
            log.add(.keysExclude("table", "query", at: table.origin))
        }
        checkOptions(of: source, map)
        return file == nil ? nil : source
    }

    /// An option that its format has no use for is a misunderstanding that would go unseen.
    private func checkOptions(of source: DatasetSource, _ map: YAMLMap) {
        guard let format = DataFormat(file: source.file) else { return }
        let all = ["delimiter", "decimal", "group", "encoding", "sheet", "range", "table", "query", "path"]
        for option in all where map.isWritten(option) && !format.options.contains(option) {
            log.add(
                .unsuitableOption(
                    option, file: source.file, valid: all.filter(format.options.contains) + ["types"],
                    at: map.keyOrigin(option)))
        }
    }

    private func located<Value>(
        _ key: String, _ map: YAMLMap, orElse fault: ((String, Origin) -> Diagnostic)? = nil,
        _ make: (String) -> Value?
    ) -> Located<Value>? {
        guard let value = map.value(key), let text = map.string(value, key) else { return nil }
        if let made = make(text) { return Located(value: made, origin: value.origin) }
        log.add(fault?(text, value.origin) ?? .emptyWords(key, at: value.origin))
        return nil
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, _ type: Choice.Type, _ key: String, _ value: YAMLValue
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        log.add(.unknownChoice(text, of: key, valid: Choice.allCases.map(\.rawValue), at: value.origin))
        return nil
    }

    // MARK: Signs

    /// Any sign that can stand between cells and in none without quotes.
    private func delimiter(_ map: YAMLMap) -> Character? {
        guard let value = map.value("delimiter"), let text = map.string(value, "delimiter") else {
            return nil
        }
        if text == "tab" { return "\t" }
        if let byte = text.utf8.first, text.utf8.count == 1, byte == 0x09 || (0x20..<0x7F).contains(byte),
            !byte.isLetterOrDigit, byte != UInt8(ascii: "\"")
        {
            return text.first
        }
        log.add(.badDelimiter(text, at: value.origin))
        return nil
    }

    private func numbers(_ map: YAMLMap) -> NumberForm {
        var form = NumberForm()
        form.decimal = sign("decimal", map, words: [:], valid: [".", ","])
        form.group = sign(
            "group", map, words: ["space": " ", "apostrophe": "'"],
            valid: [".", ",", " ", "'", "\u{2019}", "\u{A0}", "\u{202F}"])
        if let decimal = form.decimal, decimal == form.group {
            log.add(.sameSigns(String(decimal), at: map.keyOrigin("group")))
            form.group = nil
        }
        // Of the point and the comma, one groups and the other stands before decimals.
        if form.decimal == nil, form.group == "." { form.decimal = "," }
        if form.decimal == nil, form.group == "," { form.decimal = "." }
        return form
    }

    /// One of a few signs, or a word for it.
    private func sign(_ key: String, _ map: YAMLMap, words: [String: Character], valid: [Character])
        -> Character?
    {
        guard let value = map.value(key), let text = map.string(value, key) else { return nil }
        if let sign = words[text] { return sign }
        if text.count == 1, let sign = text.first, valid.contains(sign) { return sign }
        let names = valid.prefix(2).map(String.init) + words.keys.sorted()
        log.add(.unknownChoice(text, of: key, valid: names, at: value.origin))
        return nil
    }
}
