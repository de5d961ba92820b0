import ReportModel

/// A place kept free for what is still to come: a text, a picture, figures.
extension BlockFields {
    /// In a draft a box that says what is missing and who owes it; in a final edition the declared words, or a refusal.
    func gapBlock() -> [BlockContent] {
        let missing = requiredText("missing"), due = map.string("due")
        let final = text("final"), hasFinal = map.has("final")
        guard let value = map.required("owner"), let owner = map.string(value, "owner") else { return [] }
        if !hasFinal {
            log.addMissing(
                .openGap(
                    Gap(label: missing.plainText, owner: owner), at: map.value("missing")?.origin ?? range))
        }
        guard log.isDraft else { return final.isEmpty ? [] : [.paragraph(final)] }
        let mark = Gap(label: due.map { "\(owner) · \($0)" } ?? owner)
        let box = Callout(
            variant: .panel,
            body: [
                Block(
                    .paragraph(InlineReader.joined(missing + [.text(" "), .gap(mark)])), origin: map.origin)
            ])
        return [.callout(box)]
    }
}
