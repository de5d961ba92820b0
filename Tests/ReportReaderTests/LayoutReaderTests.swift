import Frames
import ReportModel
import ReportReader
import Testing

@Suite struct LayoutReaderTests {
    static let sound = """
        name: small
        page: { width: 210mm, height: 297mm, inner: 20mm, outer: 15mm, top: 30mm, bottom: 32mm }
        grid: { columns: 12, gutter: 5mm, baseline: 5mm, first-baseline: 33.5mm, narrative: 7, side-column: 9, side-span: 4 }
        rules: { chapter-openings: true, sections-open-pages: true, story-spreads: false, covers: true, contents-on-recto: true, orphans: 3 }
        colors: { encre: { screen: "#1D1D1B", inks: [0, 0, 0, 100] }, nuit: "#1B2060" }
        palette: [nuit, encre]
        fonts: { display: [League Spartan, Manrope], text: [Vollkorn], scripts: { Arab: { text: [Noto Naskh Arabic] }, Hans: [WenQuanYi Micro Hei] } }
        typography: { fr: eu, de: swiss }
        spaces: { figure: 10mm }
        styles:
          lead: { extends: body, size: 15pt, leading: 7.5mm, color: nuit, hyphenate: false, tracking: -4, hyphen-left: 4, hyphenate-names: false, small-caps: true, ordinals: true, drop-lines: 2 }
          body: { font: text, size: 10.3pt, leading: 5mm, color: encre, hyphenate: true, span: 7, features: "liga=0" }
        masters:
          body:
            background: nuit
            areas: { body: { column: 1, span: 12, top: 33.5mm, bottom: 265mm, style: body } }
            items:
              - { text: "{publication}", style: lead, edge: outer, baseline: 17.5mm }
              - { field: nuit, rect: [0mm, 0mm, 210mm, 190mm] }
              - { art: duo, colors: [nuit, encre], radius: 27.5mm, center: [47.5mm, 57.5mm], pitch: 60mm }
              - { thumb: nuit, radius: 5mm, top: 40mm, step: 20mm }

        """

    private func read(_ text: String) throws -> (LayoutSpec?, [Diagnostic]) {
        let project = try ProjectFolder(["layouts/small/layout.yaml": text])
        return project.reader.layout(named: "small", shipped: "/nowhere")
    }

