import Frames

/// What the finisher takes over from the file that Cairo wrote: pages, fonts, pictures and what they refer to.
struct PaintedFile: ~Copyable {
    let file: QpdfFile
    /// The number of each page's object.
    let pageNumbers: [Int]
    /// The first number that new objects may bear.
    let numbers: ObjectNumbers

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
        file = try QpdfFile(reading: bytes)
        pageNumbers = file.pageNumbers
        numbers = ObjectNumbers(after: file.trailer["/Size"].integer ?? 0)
    }

    /// Makes sure that the file has as many pages as were painted.
    func check(pageCount: Int) throws(FinishingError) {
        try file.check()
        guard pageNumbers.count == pageCount else {
            throw .inconsistent("the file has a page for each sheet")
        }
    }

    var pageTreeNumber: Int { file.catalog["/Pages"].number }

    /// Each page's content stream, compressed as Cairo left it.
    func contentStreams() throws(FinishingError) -> [[UInt8]] {
        var streams: [[UInt8]] = []
        for page in pageNumbers.indices {
            let content = file.page(page)["/Contents"]
            guard content.isStream, content.dictionary["/Filter"].isName("/FlateDecode"),
                !content.dictionary.has("/DecodeParms"), let data = content.streamData(decoded: false)
            else { throw .unexpectedFile("a page's content is one deflated stream") }
            streams.append(data)
        }
        try file.check()
        return streams
    }

    /// Takes over the pages with their new contents, and everything they refer to.
    ///
    /// - Parameters:
    ///   - hasOwn: whether the finisher writes the tree of pages itself, for there are pages of other files.
    ///   - additions: entries that each page's dictionary gains; any of the same keys that it had are left out.
    func copy(
        _ contents: [PageContent], additions: [PDFText], to assembly: inout FileAssembly,
        _ pool: inout ObjectPool, level: Int, separator: ObjectSeparator? = nil, pageTree hasOwn: Bool = false
    ) throws(FinishingError) {
        let streams = pageNumbers.indices.map { file.page($0)["/Contents"].number }
        var transfer = ObjectTransfer(
            known: pageNumbers + streams + (hasOwn ? [pageTreeNumber] : []), separator: separator)
        for (index, number) in pageNumbers.enumerated() {
            var entries = PDFText()
            entries.raw("/Filter/FlateDecode")
            assembly.addStream(streams[index], entries: entries, data: contents[index].stream)
            if let separator {
                separator.mendGroup(of: file.page(index))
                separator.mendResources(of: file.page(index), of: number)
            }
            let page = syntax(ofPage: index)
            transfer.follow(page)
            pool.add(number) { text in
                text.raw("<<")
                text.append(page.dictionaryEntries)
                text.append(additions[index])
                text.raw(">>")
            }
        }
        try transfer.run(from: file, to: &assembly, &pool, level: level)
        try file.check()
    }

    /// A page's dictionary without what the finisher writes itself: Cairo from 1.17 on has some of it.
    private func syntax(ofPage index: Int) -> PDFText {
        let page = file.page(index)
        for key in ["/StructParents", "/Tabs", "/Annots", "/TrimBox", "/BleedBox"] { page.remove(key) }
        return page.syntax
    }
}
