import ReportModel
import Testing

@Suite struct ClaimTests {
    /// A sound project whose text makes a claim.
    private static func diagnostics(_ text: String, claims: String = "") throws -> [Diagnostic] {
        var files = Sound.files
        files["content/en/01-people.md"] = (Sound.files["content/en/01-people.md"] ?? "") + text + "\n"
        files["report.yaml"] = (Sound.files["report.yaml"] ?? "") + claims
        return try ProjectFolder(files).report().1
    }

    @Test(arguments: [
        "mentees.total > 4000", "mentees.total = 4034", "4000 < mentees.total < 5000",
        "mentees.positive > 0.7", "mentees.positive > 70%", "mentees.positive <= 1",
        "mentees.foreign = 76%", "mentees.foreign > 3 * mentees.belgian",
        "mentees.foreign + mentees.belgian = 100%",
        "sum(mentees.foreign, mentees.belgian) = 1", "mentees.foreign - 0.5 > 25%",
        "largest(mentees.foreign, grp)", "first(mentees.foreign, #origin)",
        "smallest(mentees.belgian, mentees.foreign)", "rank(mentees.belgian, grp) = 2",
        "between(mentees.total, 4000, 5000)", "approx(mentees.total, 4000)",
        "not mentees.total < 4000", "mentees.total < 1 or mentees.foreign >= 0.76",
        "round(mentees.total / 1000) = 4", "mentees.positive.value = 7 and mentees.positive.of == 10",
        "share ≥ 75 %", "-mentees.total < -4000", "min(mentees.foreign, mentees.belgian) = 24%",
        "mentees.most > 0.5 or mentees.total > 1", "(mentees.total > 1)", "abs(-0.5) = 0.5",
        "mean(mentees.foreign, mentees.belgian) = 0.5", "max(0.1, share) > 0.7",
    ]) func holds(_ condition: String) throws {
        let found = try Self.diagnostics("[Words](claim \"\(condition)\").")
        #expect(found.isEmpty, "\(found.map(\.summary)) \(found.map(\.explanation))")
    }

    /// The open bound of « more than 7 of 10 » is kept through reckoning.
    @Test(arguments: [
        ("mentees.total > 5000", "false-claim"), ("mentees.positive <= 70%", "false-claim"),
        ("mentees.positive > 0.75", "undecided-claim"), ("mentees.positive = 0.9", "undecided-claim"),
        ("2 * mentees.positive > 1.4 and mentees.total < 1", "false-claim"),
        ("1 - mentees.positive >= 0.3", "false-claim"), ("1 - mentees.positive < 0.2", "undecided-claim"),
        ("largest(mentees.belgian, grp)", "false-claim"),
        ("largest(mentees.belgian, #origin)", "false-claim"),
        ("rank(mentees.foreign, #origin) > 1", "false-claim"), ("mentees.most > 0.5", "undecided-claim"),
        ("mentees.series > 1", "undecided-claim"), ("approx(mentees.total, 3000)", "false-claim"),
        ("approx(mentees.total, 4100, 1%)", "false-claim"),
    ]) func isRefused(_ condition: String, _ code: String) throws {
        let found = try Self.diagnostics("[Words](claim \"\(condition)\").")
        #expect(found.map(\.code) == [code], "\(found.map(\.summary))")
        #expect(found.first?.explanation.contains(condition) ?? false)
    }

    /// The range that is told, beside the condition.
    @Test(arguments: [
        ("mentees.totl > 1", "mentees.totl", "unbound-fact"), ("mentees.total >", "", "claim-syntax"),
        ("mentees.total", "mentees.total", "claim-syntax"), ("largst(share, grp)", "largst", "claim-syntax"),
        ("share > 70", ">", "claim-syntax"), ("mentees.total > share", ">", "claim-syntax"),
        ("(share > 0.5", "", "claim-syntax"), ("share ? 3", "?", "claim-syntax"),
        ("share > 0.5 share", "share", "claim-syntax"), ("largest(share)", "largest", "claim-syntax"),
        ("largest(mentees.foreign, #orgin)", "#orgin", "unknown-chart"),
        ("largest(mentees.total, #origin)", "#origin", "claim-syntax"),
        ("boubled", "boubled", "unknown-claim"),
        ("largest(mentees.foreign, grq)", "grq", "unbound-fact"), ("1 > 0.5.5", "0.5.5", "claim-syntax"),
    ]) func isTold(_ condition: String, _ part: String, _ code: String) throws {
        var files = Sound.files
        let text = (Sound.files["content/en/01-people.md"] ?? "") + "[Words](claim \"\(condition)\").\n"
        files["content/en/01-people.md"] = text
        let (_, found) = try ProjectFolder(files).report()
        #expect(found.map(\.code) == [code], "\(found.map(\.summary))")
        guard case .file(_, let bytes) = found.first?.origin.place, !part.isEmpty else { return }
        #expect(String(decoding: Array(text.utf8)[bytes], as: UTF8.self) == part)
    }