    @Test func aSoundLayoutIsRead() throws {
        let (spec, diagnostics) = try read(Self.sound)
        #expect(diagnostics.isEmpty)
        let layout = try #require(spec)
        #expect(layout.page.inner == .mm(20))
        #expect(layout.grid.firstBaseline == .mm(33.5))
        #expect(layout.rules.orphans == 3 && layout.rules.widows == 2 && !layout.rules.storySpreads)
        #expect(layout.colors["encre"]?.inks == Color.Inks(cyan: 0, magenta: 0, yellow: 0, black: 100))
        #expect(layout.colors["nuit"]?.hex == "#1B2060")
        #expect(layout.fonts["display"] == ["League Spartan", "Manrope"])
        #expect(
            layout.scripts(ofVoice: "text") == [
                "Arab": ["Noto Naskh Arabic"], "Hans": ["WenQuanYi Micro Hei"],
            ])
        #expect(layout.scripts(ofVoice: "display") == ["Hans": ["WenQuanYi Micro Hei"]])
        #expect(layout.leadingFamilies == ["League Spartan", "Vollkorn"])
        #expect(layout.furtherFamilies == ["Manrope", "Noto Naskh Arabic", "WenQuanYi Micro Hei"])
        #expect(layout.typography == ["fr": "eu", "de": "swiss"])
        let lead = try #require(layout.styles["lead"])
        #expect(lead.font == "text" && lead.size == .pt(15) && lead.span == 7 && lead.features == "liga=0")
        #expect(!lead.hyphenates && layout.styles["body"]?.hyphenates == true && lead.tracking == -4)
        #expect(lead.hyphenLeft == 4 && lead.hyphenRight == nil && !lead.hyphenatesNames)
        #expect(lead.smallCaps && lead.raisesOrdinals && !lead.buildsFractions && lead.dropLines == 2)
        let master = try #require(layout.masters["body"])
        #expect(master.items.count == 4 && master.background == "nuit")
        #expect(
            master.items[1]
                == .field(color: "nuit", Rect(x: .zero, y: .zero, width: .mm(210), height: .mm(190))))
    }

    @Test(arguments: [
        ("unknown-name", "palette: [nuit, encre]", "palette: [nuit, encer]", "“encre”"),
        ("unknown-name", "font: text", "font: txet", "“text”"),
        ("unknown-name", "color: nuit, hyph", "color: nit, hyph", "“nuit”"),
        ("unknown-name", "extends: body", "extends: boby", "“body”"),
        ("unknown-name", "style: lead, edge", "style: leda, edge", "“lead”"),
        ("unknown-name", "background: nuit", "background: niut", "“nuit”"),
        ("unknown-name", "{publication}", "{publicaton}", "“publication”"),
        ("unknown-name", "{publication}", "{pagees}", "“pages”"),
        ("open-placeholder", "{publication}", "{publication", nil),
        ("unknown-value", "orphans: 3", "orphans: 3, chapter-opens: recta", "“recto”"),
        ("unknown-key", "hyphenate: false", "hyphenat: false", "“hyphenate”"),
        ("unknown-value", "edge: outer", "edge: outside", nil),
        ("unknown-value", "art: duo,", "art: duso,", "“duos”"),
        ("circular-styles", "body: { font: text", "body: { extends: lead, font: text", nil),
        ("wrong-type", "width: 210mm", "width: 210", nil),
        ("wrong-type", "width: 210mm", "width: 1e300mm", nil),
        ("wrong-type", "width: 210mm", "width: infmm", nil),
        ("wrong-type", "rect: [0mm, 0mm, 210mm, 190mm]", "rect: [0mm, 0mm]", nil),
        ("wrong-type", "covers: true", "covers: yes", nil),
        ("no-room-on-page", "inner: 20mm", "inner: 200mm", nil),
        ("bad-color", "\"#1B2060\"", "\"#1B206\"", nil),
        ("bad-color", "\"#1B2060\"", "blue", nil),
        ("four-inks", "[0, 0, 0, 100]", "[0, 0, 0]", nil),
        ("out-of-range", "[0, 0, 0, 100]", "[0, 0, 0, 101]", nil),
        ("out-of-range", "size: 10.3pt", "size: 0pt", nil),
        ("out-of-range", "side-span: 4", "side-span: 5", nil),
        ("missing-key", "size: 10.3pt, ", "", "size"),
        ("missing-key", "gutter: 5mm, ", "", "gutter"),
        ("missing-key", "palette: [nuit, encre]", "", "palette"),
        ("missing-key", "{ thumb: nuit, radius", "{ radius", nil),
        ("unknown-key", "{ thumb: nuit, radius", "{ thumb: nuit, field: nuit, radius", nil),
        ("area-without-height", "bottom: 265mm", "bottom: 5mm", nil),
        ("unknown-value", "fr: eu", "fr: europe", nil),
        ("unknown-value", "de: swiss", "de: swis", "“swiss”"),
        ("bad-language", "de: swiss", "german: common", nil),
        ("unknown-script", "{ Arab:", "{ Arba:", "“Arab”"),
        ("unknown-name", "Arab: { text:", "Arab: { txet:", "“text”"),
        ("no-families", "Hans: [WenQuanYi Micro Hei]", "Hans: []", nil),
        ("no-families", "text: [Vollkorn]", "text: []", nil),
    ]) func aFaultIsTold(_ code: String, _ old: String, _ new: String, _ hint: String?) throws {
        #expect(Self.sound.contains(old))
        let (layout, diagnostics) = try read(Self.sound.replacing(old, with: new, maxReplacements: 1))
        #expect(layout == nil)
        let found = diagnostics.filter { $0.code == code }
        #expect(!found.isEmpty, "\(diagnostics.map(\.summary))")
        if let hint { #expect(found.contains { $0.hint?.contains(hint) ?? false }, "\(found.map(\.hint))") }
    }

    @Test func aLayoutThatIsNotThereIsTold() throws {
        let project = try ProjectFolder(["layouts/small/layout.yaml": Self.sound])
        let (layout, diagnostics) = project.reader.layout(named: "smal", shipped: "/nowhere")
        #expect(layout == nil && diagnostics.map(\.code) == ["unknown-layout"])
        #expect(diagnostics.first?.hint?.contains("“small”") == true)
        #expect(
            project.reader.layout(named: "../small", shipped: project.path).1.map(\.code) == [
                "unknown-layout"
            ])
    }

    @Test func aLayoutIsAskedForInReportYAML() throws {
        let project = try ProjectFolder([
            "report.yaml": "layout: annual\neditions: { fr: { layout: anual } }\n"
        ])
        let (_, diagnostics) = project.reader.layout(named: "anual", shipped: "/nowhere")
        #expect(diagnostics.map { project.place(of: $0.origin) } == ["report.yaml:2:27"])
    }

    @Test func theProjectsOwnLayoutCountsFirst() throws {
        let shipped = try ProjectFolder([
            "small/layout.yaml": Self.sound.replacing("name: small", with: "name: shipped")
        ])
        let project = try ProjectFolder(["layouts/small/layout.yaml": Self.sound])
        #expect(project.reader.layout(named: "small", shipped: shipped.path).0?.name == "small")
        let empty = try ProjectFolder(["report.yaml": ""])
        #expect(empty.reader.layout(named: "small", shipped: shipped.path).0?.name == "shipped")
    }
}
