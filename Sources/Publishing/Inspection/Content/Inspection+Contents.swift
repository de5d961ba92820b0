/// The content of all pages, and what it leads to.
extension Inspection {
    mutating func readContents() -> ContentFacts {
        // Text in no language is a fault; of a document that has one, nobody asks.
        var reader = ContentReader(
            objects, structure, OutputColors(objects, pages), judgement,
            keepsTexts: isDescribed || documentLanguage == nil)
        for page in pages { reader.read(page) }
        for page in pages { reader.readAppearances(of: page) }
        judgement = reader.judgement
        fonts = reader.fonts
        return reader.facts
    }

    /// What the content as a whole says.
    mutating func checkContents() {
        for (number, state) in content.unread.sorted(by: { $0.key < $1.key }) {
            switch state {
            case .tooLarge: report(.contentTooLarge, object: number)
            case .undecoded(let filter): report(.contentUndecoded, filter, object: number)
            default: report(.contentDamaged, object: number)
            }
        }
        for (content, index) in structure.owners where self.content.contents[content] == nil {
            reportElement(.contentNotThere, "MCID \(content.identifier)", index)
        }
        for number in content.formsWithContent.sorted() where content.drawn[number, default: 0] > 1 {
            report(.formTwice, object: number)
        }
    }
}

extension ContentReader {
    /// The appearances of annotations: they belong to the annotations' elements.
    mutating func readAppearances(of page: PageReading) {
        for annotation in objects.list(page.value.entries["Annots"]).prefix(10_000) {
            let normal = objects.resolved(objects.value(annotation, "AP")).entries["N"] ?? .null
            let states =
                objects.resolved(normal).isStream
                ? [normal] : Array(objects.resolved(normal).entries.values.prefix(64))
            for state in states {
                guard let number = state.reference, objects.objects[number]?.isStream == true else {
                    continue
                }
                let place = Place(
                    owner: page.object, page: page.number, resources: .null, mark: .artifact, depth: 0)
                readForm(number, from: place, GraphicsState(), mark: .artifact)
            }
        }
    }
}

extension Rule {
    static let contentTooLarge = Rule(
        "A content stream inflates to more than is read: it is not judged.", pdf: "7.4.4")
    static let contentUndecoded = Rule("A content stream has a filter that is not undone.", pdf: "7.4")
    static let contentDamaged = Rule("A content stream's data are damaged.", pdf: "7.4")
    static let contentNotThere = Rule(
        "A structure element names marked content that is not there.", pdf: "14.7.4.2")
    static let formTwice = Rule(
        "A form with marked content of its own is drawn more than once.", ua1: "30-002")
}
