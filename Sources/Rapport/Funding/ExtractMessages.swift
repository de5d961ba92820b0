/// The words of what keeps an extract from being sent.
struct ExtractMessages {
    let profile: FundingProfile
    /// Where the edition names the profile.
    let origin: Origin

    // MARK: Pages

    func tooManyPages(_ pages: Int) -> Diagnostic {
        broken(
            "extract-too-long", .pages,
            "this takes \(count(pages, "page")); “\(profile.name)” takes \(count(profile.pages ?? 0, "page"))",
            hint:
                "Leave out a section (“sections”), or let the extract be fitted: take “pages” out of the edition."
        )
    }

    /// - Parameters:
    ///   - reason: what fitting said.
    ///   - sections: the longest, with their length in pages.
    func doesNotFit(_ reason: Diagnostic, _ sections: [(title: String, pages: Double)]) -> Diagnostic {
        var fault = broken(
            "extract-too-long", .pages,
            "“\(profile.name)” takes \(count(profile.pages ?? 0, "page")) at most: \(reason.summary)",
            hint: "Leave out or shorten a section, or let the layout shrink more (“fit”).")
        fault.explanation = reason.explanation
        for section in sections.prefix(3) {
            fault.notes.append(.init("“\(section.title)” takes \(tenths(section.pages)) pages"))
        }
        return fault
    }

    func typeTooSmall(_ type: PageSurvey.TypeUse, isBody: Bool) -> Diagnostic {
        let words = type.words.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(40)
        let least = isBody ? profile.bodySize : profile.smallestSize
        return broken(
            isBody ? "type-too-small" : "smallest-too-small", isBody ? .type : .smallest,
            "“\(words)” on page \(type.page) is set in \(points(type.size)); "
                + "“\(profile.name)” asks \(points(least ?? .zero))",
            hint: isBody
                ? "Make the style `body` of the layout larger."
                : "Make the style of these words larger in the layout.")
    }

    func marginTooNarrow(_ side: PageSurvey.Side, _ margin: PageSurvey.Margin) -> Diagnostic {
        broken(
            "margin-too-narrow", .margins,
            "page \(margin.page) has \(millimetres(margin.width)) of margin at the \(side.rawValue); "
                + "“\(profile.name)” asks \(millimetres(profile.margins ?? .zero))",
            hint:
                "Something reaches out of the text area: a master's text that is read, a wide block, a cover."
        )
    }

    func wrongPaper(_ size: String, page: Int) -> Diagnostic {
        broken(
            "wrong-paper", .paper,
            "page \(page) is \(size); “\(profile.name)” asks \(profile.paper?.rawValue ?? "")",
            hint: "Change “page” in the layout.")
    }

    func standardNotKept(_ standard: FileStandard, _ conformance: Conformance) -> Diagnostic {
        let found = conformance.standards.map(\.rawValue).joined(separator: " and ")
        let hint =
            switch standard {
            case .pdfUA2, .pdfA4, .pdfA4f:
                "Write standard: PDF/UA-2 in the edition; PDF/A-4f needs “attach” too."
            case _ where conformance.accessibility == .pdfUA2:
                "Take “standard: PDF/UA-2” out of the edition."
            default: "PDF/A-2 carries no files of data: take “attach” out."
            }
        return broken(
            "standard-not-kept", .standard,
            "the file is \(found); “\(profile.name)” asks \(standard.rawValue)", hint: hint)
    }

    func standardDropped(_ standard: FileStandard) -> Diagnostic {
        broken(
            "standard-not-kept", .standard,
            "the file does not claim to be \(standard.rawValue), which “\(profile.name)” asks: an annex is not",
            hint: "Send the annex beside it: annexes-as: files.")
    }

    // MARK: The file

    func nameNotASCII(_ name: String, _ sign: Character) -> Diagnostic {
        broken(
            "file-name-not-ascii", .file,
            "the file's name `\(name)` has “\(sign)”; “\(profile.name)” takes plain letters",
            hint: "Give the edition another name, or a pattern (“file”) without it.")
    }

    func nameTooLong(_ name: String, longest: Int) -> Diagnostic {
        broken(
            "file-name-too-long", .file,
            "the file's name `\(name)` has \(name.count) signs; “\(profile.name)” takes \(longest)",
            hint: "Shorten the edition's name or its pattern (“file”).")
    }

