import Foundation
import PDFReading
import Publishing
import Rapport
import Testing

/// `--debug`: how a page came about, drawn over it.
@Suite struct ConstructionTests {
    private static let markdown = """
        # Chapitre

        Ouverture[^n].

        ## Section

        \(String(repeating: "Une phrase de longueur moyenne. ", count: 30))

        - un
        - deux

        ![a](pictures/a.svg "Légende")

        | a | b |
        |-|-|
        | c | d |

        [^n]: Une note.

        """

    private func lines(_ rendering: Rendering) -> [String] {
        String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self).split(separator: "\n").map(
            String.init)
    }

    @Test(arguments: ["annual", "funding", "plain"]) func thePageItselfIsTheSame(layout: String) throws {
        let project = try SmallProject(Self.markdown, layout: layout)
        let plain = lines(project.render(as: .log)), drawn = lines(try project.rendersConstruction(as: .log))
        var rest = drawn[...]
        for line in plain {
            guard let index = rest.firstIndex(of: line) else {
                Issue.record("lost: \(line)")
                return
            }
            rest = rest[rest.index(after: index)...]
        }
        #expect(drawn.count > plain.count + 50)
        for word in ["\"paragraph\"", "\"list\"", "\"picture\"", "mm free\""] {
            #expect(drawn.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test func theFileIsSoundAndNamedApart() throws {
        let project = try SmallProject(Self.markdown, layout: "annual")
        #expect(try project.rendersConstruction().files.map(\.name) == ["fr-debug.pdf"])
        #expect(try PDFInspector.errors(of: project.path("fr-debug.pdf")) == [])
    }

    @Test func picturesAndDrawingsHaveItToo() throws {
        let project = try SmallProject(Self.markdown)
        #expect(
            try project.rendersConstruction(as: .png(dpi: 36)).files.map(\.name).first == "fr-debug-001.png")
        let drawing = try #require(try project.rendersConstruction(as: .svg).files.last?.bytes)
        #expect(String(decoding: drawing, as: UTF8.self).contains("<svg"))
    }

    @Test func whatRunsOverIsRedAndMadeAllTheSame() throws {
        let long = String(repeating: "beaucoup de mots ", count: 400)
        let high = "```callout\nvariant: field\ntext: |\n  - \(long)\n  - court\n```\n"
        let wide = String(repeating: "x", count: 200) + "\n\n"
        let rendering = try SmallProject("# C\n\n" + wide + high).rendersConstruction(as: .log)
        #expect(Set(rendering.diagnostics.map(\.code)) == ["block-too-high", "line-overrun"])
        let red = lines(rendering).filter { $0.contains("#E60000") }
        #expect(red.contains { $0.contains("too high") })
        #expect(red.count >= 3, "\(red)")
    }

    @Test func whatCannotBeReadIsNotDrawn() throws {
        let rendering = try SmallProject("# C\n\n[](#nirgends)\n").rendersConstruction(as: .log)
        #expect(rendering.files.isEmpty && rendering.diagnostics.map(\.code) == ["dangling-reference"])
    }
}
