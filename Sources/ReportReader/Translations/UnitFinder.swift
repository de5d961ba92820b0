import ReportModel

/// Finds the units of a file, without any edition: nothing is bound, and what is wrong with it is for others to tell.
struct UnitFinder {
    private(set) var file: UnitFile
    var counter = UnitCounter()

    private init(_ name: String, _ source: SourceFile) { file = UnitFile(name: name, source: source) }

    /// A Markdown text of the narrative.
    static func narrative(_ name: String, _ source: SourceFile) -> UnitFile {
        var finder = UnitFinder(name, source)
        MarkdownUnits(source: SourceText(source)).find(&finder)
        return finder.file
    }

    /// labels.yaml.
    static func labels(_ source: SourceFile) -> UnitFile {
        var finder = UnitFinder(LabelBook.fileName, source)
        let scope = UnitScope(id: "label")
        guard case .mapping(let entries) = finder.parse(SourceText(source)).content else {
            return finder.file
        }
        for entry in entries {
            finder.block(
                "label", id: entry.key, section: scope.section, range: Self.range(of: entry),
                at: entry.keyOrigin
            ) { finder in
                let texts = BlockTexts(kind: "labels", section: scope.section)
                texts.find(entry, in: scope, isText: true, &finder)
            }
        }
        return finder.file
    }

    /// From its key to its value's end.
    private static func range(of entry: YAMLEntry) -> Range<Int> {
        let extent = ScalarExtent.range(of: entry.value)
        guard case .file(_, let key) = entry.keyOrigin.place else { return extent }
        return min(key.lowerBound, extent.lowerBound)..<extent.upperBound
    }

    /// The words of report.yaml in one language.
    static func manifest(_ source: SourceFile, language: String) -> UnitFile {
        var finder = UnitFinder(ManifestReader.fileName, source)
        let scope = UnitScope(id: "report")
        guard case .mapping(let entries) = finder.parse(SourceText(source)).content else {
            return finder.file
        }
        for entry in entries where ["title", "organisation", "period", "subject"].contains(entry.key) {
            guard case .mapping(let words) = entry.value.content,
                let word = words.first(where: { $0.key == language })
            else { continue }
            finder.block(
                "words", id: entry.key, section: scope.section, range: word.value.range, at: word.keyOrigin
            ) {
                finder in
                finder.add(
                    word.value, entry.key, in: scope, section: scope.section, kind: entry.key)
            }
        }
        return finder.file
    }

    /// The one document of a YAML text; an empty one, and the file is broken, where it cannot be read.
    mutating func parse(_ source: SourceText) -> YAMLValue {
        let log = DiagnosticLog()
        if let value = YAMLParser.read(source, log) { return value }
        file.isBroken = true
        let range = source.restOfLine(from: source.start)
        return YAMLValue(content: .sequence([]), range: range, source: source)
    }

    // MARK: Blocks and units

    /// Adds a block of which the units are found on the way.
    mutating func block(
        _ kind: String, id: String? = nil, section: String, range: Range<Int>, at origin: Origin,
        _ find: (inout UnitFinder) -> Void
    ) {
        let first = file.units.count, index = file.blocks.count
        let empty = UnitBlock(
            section: section, kind: kind, id: id, range: range, units: first..<first, origin: origin)
        file.blocks.append(empty)
        find(&self)
        file.blocks[index].units = first..<file.units.count
    }

    mutating func set(_ name: String, _ value: UnitBlock.Setting) {
        guard !file.blocks.isEmpty else { return }
        file.blocks[file.blocks.count - 1].settings[name] = value
    }

    mutating func add(_ unit: TranslationUnit) {
        guard unit.text.contains(where: { !$0.isWhitespace }) else { return }
        file.units.append(unit)
    }

    /// A scalar of YAML.
    mutating func add(
        _ value: YAMLValue, _ name: String, in scope: UnitScope, section: String, kind: String,
        syntax: TranslationUnit.Syntax = .words
    ) {
        guard let scalar = value.scalar, !value.isNull else { return }
        let text = scalar.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let range = ScalarExtent.range(of: value)
        add(
            TranslationUnit(
                name, in: scope, section: section, text: text, syntax: syntax, kind: kind,
                spot: TextSpot(range: range, form: .scalar), origin: file.source.origin(value.range)))
    }
}

/// How far a scalar of YAML reaches: YAML's own marks tell only where it begins.
enum ScalarExtent {
    static func range(of value: YAMLValue) -> Range<Int> {
        guard let scalar = value.scalar, scalar.style != .quoted else { return value.range }
        let file = value.source.file
        if scalar.style == .plain, file.string(value.range) == scalar.text { return value.range }
        // Lines that are further in than the one on which the value's key stands belong to it.
        let first = file.lineIndex(of: value.range.lowerBound)
        let bound = indentation(of: file.line(first), in: file)
        var end = file.line(first).upperBound
        for number in (first + 1)..<max(first + 1, file.lineStarts.count) {
            let line = file.line(number)
            let space = file.bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
            if space == line.count { continue }
            guard space > bound else { break }
            end = line.upperBound
        }
        return value.range.lowerBound..<end
    }

    /// Spaces, and dashes of lists, before a line's first key.
    private static func indentation(of line: Range<Int>, in file: SourceFile) -> Int {
        file.bytes[line].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.count
    }
}
