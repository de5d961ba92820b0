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
        guard pageNumbers.count == pageCount else { throw .unexpectedFile("it has a page for each sheet") }
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
    /// - Parameter additions: entries that each page's dictionary gains, none of which Cairo writes.
    func copy(
        _ contents: [PageContent], additions: [PDFText], to assembly: inout FileAssembly,
        _ pool: inout ObjectPool
    ) throws(FinishingError) {
        var known = Set(pageNumbers), pending: [Int] = []
        for (index, number) in pageNumbers.enumerated() {
            let page = file.page(index), content = page["/Contents"].number
            known.insert(content)
            var entries = PDFText()
            entries.raw("/Filter/FlateDecode")
            assembly.addStream(content, entries: entries, data: contents[index].stream)
            let syntax = page.syntax
            note(syntax, &known, &pending)
            pool.add(number) { text in
                text.raw("<<")
                text.append(Self.entries(of: syntax))
                text.append(additions[index])
                text.raw(">>")
            }
        }
        while let number = pending.popLast() {
            let object = file.object(numbered: number)
            if object.isStream {
                try StreamCheck.apply(to: object)
                guard let data = object.streamData(decoded: false) else {
                    throw .unexpectedFile("its streams can be read")
                }
                let dictionary = object.dictionary
                dictionary.remove("/Length")
                let entries = Self.entries(of: dictionary.syntax)
                note(entries, &known, &pending)
                assembly.addStream(number, entries: entries, data: data)
            } else {
                if object.isDictionary { try FontCheck.apply(to: object) }
                let syntax = object.syntax
                note(syntax, &known, &pending)
                pool.add(number) { $0.append(syntax) }
            }
        }
        try file.check()
    }

    /// Puts the objects that some syntax refers to, and that are not yet known, among those to be taken over.
    private func note(_ syntax: PDFText, _ known: inout Set<Int>, _ pending: inout [Int]) {
        for number in References(in: syntax) where known.insert(number).inserted { pending.append(number) }
    }

    /// A dictionary without its angle brackets.
    private static func entries(of dictionary: PDFText) -> PDFText {
        var entries = PDFText()
        entries.bytes = Array(dictionary.bytes.dropFirst(2).dropLast(2))
        return entries
    }
}
