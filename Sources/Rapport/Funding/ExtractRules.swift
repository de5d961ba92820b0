/// What a profile asks and what an extract is, one of a pair.
enum Amount: Hashable, Sendable {
    case count(Int)
    case pages(Int)
    case bytes(Int)
    case points(Length)
    case millimetres(Length)
    case words(String)
    case longest(Int)
    case ascii
}

/// A rule of a profile and how an extract keeps it.
struct RuleFinding: Hashable, Sendable {
    enum Rule: String, Hashable, Sendable, CaseIterable {
        case pages, bytes, type, smallest, margins, paper, standard, file, annexes
    }

    var rule: Rule
    var asked: [Amount]
    var found: [Amount]
    var isKept: Bool
}

/// Holds an extract to its profile.
struct ExtractRules {
    let profile: FundingProfile
    /// Where the edition names the profile.
    let origin: Origin
    /// Of the extract's file.
    var conformance = Conformance()
    /// How much may be missing at a margin or a size that was worked out in whole units.
    private static let tolerance = Length.pt(0.02)

    // MARK: The laid out pages

    /// The rules about pages, each with how it is kept.
    func findings(of survey: PageSurvey) -> [RuleFinding] {
        var findings: [RuleFinding] = []
        if let most = profile.pages {
            findings.append(
                RuleFinding(
                    rule: .pages, asked: [.pages(most)], found: [.pages(survey.pageCount)],
                    isKept: survey.pageCount <= most))
        }
        if let least = profile.bodySize { findings.append(finding(.type, least, survey.body)) }
        if let least = profile.smallestSize { findings.append(finding(.smallest, least, survey.smallest)) }
        if let least = profile.margins, let narrowest = survey.margins.values.map(\.width).min() {
            findings.append(
                RuleFinding(
                    rule: .margins, asked: [.millimetres(least)], found: [.millimetres(narrowest)],
                    isKept: narrowest + Self.tolerance >= least))
        }
        if let paper = profile.paper {
            findings.append(
                RuleFinding(
                    rule: .paper, asked: [.words(paper.rawValue)],
                    found: survey.papers.map { .words(Self.name(of: $0.size)) },
                    isKept: survey.papers.allSatisfy { Self.isEqual($0.size, paper.size) }))
        }
        if !profile.standards.isEmpty {
            findings.append(
                RuleFinding(
                    rule: .standard, asked: profile.standards.map { .words($0.rawValue) },
                    found: [conformance.archiving, conformance.accessibility].map { .words($0.rawValue) },
                    isKept: profile.standards.allSatisfy(conformance.meets)))
        }
        return findings
    }

    private func finding(_ rule: RuleFinding.Rule, _ least: Length, _ type: PageSurvey.TypeUse?)
        -> RuleFinding
    {
        RuleFinding(
            rule: rule, asked: [.points(least)], found: type.map { [.points($0.size)] } ?? [],
            isKept: type.map { $0.size + Self.tolerance >= least } ?? true)
    }

    /// What is wrong with the pages, each rule by itself.
    func faults(of survey: PageSurvey) -> [Diagnostic] {
        findings(of: survey).filter { !$0.isKept }.flatMap { finding -> [Diagnostic] in
            switch finding.rule {
            case .pages: [messages.tooManyPages(survey.pageCount)]
            case .type: survey.body.map { [messages.typeTooSmall($0, isBody: true)] } ?? []
            case .smallest: small(survey).map { messages.typeTooSmall($0, isBody: false) }
            case .margins:
                PageSurvey.Side.allCases.compactMap { side in
                    guard let margin = survey.margins[side], let least = profile.margins,
                        margin.width + Self.tolerance < least
                    else { return nil }
                    return messages.marginTooNarrow(side, margin)
                }
            case .paper:
                survey.papers.filter { $0.size != profile.paper?.size }.prefix(1).map {
                    messages.wrongPaper(Self.name(of: $0.size), page: $0.page)
                }
            case .standard:
                profile.standards.filter { !conformance.meets($0) }.map {
                    messages.standardNotKept($0, conformance)
                }
            case .bytes, .file, .annexes: []
            }
        }
    }

    /// The sizes that are too small, the smallest first; a layout may have many.
    private func small(_ survey: PageSurvey) -> [PageSurvey.TypeUse] {
        let least = profile.smallestSize ?? .zero
        let small = survey.sizes.values.filter { $0.size + Self.tolerance < least }
        return Array(small.sorted { $0.size < $1.size }.prefix(3))
    }

    private var messages: ExtractMessages { ExtractMessages(profile: profile, origin: origin) }

    // MARK: The file

    /// What the file no longer claims because of an annex, and the funder asks.
    func faults(ofClaims claims: [FileStandard]) -> [Diagnostic] {
        if Set(claims) == Set(conformance.standards) { return [] }
        return profile.standards.filter { standard in
            !claims.contains { Conformance($0, $0).meets(standard) }
        }.map { messages.standardDropped($0) }
    }

    func finding(ofName name: String) -> RuleFinding? {
        let rule = profile.file
        guard rule.isASCII || rule.longest != nil else { return nil }
        let isPlain = name.unicodeScalars.allSatisfy(\.isASCII), isShort = name.count <= rule.longest ?? .max
        return RuleFinding(
            rule: .file,
            asked: (rule.longest.map { [.longest($0)] } ?? []) + (rule.isASCII ? [.ascii] : []),
            found: [.words(name)], isKept: (isPlain || !rule.isASCII) && isShort)
    }

    func faults(ofName name: String) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if profile.file.isASCII, let sign = name.first(where: { !$0.isASCII }) {
            faults.append(messages.nameNotASCII(name, sign))
        }
        if let longest = profile.file.longest, name.count > longest {
            faults.append(messages.nameTooLong(name, longest: longest))
        }
        return faults
    }

    func finding(ofBytes bytes: Int) -> RuleFinding? {
        profile.bytes.map {
            RuleFinding(rule: .bytes, asked: [.bytes($0)], found: [.bytes(bytes)], isKept: bytes <= $0)
        }
    }

    // MARK: Sizes of paper

    private static func name(of size: Size) -> String {
        if let paper = Paper.allCases.first(where: { isEqual($0.size, size) }) { return paper.rawValue }
        return "\(Int(size.width.millimetres.rounded())) × \(Int(size.height.millimetres.rounded())) mm"
    }

    private static func isEqual(_ a: Size, _ b: Size) -> Bool {
        abs((a.width - b.width).points) < 1 && abs((a.height - b.height).points) < 1
    }
}
