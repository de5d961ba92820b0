/// Writes the files that a document carries, and what leads to them (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
struct AttachmentWriter {
    private let attachments: [Attachment]
    /// The objects of the file specifications.
    private let numbers: Range<Int>
    /// Of the document, seconds since 1970: no file is older or newer than what it goes with.
    private let date: Int

    init(_ attachments: [Attachment], date: Int, numbers: inout ObjectNumbers) throws(FinishingError) {
        guard Set(attachments.map(\.name)).count == attachments.count else {
            throw .inconsistent("attached files have names of their own")
        }
        (self.attachments, self.date) = (attachments, date)
        self.numbers = numbers.take(attachments.count)
    }

    var isEmpty: Bool { attachments.isEmpty }

    /// The file specifications of the elements with a source.
    var bySource: [String: [Int]] {
        var files: [String: [Int]] = [:]
        for (index, attachment) in attachments.enumerated() {
            guard let source = attachment.source else { continue }
            files[source, default: []].append(numbers.lowerBound + index)
        }
        return files
    }

    /// Adds the files and their specifications.
    func write(
        to assembly: inout FileAssembly, _ pool: inout ObjectPool, numbers: inout ObjectNumbers, level: Int
    ) throws(FinishingError) {
        var deflater = try Deflater(level: level)
        for (index, attachment) in attachments.enumerated() {
            let file = numbers.take()
            assembly.addStream(
                file, entries: entries(of: attachment), data: try deflater.deflate(attachment.bytes))
            pool.add(self.numbers.lowerBound + index) { specify(attachment, file: file, to: &$0) }
        }
    }

    private func entries(of attachment: Attachment) -> PDFText {
        var entries = PDFText()
        entries.raw("/Type/EmbeddedFile/Subtype")
        entries.name(attachment.mediaType)
        entries.raw("/Params<</Size")
        entries.spaced(attachment.bytes.count)
        entries.raw("/ModDate")
        entries.text(Timestamp(date).pdf)
        entries.raw("/CheckSum")
        entries.hexadecimal(FileHash.md5(attachment.bytes))
        entries.raw(">>/Filter/FlateDecode")
        return entries
    }

    private func specify(_ attachment: Attachment, file: Int, to text: inout PDFText) {
        text.raw("<</Type/Filespec/F")
        text.text(attachment.name)
        text.raw("/UF")
        text.text(attachment.name)
        text.raw("/AFRelationship")
        text.name(attachment.relationship.rawValue)
        if !attachment.description.isEmpty {
            text.raw("/Desc")
            text.text(attachment.description)
        }
        text.raw("/EF<</F")
        text.reference(file)
        text.raw("/UF")
        text.reference(file)
        text.raw(">>>>")
    }

    // MARK: What the catalog has of them

    /// The names that viewers list.
    var names: NameTree {
        NameTree(
            attachments.enumerated().map { index, attachment in
                var value = PDFText()
                value.reference(numbers.lowerBound + index)
                return (PDFText.textBytes(attachment.name), value)
            })
    }

    /// All of them are associated with the document, whatever else they belong to (ISO 19005-3, 6.8).
    func writeReferences(to text: inout PDFText) {
        text.raw("[")
        for number in numbers { text.reference(number) }
        text.raw("]")
    }
}
