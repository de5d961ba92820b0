import Frames

/// The information dictionary, which repeats what the XMP packet says for older viewers (ISO 32000-1, 14.3.3).
struct InformationDictionary {
    let information: DocumentInformation
    let producer: String
    /// What a file for a print shop adds.
    var additions = PDFText()

    func write(to text: inout PDFText) {
        let date = Timestamp(information.date).pdf
        text.raw("<</Title")
        text.text(information.title)
        text.raw("/Creator")
        text.text(producer)
        text.raw("/Producer")
        text.text(producer)
        text.raw("/CreationDate")
        text.text(date)
        text.raw("/ModDate")
        text.text(date)
        if !information.author.isEmpty {
            text.raw("/Author")
            text.text(information.author)
        }
        if !information.subject.isEmpty {
            text.raw("/Subject")
            text.text(information.subject)
        }
        if !information.keywords.isEmpty {
            text.raw("/Keywords")
            text.text(information.keywords.joined(separator: ", "))
        }
        text.append(additions)
        text.raw(">>")
    }
}
