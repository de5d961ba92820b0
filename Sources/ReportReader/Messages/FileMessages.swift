import ReportModel

/// Files, YAML, and the project as a whole.
extension Diagnostic {
    static func tooManyDiagnostics(at origin: Origin) -> Diagnostic {
        Diagnostic(.note, "too-many-diagnostics", "There are more problems; mend these first", at: origin)
    }

    // MARK: Files

    static func missingProject(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, "missing-project", "There is no folder “\(folder)”",
            explanation: "A project is a folder with report.yaml in it.", at: .unknown)
    }
    static func pathOutside(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "path-outside", "“\(path)” leads out of the project",
            explanation: "A project reads nothing but its own folder, through links neither.", at: origin,
            hint: "Copy the file into the project.")
    }
    static func notAFile(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "not-a-file", "“\(path)” is a folder or a device, not a file", at: origin)
    }
    static func fileTooLarge(_ path: String, limit: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "file-too-large", "“\(path)” is larger than \(limit / 1_000_000) MB",
            explanation: "The sizes of texts (2 MB), data (32 MB) and pictures (100 MB) are bounded.",
            at: origin)
    }
    static func unreadableFile(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unreadable-file", "“\(path)” cannot be read",
            explanation: "Its permissions may forbid it.",
            at: origin)
    }
    static func notUTF8(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "not-utf8", "“\(path)” is not UTF-8 text",
            explanation: "The first byte that is not stands here.",
            at: origin, hint: "Save the file again with the encoding UTF-8.")
    }
    static func badEncoding(_ failure: TextDecoder.Failure, in file: SourceFile) -> Diagnostic {
        let offset = min(failure.offset, max(file.bytes.count - 1, 0))
        let byte = file.bytes.isEmpty ? "" : hexadecimal(file.bytes[offset])
        let stretch = offset..<offset + 1
        switch failure.reason {
        case .invalid(.utf8): return .notUTF8(file.path, at: file.origin(stretch))
        case .invalid(let encoding):
            let decoded = SourceFile(path: file.path, bytes: file.bytes, isDecoded: encoding == .utf16)
            return Diagnostic(
                .error, "bad-encoding",
                "“\(file.path)” is not \(encoding.rawValue): byte \(byte) at \(offset)",
                explanation: "No character is written with this byte there; bytes are counted from 0.",
                at: decoded.origin(stretch),
                hint:
                    "Save the file again with the encoding UTF-8, or declare the one it has: encoding: utf-8."
            )
        case .mixed(let letter):
            return Diagnostic(
                .error, "mixed-encodings",
                "“\(file.path)” is in two encodings: byte \(byte) at \(offset) is not UTF-8, others are",
                explanation:
                    "Lines from two programs may have been put into one file. Bytes are counted from 0.",
                at: file.origin(stretch),
                notes: [Note("This letter is UTF-8", at: file.origin(letter..<letter + 1))],
                hint:
                    "Save the file again as UTF-8; where it is all Windows-1252, say encoding: windows-1252.")
        }
    }
    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
    static func controlCharacter(_ byte: UInt8, at origin: Origin) -> Diagnostic {
        let number = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            .error, "control-character",
            "A control character (U+00\(number.count < 2 ? "0" : "")\(number)) stands in a text",
            explanation: "Of these only tabs and line ends are text; nothing could be printed for another.",
            at: origin, hint: "Delete it.")
    }
    static func notAFolder(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "not-a-folder", "“\(path)” is a file, where a folder belongs", at: origin)
    }
    static func ignoredText(_ path: String, folder: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "ignored-text", "\(path) is not read, and not printed",
            explanation:
                "The narrative is every file of \(folder)/ itself whose name ends in “.md”, in small letters.",
            at: origin, hint: "Rename or move it to \(folder)/….md.")
    }
    static func noContent(_ folder: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-content", "There is no Markdown in \(folder)/",
            explanation: "The narrative of an edition stands in the folder of its language.",
            at: origin, hint: "Add a file \(folder)/01-….md.")
    }
    static func missingLabelFile(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-labels", "\(path) is missing",
            explanation: "Another language of the project has labels for its data: this one needs them too.",
            at: origin)
    }

    static func tooManyFiles(_ limit: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "too-many-files", "This folder has more than \(limit) files",
            explanation: "A project is a folder of its own.", at: origin)
    }

    // MARK: report.yaml

    static func noYear(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-year", "Neither “period” nor “date” tells a year",
            explanation: "The next year's project is one on from there.", at: origin,
            hint: "Say period: \"2021\", or date: 2022-05-01.")
    }

    static func emptyWords(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "empty-words", "“\(key)” has no words", at: origin)
    }
    static func unknownLanguage(_ tag: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "unknown-language", "No language or region is known for “\(tag)”",
            explanation: "Its numbers are written without the habits of any language.", at: origin)
    }

    static func noEditions(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-editions", "A report has one edition at least", at: origin,
            hint: "editions: { fr-BE: {} }")
    }
    static func badDate(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-date", "“\(text)” is no day of the calendar",
            explanation: "A date is written 2022-05-01.",
            at: origin)
    }
    static func badLanguage(_ tag: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-language", "“\(tag)” is no language tag",
            explanation: "A tag is a language and a region, such as fr-BE (BCP 47).", at: origin,
            hint: "Give the edition a language: { language: fr-BE }")
    }
    static func missingTranslation(_ key: String, language: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-translation", "“\(key)” has no words in “\(language)”",
            explanation: "A value by language needs one for each language of the editions.", at: origin)
    }

    // MARK: YAML

    static func yamlSyntax(
        _ problem: String, at origin: Origin, context: (text: String, origin: Origin)? = nil
    ) -> Diagnostic {
        Diagnostic(
            .error, "yaml-syntax", "This is no YAML: \(problem)",
            explanation:
                "Text with a colon, a brace or a quote in it stands in quotes; indentation is by spaces.",
            at: origin, notes: context.map { [Note($0.text, at: $0.origin)] } ?? [])
    }
    static func yamlTooLarge(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "yaml-too-large",
            "This YAML has more than \(YAMLParser.mostValues) values or one megabyte",
            explanation: "Values that aliases repeat count each time. Large data belong in data/.", at: origin
        )
    }
    static func yamlTooDeep(_ levels: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "yaml-too-deep", "Lists and maps stand in each other \(levels) levels deep at most",
            at: origin)
    }
    static func yamlManyAliases(_ limit: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "yaml-too-many-aliases", "A YAML text has \(limit) aliases (*name) at most",
            explanation: "Aliases of aliases can grow beyond any memory.", at: origin)
    }
    static func yamlKeyNotText(at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "yaml-key", "A key is a word, not a list or a map", at: origin)
    }
    static func unquotedBinding(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unquoted-binding", "A binding in YAML stands in quotes",
            explanation: "Without them YAML reads {{ … }} as a map in a map.", at: origin,
            hint: "Write \"{{ … }}\".")
    }
    static func duplicateKey(_ key: String, at origin: Origin, first: Origin? = nil) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-key", "The key “\(key)” stands twice in one map",
            explanation: "It is not clear which one counts.", at: origin,
            notes: first.map { [Note("It is first here", at: $0)] } ?? [])
    }
    static func missingKey(_ key: String, of subject: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "\(subject) needs “\(key)”", at: origin, hint: "Add the line “\(key): …”.")
    }
    static func keysExclude(_ key: String, _ other: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "keys-exclude", "“\(key)” and “\(other)” exclude each other", at: origin)
    }
    static func wrongType(
        expected: String, found: YAMLKind, text: String? = nil, key: String, at origin: Origin
    ) -> Diagnostic {
        let what =
            switch found {
            case .nothing: "nothing"
            case .scalar: text.map { "“\($0.prefix(40))”" } ?? "a word"
            case .list: "a list"
            case .map: "a map"
            }
        return Diagnostic(.error, "wrong-type", "“\(key)” is \(expected), not \(what)", at: origin)
    }
    static func outOfRange(_ key: String, _ text: String, range: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "out-of-range", "“\(key)” is \(range), not \(text)", at: origin)
    }
}