    @Test func namedClaimsAreReused() throws {
        let claims = """
            claims:
              many: { if: "mentees.total > 4000" }
              few: not many
            """
        #expect(try Self.diagnostics("[Many](claim \"many\"), really. {claim=many}", claims: claims).isEmpty)
        let found = try Self.diagnostics("## Few of them {claim=few}", claims: claims)
        #expect(found.map(\.code) == ["false-claim"])
        #expect(found.first?.notes.first?.text == "“mentees.total” is 4034 persons")
    }

    @Test func aClaimThatDependsOnItselfIsTold() throws {
        let claims = """
            claims:
              a: b and mentees.total > 1
              b: { if: not c }
              c: { if: "a or mentees.total > 2" }
            """
        let found = try Self.diagnostics("[Words](claim \"a\")", claims: claims)
        #expect(found.map(\.code) == ["cyclic-claim"])
    }

    @Test func depthAndLengthAreBounded() throws {
        let deep = String(repeating: "(", count: 80) + "share" + String(repeating: ")", count: 80) + " > 0"
        #expect(try Self.diagnostics("[Words](claim \"\(deep)\")").map(\.code) == ["claim-syntax"])
        let long = Array(repeating: "share > 0", count: 200).joined(separator: " and ")
        #expect(try Self.diagnostics("[Words](claim \"\(long)\")").map(\.code) == ["claim-syntax"])
        let minus = String(repeating: "- ", count: 400) + "share > 0"
        #expect(try Self.diagnostics("[Words](claim \"\(minus)\")").map(\.code) == ["claim-syntax"])
    }

    static let cases = [
        Damage(
            "false-claim", "content/en/01-people.md", "\"{{ mentees.foreign }} étranger·ère·s\"",
            "\"[{{ mentees.foreign }} étranger·ère·s](claim '⟦mentees.foreign < 0.5⟧')\""),
        Damage(
            "false-claim", "content/en/01-people.md", "id: origin",
            "id: origin\nclaim: ⟦mentees.foreign < 0.5⟧"),
        Damage(
            "false-claim", "content/en/01-people.md", "{.lead}", "{.lead claim=\"⟦share > 0.8⟧\"}"),
        Damage("empty-claim", "content/en/01-people.md", "Voilà", "[Voilà⟦](claim⟧)"),
        Damage("bad-name", "report.yaml", "facts:", "claims: { ⟦not⟧: share > 1 }\nfacts:"),
        Damage("missing-key", "report.yaml", "facts:", "claims: { a: ⟦{} }⟧\nfacts:"),
        Damage("claim-syntax", "report.yaml", "facts:", "claims: { a: { if: \"share ⟦)⟧ 1\" } }\nfacts:"),
        Damage(
            "missing-file", "report.yaml", "facts:", "consents: ⟦consents.yaml⟧\nfacts:"),
        Damage("unknown-consent", "content/en/01-people.md", "{#mentees}", "⟦{#mentees consent=ada}⟧"),
        Damage(
            "bad-date", "report.yaml", "facts:", "consents: { ada: { given: ⟦2021-13-01⟧ } }\nfacts:"),
        Damage("missing-key", "report.yaml", "facts:", "consents: { ada: ⟦{} }⟧\nfacts:"),
        Damage(
            "consent-ends-before", "report.yaml", "facts:",
            "consents: { ada: { given: 2021-01-01, until: ⟦2020-01-01⟧ } }\nfacts:"),
    ]

    @Test(arguments: cases) func damageIsTold(_ damage: Damage) throws { try damage.check() }
}
