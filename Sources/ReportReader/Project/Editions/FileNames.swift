import ReportModel

/// Gives each edition the name of its file: its id where report.yaml has no pattern.
struct FileNames {
    let manifest: ProjectManifest
    /// By edition.
    let patterns: [String: EditionSettings.Pattern]
    /// Of the editions that have none of their own.
    let common: EditionSettings.Pattern?
    let log: DiagnosticLog

    func assign(to editions: inout [Edition], isASCII: Bool) {
        var taken: [String: String] = [:]
        for index in editions.indices {
            let edition = editions[index]
            guard let pattern = pattern(of: edition) else { continue }
            var values = manifest.parameterValues.mapValues { _ in "" }
            values.merge(words(for: edition)) { $1 }
            values.merge(EditionParameters.all(of: edition, in: manifest)) { $1 }
            guard let name = NamePattern(log: log).name(pattern, values, of: edition.id, isASCII: isASCII)
            else {
                continue
            }
            editions[index].fileName = name
        }
        for edition in editions {
            for name in names(of: edition) {
                // Some file systems take capitals and small letters for the same.
                guard let other = taken.updateValue(edition.id, forKey: name.lowercased()) else { continue }
                let origin = pattern(of: edition)?.origin ?? manifest.places.edition(edition.id)
                log.add(.repeatedFile(name, editions: [other, edition.id], at: origin))
            }
        }
    }

    /// Of its file, and of the receipt that an extract comes with.
    private func names(of edition: Edition) -> [String] {
        [edition.fileName] + (edition.extract?.profile == nil ? [] : [edition.fileName + "-receipt"])
    }

    /// The edition's own, or its funder's, or that of the project.
    private func pattern(of edition: Edition) -> EditionSettings.Pattern? {
        patterns[edition.id] ?? edition.extract.flatMap { extract in
            extract.profile?.file.pattern.map { EditionSettings.Pattern(text: $0, origin: extract.origin) }
        } ?? common
    }

    private func words(for edition: Edition) -> [String: String] {
        func word(_ words: Localised<String>) -> String { words.value(for: edition.language) ?? "" }
        return [
            "title": word(manifest.title), "organisation": word(manifest.organisation),
            "period": word(manifest.period),
        ]
    }
}
