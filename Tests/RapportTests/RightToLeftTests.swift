import Foundation
import Frames
import PDFReading
import PageLayout
import Rapport
import ReportModel
import ReportReader
import TestSupport
import Testing
import Typography

/// Editions that are read from right to left: their pages are the others' in a mirror.
@Suite struct RightToLeftTests {
    /// Blocks of every kind in Latin letters, which run the same way in both editions.
    private static let blocks = """
        # Alpha

        ## Beta gamma

        Delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega and once
        more delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega

        - one
        - two

        > quoted

        ```figures
        - { value: "12", label: twelve }
        - { value: "7", label: seven, note: odd }
        ```

        ![a](pictures/a.svg "Caption"){span=6}

        ```chart
        kind: bar
        span: 6
        title: Bars
        sql: "SELECT 'a' AS id, 3 AS value UNION SELECT 'b', 5"
        source: Register
        ```

        ```chart
        id: parts
        kind: waffle
        title: Parts
        sql: "SELECT 'a' AS id, 30 AS value UNION SELECT 'b', 70"
        whole: 100
        source: Register
        ```

        ```table
        title: Rows
        sql: "SELECT 'a' AS name, 30 AS value, 4 AS more UNION SELECT 'b', 50, 6"
        columns: [ { column: name, head: Name }, { column: value, head: Value, align: decimal }, { column: more, head: More } ]
        source: Register
        ```

        ```callout
        variant: panel
        title: Called
        text: Out
        ```

        ```definitions
        items: [ { term: Term, text: Meaning } ]
        ```

        ## Columns {columns=2}

        Delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega and once
        more delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega
        """

    private func pages(_ language: String, layout: String) throws -> Compositor.Result {
        let folder = try TestFolder()
        try folder.write(
            """
            title: Title
            organisation: Organisation
            period: "2021"
            date: 2022-01-31
            layout: \(layout)
            editions: { \(language): {} }
            datasets: { d: data/d.csv }
            """, to: "report.yaml")
        try folder.write("id,value\na,1\n", to: "data/d.csv")
        try folder.write(Self.blocks, to: "content/\(language)/01.md")
        let picture =
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>"#
        try folder.write(picture, to: "pictures/a.svg")
        let project = ReportProject(folder: folder.path(""))
        let (report, diagnostics) = project.report(edition: language)
        #expect(diagnostics.filter { $0.code != "missing-words" }.map(\.summary) == [])
        let shipped = OddLayouts.shipped.first { $0.name == layout }
        var spec = try #require(shipped)
        for name in spec.styles.keys {
            spec.styles[name]?.hyphenates = false
            spec.styles[name]?.tracking = 0
        }
        let fonts = try FontBook(.standard(families: spec.leadingFamilies + spec.furtherFamilies))
        let source = PictureSource(name: "a", format: .svg, bytes: [], width: 2, height: 1, key: "a")
        return Compositor.pages(
            of: try #require(report), in: spec, typesetter: Typesetter(fonts: fonts),
            pictures: ["pictures/a.svg": source])
    }

    /// Without titles, which have each language's own quotes and spaces, and sources, which lie in its folder.
    private static func untitled(_ structure: StructureTree) -> StructureTree {
        var structure = structure
        for index in structure.nodes.indices {
            structure[StructureID(index)].title = nil
            structure[StructureID(index)].source = nil
        }
        return structure
    }

    @Test(arguments: ["plain", "annual"]) func pagesAreTheMirrorImage(layout: String) throws {
        let left = try pages("en", layout: layout), right = try pages("he", layout: layout)
        #expect((left.diagnostics + right.diagnostics).map(\.summary) == [])
        #expect(Self.untitled(left.document.structure) == Self.untitled(right.document.structure))
        #expect(left.document.pages.map(\.side) == right.document.pages.map(\.side))
        for (one, other) in zip(left.document.pages, right.document.pages) {
            let width = one.frame.size.width
            let expected = Placed.all(on: one).map { $0.mirrored(in: width) }, found = Placed.all(on: other)
            #expect(expected.count == found.count)
            for (expected, found) in zip(expected, found) {
                #expect(expected.isNear(found), "page \(one.number): \(expected) but \(found)")
            }
        }
    }

    @Test func aMirroredFrameMirroredIsTheFrame() throws {
        for page in try pages("he", layout: "annual").document.pages {
            #expect(Placed.all(on: page) == Placed.all(on: page.frame.mirrored().mirrored()))
        }
    }

    @Test func columnsOfATableStandFromTheRightAndAreReadInOrder() throws {
        let result = try pages("he", layout: "plain")
        let texts = PrintedPages(result.document.pages).texts
        let heads = try ["Name", "Value", "More"].map { name in
            try #require(texts.first { $0.text == name })
        }
        let places = heads.map(\.area.minX)
        #expect(places == places.sorted(by: >))
        let nodes = heads.compactMap { text -> StructureID? in
            if case .node(let id) = text.tag { return id }
            return nil
        }
        #expect(nodes.count == 3 && nodes == nodes.sorted())
    }

