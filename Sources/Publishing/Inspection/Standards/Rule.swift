/// A condition that a file must meet: where it is written, and what is wrong where it does not hold.
///
/// Rules are declared beside the checks that report them, as static members.
struct Rule: Hashable, Sendable {
    /// The levels of PDF/A-2 and 3 at which a rule applies.
    enum Level: Sendable {
        /// All of them.
        case basic
        /// U and A.
        case unicode
        /// A.
        case accessible
    }

    /// What is wrong, in a sentence.
    var summary: String
    /// The failure condition of the Matterhorn Protocol 1.1, `13-004`, or the clause of ISO 14289-1 where that has none.
    var ua1: String?
    /// The clause of ISO 14289-2:2024.
    var ua2: String?
    /// The clause of ISO 19005-2:2011; ISO 19005-3:2012 has the same numbers.
    var a: String?
    /// The clause of ISO 19005-4:2020.
    var a4: String?
    /// The clause of ISO 32000-1:2008: a rule of PDF itself, which every file is held to.
    var pdf: String?
    var level: Level
    /// A warning is of something that a reader should look at: the standards do not forbid it.
    var severity: InspectionFinding.Severity

    init(
        _ summary: String, ua1: String? = nil, ua2: String? = nil, a: String? = nil, a4: String? = nil,
        pdf: String? = nil, level: Level = .basic, severity: InspectionFinding.Severity = .error
    ) {
        self.summary = summary
        (self.ua1, self.ua2, self.a, self.a4, self.pdf) = (ua1, ua2, a, a4, pdf)
        (self.level, self.severity) = (level, severity)
    }

    /// Its name in each of the standards that it is a rule of: `UA1 13-004`, `PDF/A-2 6.2.8`. Empty: it is no rule of theirs.
    func names(in standards: [InspectedStandard]) -> [String] {
        var names: [String] = []
        for standard in standards {
            guard let clause = clause(in: standard) else { continue }
            let name = "\(standard.prefix) \(clause)"
            if !names.contains(name) { names.append(name) }
        }
        if names.isEmpty, let pdf { names.append("PDF \(pdf)") }
        return names
    }

    private func clause(in standard: InspectedStandard) -> String? {
        switch standard {
        case .pdfUA1: ua1
        case .pdfUA2: ua2
        case .pdfA4, .pdfA4f: a4
        default: applies(at: standard.levelOfPDFA) ? a : nil
        }
    }

    private func applies(at letter: String) -> Bool {
        switch level {
        case .basic: true
        case .unicode: letter != "B"
        case .accessible: letter == "A"
        }
    }
}
