import Frames

/// A document with every kind of element, link and page that the finisher treats in its own way.
enum SampleDocument {
    static var document: TestDocument {
        var document = TestDocument()
        document.anchors = [
            "chapitre-1": .init(page: 0, point: Point(.pt(20), .pt(30))),
            "résultats": .init(page: 1, point: Point(.pt(20), .pt(30))),
        ]
        document.outline = [
            OutlineEntry(title: "Chapitre 1", anchor: "chapitre-1", level: 1),
            OutlineEntry(title: "Âge & genre", anchor: "chapitre-1", level: 2),
            OutlineEntry(title: "Résultats", anchor: "résultats", level: 1),
        ]
        prose(in: &document)
        return tables(in: document)
    }

    /// Two pages: a heading, a paragraph that runs over both, a link over two lines, a note, a list, contents.
    private static func prose(in document: inout TestDocument) {
        let root = document.structure.root
        let section = document.structure.add(.section, in: root)
        let heading = document.structure.add(.heading1, in: section) { $0.title = "Chapitre 1" }
        let paragraph = document.structure.add(.paragraph, in: section)
        let link = document.structure.add(.link, in: paragraph)
        let foreign = document.structure.add(.paragraph, in: section) { $0.language = "en" }
        let note = document.structure.add(.note, in: section)
        let label = document.structure.add(.label, in: note)
        let contents = document.structure.add(.contents, in: root)
        let item = document.structure.add(.contentsItem, in: contents)
        let reference = document.structure.add(.reference, in: item)
        document.page(label: "i") { page in
            page.mark(.artifact(.header)) { $0.text(.plain("Header")) }
            page.box()
            page.mark(heading) { $0.text(.plain("Heading")) }
            page.mark(paragraph) { $0.text(.plain("Before ")) }
            page.mark(link) { $0.text(.plain("linked"), y: 60) }
            page.mark(link) { $0.text(.plain("text"), y: 70) }
            page.mark(paragraph) { $0.text(.plain("communic"), .spanned("a-", as: "a\u{AD}"), y: 80) }
        }
        document.link(link, to: .uri("https://example.org/é?a=(b)"), page: 0, order: 4)
        document.link(link, to: .uri("https://example.org/é?a=(b)"), page: 0, order: 5)
        document.page(label: "ii") { page in
            page.mark(paragraph) { $0.text(.plain("tion.")) }
            page.mark(foreign) { $0.text(.plain("English"), y: 60) }
            page.mark(note) { $0.text(.plain("Note text"), y: 70) }
            page.mark(label) { $0.text(.plain("1"), y: 70) }
            page.mark(reference) { $0.text(.plain("Results 2"), y: 80) }
        }
        document.link(reference, to: .anchor("résultats"), page: 1, order: 11)
    }

    /// Two more pages: a figure, a list, and a table whose second column was painted first, with an empty cell.
    private static func tables(in document: TestDocument) -> TestDocument {
        var document = document
        let root = document.structure.root
        let figure = document.structure.add(.figure, in: root) { $0.alternative = "Barres : 53 % et 47 %" }
        let list = document.structure.add(.list, in: root) { $0.numbering = .disc }
        let item = document.structure.add(.listItem, in: list)
        let label = document.structure.add(.label, in: item),
            body = document.structure.add(.listBody, in: item)
        let table = document.structure.add(.table, in: root) { $0.summary = "Chiffres" }
        let head = document.structure.add(.tableHead, in: table)
        let headRow = document.structure.add(.tableRow, in: head)
        let columns = (0..<2).map { _ in
            document.structure.add(.tableHeader, in: headRow) { $0.scope = .column }
        }
        let rows = document.structure.add(.tableBody, in: table)
        let row = document.structure.add(.tableRow, in: rows)
        let rowHead = document.structure.add(.tableHeader, in: row) { node in
            node.scope = .row
            node.rowSpan = 2
        }
        document.structure.add(.tableCell, in: row) { $0.columnSpan = 1 }
        document.structure.add(.tableCell, in: document.structure.add(.tableRow, in: rows))
        document.structure.add(.paragraph, in: root)
        document.page(label: "1", bleed: .pt(9)) { page in
            page.mark(figure) { figure in
                figure.box()
                figure.text(.plain("53"), y: 120)
            }
            page.mark(body) { $0.text(.plain("Body"), y: 160) }
            page.mark(label) { $0.text(.plain("-"), y: 160) }
        }
        document.figures[figure] = (2, Rect(x: .pt(20), y: .pt(100), width: .pt(60), height: .pt(40)))
        document.page(label: "2") { page in
            page.mark(columns[1]) { $0.text(.plain("Second")) }
            page.mark(columns[0]) { $0.text(.plain("First")) }
            page.mark(rowHead) { $0.text(.plain("Row"), y: 60) }
            page.mark(.artifact(.footer)) { $0.text(.plain("2"), y: 290) }
        }
        return document
    }
}