    /// Digits are read from the left in Arabic too: their signs stand under each other.
    @Test func decimalSignsStandUnderEachOther() throws {
        let log = try Self.arabicLog()
        func places(_ text: String) throws -> (left: Double, width: Double) {
            let line = try #require(log.first { $0.contains("\"\(text)\"") && $0.contains("<TD") }, "\(text)")
            let left = try #require(line.split(separator: " ").dropFirst().first?.split(separator: ",").first)
            return (try #require(Double(left)), Double(text.prefix { $0 != "." }.count))
        }
        // As many digits before the sign, in figures of one width.
        let (one, other) = (try places("62.5"), try places("37.25"))
        #expect(abs(one.left - other.left) < 0.02)
    }

    private static func arabicLog() throws -> [Substring] {
        let rendering = Renderer().render(Samples.arabic, edition: "ar", as: .log)
        return String(decoding: try #require(rendering.files.first).bytes, as: UTF8.self).split(
            separator: "\n")
    }

    @Test func theFileIsBoundOnTheRightAndGivesItsTextBack() throws {
        let folder = try TestFolder()
        try folder.write(Renderer().render(Samples.arabic, edition: "ar").files)
        let path = folder.path("ar.pdf")
        #expect(
            try Tool.text("qpdf", ["--qdf", "--object-streams=disable", path, "-"]).contains(
                "/Direction /R2L"))
        let words = try Tool.text("pdftotext", [path, "-"])
        for word in ["الشباب", "رافقت", "المجموعة", "الثانية", "السجل", "حاشية"] {
            #expect(words.contains(word), "\(word) in \(words)")
        }
    }

    @Test func digitsAreTheLocales() throws {
        let project = try SmallProject("# عنوان\n\n1. بند\n", language: "ar-EG")
        let log = String(decoding: project.render(as: .log).files.first?.bytes ?? [], as: UTF8.self)
        #expect(log.contains("\"٢\"") && log.contains("label=٢"), "\(log)")
    }
}

/// Something on a page: what it is, and its place.
private struct Placed: Equatable, CustomStringConvertible {
    var what: String
    var rect: Rect

    static func all(on page: Page) -> [Placed] { all(on: page.frame) }

    static func all(on frame: Frame) -> [Placed] {
        var all: [Placed] = []
        read(frame, at: .zero, &all)
        return all + lines(on: frame)
    }

    /// Text that is read on in one line is one: its runs keep their order in a mirror.
    private static func lines(on frame: Frame) -> [Placed] {
        let page = Page(frame: frame, number: 1, label: "1", master: "", side: .recto)
        var lines: [(tag: Frames.Tag, placed: Placed)] = []
        for text in PrintedPages([page]).texts where text.text.contains(where: { !$0.isWhitespace }) {
            let words = text.text.split(separator: " ").joined(separator: " ")
            if let last = lines.last, last.tag == text.tag, last.placed.rect.maxY == text.area.maxY {
                let rect = last.placed.rect
                let left = min(rect.minX, text.area.minX), right = max(rect.maxX, text.area.maxX)
                lines[lines.count - 1].placed = Placed(
                    what: last.placed.what + " " + words,
                    rect: Rect(x: left, y: rect.minY, width: right - left, height: rect.size.height))
            } else {
                lines.append((text.tag, Placed(what: words, rect: text.area)))
            }
        }
        return lines.map(\.placed)
    }

    private static func read(_ frame: Frame, at origin: Point, _ all: inout [Placed]) {
        for placed in frame.items {
            let at = origin + placed.origin
            switch placed.item {
            case .path(let path, _, _):
                let points = path.elements.flatMap { element -> [Point] in
                    switch element {
                    case .move(let point), .line(let point): [point]
                    case .curve(let one, let two, let end): [one, two, end]
                    case .close: []
                    }
                }
                let xs = points.map(\.x), ys = points.map(\.y)
                guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let foot = ys.max()
                else {
                    continue
                }
                let rect = Rect(x: left, y: top, width: right - left, height: foot - top)
                all.append(Placed(what: "path of \(points.count)", rect: rect.moved(by: at)))
            case .picture(_, let size): all.append(Placed(what: "picture", rect: Rect(at, size)))
            case .link(_, let size, _, _): all.append(Placed(what: "link", rect: Rect(at, size)))
            case .anchor(let name): all.append(Placed(what: name, rect: Rect(at, .zero)))
            case .group(let inner, _): read(inner, at: at, &all)
            case .turned(let inner):
                all.append(Placed(what: "turned", rect: Rect(at, Size(inner.size.height, inner.size.width))))
            case .deferred(let deferred): read(deferred.frame, at: at, &all)
            case .hidden(let inner): read(inner, at: at, &all)
            case .glyphs: break
            }
        }
    }

    func mirrored(in width: Length) -> Placed {
        Placed(what: what, rect: Rect(Point(width - rect.maxX, rect.minY), rect.size))
    }

    /// Ends of lines are rounded to 1/1024 pt on either side.
    func isNear(_ other: Placed) -> Bool {
        let differences = [
            rect.minX - other.rect.minX, rect.maxX - other.rect.maxX, rect.minY - other.rect.minY,
            rect.maxY - other.rect.maxY,
        ]
        return what == other.what && differences.allSatisfy { $0.units.magnitude <= 16 }
    }

    var description: String {
        func points(_ length: Length) -> Double { (length.points * 100).rounded() / 100 }
        return
            "\(what) at \(points(rect.minX)), \(points(rect.minY)) to \(points(rect.maxX)), \(points(rect.maxY))"
    }
}
