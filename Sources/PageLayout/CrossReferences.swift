import ReportModel

/// What cross references print.
extension Composition {
    /// The words of a reference, in the edition's language; empty, with a diagnostic, where there are none.
    ///
    /// - Parameter isAlone: whether nothing stands beside it, as in a table's cell: what has no number leaves that empty.
    func words(of reference: CrossReference, isAlone: Bool = false) -> String {
        guard let target = targets[reference.id] else {
            report(LayoutMessages.unknownReference(reference, among: targets.ids))
            return ""
        }
        switch reference.form {
        case .number: return number(of: target, reference, isAlone)
        case .page: return pageLabel(of: Anchors.block(reference.id), at: reference.origin)
        case .full: return place(of: target, reference)
        case .see: return "\(words.see) \(place(of: target, reference))"
        }
    }

    private func number(
        of target: ReferenceTargets.Target, _ reference: CrossReference, _ isAlone: Bool
    ) -> String {
        switch target {
        case .figure(let number), .table(let number): return words.number(number)
        case .omitted: return ""
        case .titled, .place:
            if !isAlone { report(LayoutMessages.referenceWithoutNumber(reference)) }
            return ""
        }
    }

    /// « figure 3, page 12 »
    private func place(of target: ReferenceTargets.Target, _ reference: CrossReference) -> String {
        let label = pageLabel(of: Anchors.block(reference.id), at: reference.origin)
        return [name(of: target, reference), "\(words.page)\u{A0}\(label)"].compactMap(\.self)
            .joined(separator: words.comma)
    }

    private func name(of target: ReferenceTargets.Target, _ reference: CrossReference) -> String? {
        switch target {
        case .figure(let number): return "\(words.figureInText)\u{A0}\(words.number(number))"
        case .table(let number): return "\(words.tableInText)\u{A0}\(words.number(number))"
        case .titled(let title): return title.isEmpty ? nil : quoted(title, reference)
        case .place, .omitted: return nil
        }
    }

    /// A title between quotes. One that refers to itself, or to another that refers to it, would never end.
    private func quoted(_ title: [Inline], _ reference: CrossReference) -> String? {
        guard openTitles.insert(reference.id).inserted else {
            report(LayoutMessages.circularReference(reference))
            return nil
        }
        defer { openTitles.remove(reference.id) }
        return "“\(plain(title))”"
    }

    // MARK: Pages

    /// The number that the page of an anchor bears; a stand-in of usual width until pages are numbered.
    func pageLabel(of anchor: String, at origin: Origin) -> String {
        let label = pageLabels[anchor]
        traces.printedPages[anchor] = PrintedPage(label: label, origin: origin)
        return label ?? "000"
    }

    // MARK: Words without their links

    /// The characters of a text as this edition prints them: a final edition prints a gap's declared words.
    func plain(_ text: [Inline]) -> String {
        text.map { inline in
            switch inline {
            case .gap(let gap): report.isDraft ? gap.mark : gap.finalText ?? ""
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): plain(inner)
            case .reference(let reference): words(of: reference, isAlone: text.count == 1)
            default: inline.plainText
            }
        }.joined()
    }

    /// A title as it is listed elsewhere: the line there leads to one place alone, and notes stay where they are called.
    func listed(_ title: [Inline]) -> [Inline] {
        title.flatMap { inline -> [Inline] in
            switch inline {
            case .note: []
            case .emphasis(let inner): [.emphasis(listed(inner))]
            case .strong(let inner): [.strong(listed(inner))]
            case .link(let inner, _): listed(inner)
            case .reference(let reference): [.text(words(of: reference))]
            default: [inline]
            }
        }
    }
}
