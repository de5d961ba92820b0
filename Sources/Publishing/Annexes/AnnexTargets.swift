// Where the links and the outline of an annex lead in the file that it goes to.

extension AnnexTransfer {
    /// Writes how a link or an entry of the outline gets to a place; see `Destinations.writeTarget`.
    func writeTarget(_ place: AnnexDestinations.Place, to text: inout PDFText) {
        guard isOfPDF2 else {
            text.raw("/Dest")
            return write(place, pageNumbers[place.page], to: &text)
        }
        text.raw("/A<</S/GoTo/D")
        write(place, pageNumbers[place.page], to: &text)
        text.raw("/SD")
        write(place, firstElements[place.page] ?? part, to: &text)
        text.raw(">>")
    }

    private func write(_ place: AnnexDestinations.Place, _ object: Int, to text: inout PDFText) {
        PDFSyntax.array([.reference(.init(number: object, generation: 0))] + place.view)
            .write(to: &text) { $0.number }
    }

    /// The annex's entry, and its own outline under it.
    var outlineItems: [OutlineItem] {
        var title = PDFText(), target = PDFText()
        title.text(annex.title)
        writeTarget(.init(page: 0, view: AnnexDestinations.top), to: &target)
        return [OutlineItem(title: title, level: 1, target: target)]
            + outline.map { entry in
                var title = PDFText(), target = PDFText()
                title.string(entry.title)
                writeTarget(entry.place, to: &target)
                return OutlineItem(title: title, level: entry.level + 1, target: target)
            }
    }
}
