import Frames

/// The root of a finished file: what it is and where its parts are (ISO 32000-1, 7.7.2).
struct Catalog {
    let language: String
    let labels: PageLabels
    let destinations: Destinations
    // The numbers of the objects it leads to.
    let pages: Int
    let structure: Int
    let metadata: Int
    let profile: Int
    let outline: Int?
    let attachments: AttachmentWriter
    /// The printing condition's name, in a file for a print shop.
    var condition: String?

    func write(to text: inout PDFText) {
        text.raw("<</Type/Catalog/Pages")
        text.reference(pages)
        text.raw("/Lang")
        text.string(language.utf8)
        text.raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true")
        if isRightToLeft { text.raw("/Direction/R2L") }
        text.raw(">>/StructTreeRoot")
        text.reference(structure)
        text.raw("/Metadata")
        text.reference(metadata)
        text.raw("/OutputIntents[")
        if let condition {
            PrintIntent.write(condition, profile: profile, to: &text)
        } else {
            OutputIntent.write(profile: profile, to: &text)
        }
        text.raw("]/PageLabels")
        labels.write(to: &text)
        if let outline {
            text.raw("/PageMode/UseOutlines/Outlines")
            text.reference(outline)
        }
        if !attachments.isEmpty {
            text.raw("/AF")
            attachments.writeReferences(to: &text)
        }
        writeNames(to: &text)
        text.raw(">>")
    }

    private func writeNames(to text: inout PDFText) {
        let anchors = NameTree(destinations.names)
        guard !anchors.isEmpty || !attachments.isEmpty else { return }
        text.raw("/Names<<")
        if !anchors.isEmpty {
            text.raw("/Dests")
            anchors.write(to: &text)
        }
        if !attachments.isEmpty {
            text.raw("/EmbeddedFiles")
            attachments.names.write(to: &text)
        }
        text.raw(">>")
    }

    /// Whether the document is bound on the right, so that viewers lay out its spreads that way.
    private var isRightToLeft: Bool {
        ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"].contains(
            language.prefix { $0 != "-" })
    }
}
