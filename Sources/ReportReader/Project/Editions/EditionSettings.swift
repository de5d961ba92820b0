import ReportModel

/// What report.yaml says of an edition, or of several at once: what is not said is nil.
struct EditionSettings {
    var language: String?
    var layout: Pattern?
    /// A profile of the language's spaces: which ones there are depends on the language that the edition has in the end.
    var typography: Pattern?
    var pages: Int?
    var bytes: ByteLimit?
    /// Pattern of its id and of its file's name.
    var id: Pattern?
    var file: Pattern?
    var parameters: [String: String] = [:]
    /// What makes it an extract for a funder.
    var extract = ExtractSettings()
    var standard: Conformance.Generation?
    var attach: Set<AttachedData>?

    /// A text, perhaps with placeholders, and where it is written.
    struct Pattern: Hashable, Sendable {
        var text: String
        var origin: Origin
    }

    init() {}

    init(_ map: YAMLMap, _ log: DiagnosticLog) {
        language = map.string("language")
        if let written = map.value("language"), let tag = language {
            LanguageTag(tag).check(at: written.origin, log)
        }
        layout = map.pattern("layout")
        typography = map.pattern("typography")
        pages = map.int("pages", in: 1...9999)
        bytes = map.bytes("bytes").map { ByteLimit($0, at: map.value("bytes")?.origin ?? map.origin) }
        file = map.pattern("file")
        extract = ExtractSettings(map, log)
        standard = map.choice("standard")
        if map.has("attach") { attach = Set(map.list("attach").compactMap { map.choice($0, "attach") }) }
        for parameter in map.map("parameters", "parameters")?.all() ?? [] {
            guard EditionParameters.mayBeNamed(parameter.key) else {
                log.add(.reservedParameter(parameter.key, at: parameter.keyOrigin))
                continue
            }
            parameters[parameter.key] = map.string(parameter.value, parameter.key)
        }
    }

    /// These with what others say besides; theirs count where both say something.
    func overridden(by other: EditionSettings) -> EditionSettings {
        var result = self
        result.language = other.language ?? language
        result.layout = other.layout ?? layout
        result.typography = other.typography ?? typography
        result.pages = other.pages ?? pages
        result.bytes = other.bytes ?? bytes
        result.id = other.id ?? id
        result.file = other.file ?? file
        result.standard = other.standard ?? standard
        result.attach = other.attach ?? attach
        result.extract = extract.overridden(by: other.extract)
        result.parameters.merge(other.parameters) { $1 }
        return result
    }
}

extension YAMLMap {
    /// A text with placeholders.
    func pattern(_ key: String) -> EditionSettings.Pattern? {
        guard let value = value(key), let text = string(value, key) else { return nil }
        return EditionSettings.Pattern(text: text, origin: value.textOrigin)
    }
}

extension LanguageTag {
    /// Tells what is wrong with a tag.
    func check(at origin: Origin, _ log: DiagnosticLog) {
        if !isWellFormed {
            log.add(.badLanguage(text, at: origin))
        } else if !isKnown {
            log.add(.unknownLanguage(text, at: origin))
        }
    }
}
