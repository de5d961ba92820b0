import ReportModel
import Testing

@Suite struct GapTests {
    private static func read(_ block: String, draft: Bool) throws -> (Block?, [Diagnostic]) {
        var files = Sound.files
        files["content/en/02-gap.md"] = "# Words\n\n```gap\n\(block)\n```\n"
        let (report, found) = try ProjectFolder(files).report(draft: draft)
        return (report?.blocks.last, found)
    }

    @Test func aDraftMarksItAndAFinalRefuses() throws {
        let block = "missing: The director's word\nowner: the office\ndue: 15 May"
        let (box, warnings) = try Self.read(block, draft: true)
        guard case .callout(let callout) = box?.content,
            case .paragraph(let text) = callout.body.first?.content
        else {
            Issue.record("no box")
            return
        }
        #expect(text == [.text("The director's word "), .gap(Gap(label: "the office · 15 May"))])
        #expect(warnings.map(\.code) == ["open-gap"])
        #expect(warnings.map(\.severity) == [.warning])
        #expect(warnings[0].summary.contains("the office owes"))
        #expect(try Self.read(block, draft: false).1.map(\.severity) == [.error])
    }

    @Test func aFinalPrintsTheDeclaredWords() throws {
        let block = "missing: The accounts\nowner: the office\nfinal: The accounts follow in June."
        let (text, found) = try Self.read(block, draft: false)
        #expect(found.isEmpty)
        #expect(text?.content == .paragraph([.text("The accounts follow in June.")]))
    }

    @Test func aGapSaysWhoOwesIt() throws {
        #expect(try Self.read("missing: The accounts", draft: true).1.map(\.code) == ["missing-key"])
        let gap = Gap(label: "no name", owner: "the office")
        #expect(gap.mark == "no name · the office")
    }
}