    func lowered(to resolution: Int, bytes: Int) -> Diagnostic {
        Diagnostic(
            .note, "pictures-lowered",
            "pictures have \(resolution) pixels an inch at most: the file is \(size(bytes))",
            explanation:
                "With more it would be larger than “\(profile.name)” takes: \(size(profile.bytes ?? 0)).",
            at: origin)
    }

    /// - Parameter pictures: with their bytes in the file, the largest first.
    func tooManyBytes(_ bytes: Int, _ pictures: [(name: String, bytes: Int)]) -> Diagnostic {
        let most = profile.bytes ?? 0
        var fault = broken(
            "extract-too-large", .bytes,
            "the file is \(size(bytes)), \(size(bytes - most)) too much for “\(profile.name)” (\(size(most)))",
            hint: pictures.isEmpty
                ? "No picture of pixels is in it: leave out a section."
                : "Leave out a picture or a section, or lower “resolution: { least: … }”.")
        fault.explanation =
            pictures.isEmpty ? "" : "Pictures have \(profile.resolution.least) pixels an inch already."
        for picture in pictures.prefix(5) {
            fault.notes.append(.init("`\(picture.name)` takes \(size(picture.bytes))"))
        }
        return fault
    }

    // MARK: Annexes

    static func badAnnex(_ annex: Annex, _ problem: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(
            .error, "bad-annex", "the annex `\(annex.path)` \(problem)", at: annex.origin, hint: hint)
    }

    func tooManyAnnexes(_ found: Int) -> Diagnostic {
        annexes(
            "there are \(count(found, "annex", "annexes")); “\(profile.name)” takes \(profile.annexes.count ?? 0)"
        )
    }

    func annexesTooLong(_ pages: Int) -> Diagnostic {
        annexes(
            "the annexes have \(count(pages, "page")); “\(profile.name)” takes \(profile.annexes.pages ?? 0)")
    }

    func annexesTooLarge(_ bytes: Int) -> Diagnostic {
        annexes("the annexes are \(size(bytes)); “\(profile.name)” takes \(size(profile.annexes.bytes ?? 0))")
    }

    private func annexes(_ summary: String) -> Diagnostic {
        broken("annexes-limit", .annexes, summary, hint: "Leave one out, or send a shorter one.")
    }

    // MARK: Words

    private func broken(
        _ code: String, _ rule: RuleFinding.Rule, _ summary: String, hint: String
    ) -> Diagnostic {
        var fault = Diagnostic(
            .error, code, summary, explanation: profile.source.text(for: "en"), at: origin, hint: hint)
        // A shipped profile is no file of the project.
        if case .file(let path, _) = profile.place(rule.rawValue).place, !path.hasPrefix("/") {
            fault.notes = [.init("The limit stands here", at: profile.place(rule.rawValue))]
            fault.explanation = ""
        }
        return fault
    }

    private func count(_ number: Int, _ one: String, _ more: String? = nil) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(more ?? one + "s")"
    }

    private func tenths(_ number: Double) -> String { Self.decimal(number, places: 1) }
    private func points(_ length: Length) -> String { "\(Self.decimal(length.points, places: 2)) pt" }
    private func millimetres(_ length: Length) -> String {
        "\(Self.decimal(length.millimetres, places: 1)) mm"
    }

    /// A megabyte is a million bytes.
    private func size(_ bytes: Int) -> String { Self.size(bytes) }

    static func size(_ bytes: Int) -> String {
        bytes < 1_000_000
            ? "\(decimal(Double(bytes) / 1000, places: 1)) kB"
            : "\(decimal(Double(bytes) / 1_000_000, places: 2)) MB"
    }

    /// As few decimals as say it, so many at most.
    static func decimal(_ number: Double, places: Int) -> String {
        let scale = places == 1 ? 10 : 100
        let scaled = Int((number * Double(scale)).rounded()), rest = abs(scaled % scale)
        if rest == 0 { return String(scaled / scale) }
        let digits = String(rest)
        let padded = String(repeating: "0", count: places - digits.count) + digits
        let trimmed = padded.hasSuffix("0") ? String(padded.dropLast()) : padded
        return "\(scaled / scale).\(trimmed)"
    }
}
