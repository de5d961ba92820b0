import ReportModel

/// Takes from a report the chapters, sections and blocks that an extract names, with the headings that they stand under.
///
/// Page breaks are those of the whole report, and so are the pages that a heading asks for: an extract has neither. What is
/// left out is in no list: the blocks alone say what there is.
struct ExtractSelection {
    private let report: Report
    private let choices: [Extract.Choice]
    private let extract: Extract
    private let log: DiagnosticLog

    /// The report as its edition takes it.
    static func applied(to report: Report, _ log: DiagnosticLog) -> Report {
        guard let extract = report.edition.extract, let choices = extract.sections else { return report }
        return ExtractSelection(report: report, choices: choices, extract: extract, log: log).selected()
    }

    private init(report: Report, choices: [Extract.Choice], extract: Extract, log: DiagnosticLog) {
        (self.report, self.choices, self.extract, self.log) = (report, choices, extract, log)
    }

    private func selected() -> Report {
        var wanted = Set<Int>()
        for choice in choices where Extract.Part(rawValue: choice.name) == nil {
            guard let index = report.blocks.firstIndex(where: { $0.id == choice.name }) else {
                log.add(.unknownSection(choice.name, valid: names, at: choice.origin))
                continue
            }
            wanted.formUnion(range(from: index))
            wanted.formUnion(headings(above: index))
        }
        var kept = report.blocks.indices.filter { wanted.contains($0) || isContents($0) }
            .map { report.blocks[$0] }.filter { !$0.isBreak }
        for index in kept.indices { kept[index].attributes.pages = nil }
        if kept.isEmpty, !log.all.hasErrors { log.add(.emptyExtract(at: extract.origin)) }
        return withoutLooseEnds(kept)
    }

    /// What a choice can be: what the report's headings and blocks are named, and the parts without names.
    private var names: [String] {
        report.blocks.compactMap(\.id) + Extract.Part.allCases.map(\.rawValue)
    }

    // MARK: Which blocks

    /// The block at an index and all that stands under it: a heading's text goes on to the next heading of its level.
    private func range(from index: Int) -> Range<Int> {
        guard case .heading(let heading) = report.blocks[index].content else { return index..<index + 1 }
        let end = report.blocks[(index + 1)...].firstIndex { ($0.sectionLevel ?? .max) <= heading.level }
        return index..<(end ?? report.blocks.count)
    }

    private func headings(above index: Int) -> [Int] {
        var level = report.blocks[index].sectionLevel ?? .max, found: [Int] = []
        for earlier in stride(from: index - 1, through: 0, by: -1) {
            guard case .heading(let heading) = report.blocks[earlier].content, heading.level < level else {
                continue
            }
            found.append(earlier)
            level = heading.level
        }
        return found
    }

    /// Contents are asked for by their own word, wherever they stand.
    private func isContents(_ index: Int) -> Bool {
        guard case .contents = report.blocks[index].content else { return false }
        return extract.has(.contents)
    }

    // MARK: What refers to the rest

    private func withoutLooseEnds(_ kept: [Block]) -> Report {
        var result = report
        let kept = extract.has(.contents) ? kept : kept.filter { !$0.isContents }
        let ends = LooseEnds(
            left: Set(report.blocks.flatMap(\.allIDs)).subtracting(kept.flatMap(\.allIDs)), report: report,
            log: log)
        result.blocks = kept.map(ends.tied)
        let called = Set(result.blocks.flatMap(\.texts).flatMap(\.noteKeys))
        result.notes = report.notes.filter { called.contains($0.key) }.mapValues(ends.tied)
        if !extract.has(.cover) { result.cover = nil }
        if extract.has(.back), let back = report.back {
            result.back?.rows = back.rows.map { $0.mapText(ends.tied) }
            result.back?.note = ends.tied(back.note)
        } else {
            result.back = nil
        }
        return result
    }
}

/// Ties up what refers to blocks that an extract leaves out.
private struct LooseEnds {
    /// Ids of those blocks.
    let left: Set<String>
    let report: Report
    let log: DiagnosticLog

    func tied(_ block: Block) -> Block {
        guard case .table(var table) = block.content else { return block.mapText(tied) }
        for group in table.groups.indices {
            for row in table.groups[group].rows.indices {
                let cells = table.groups[group].rows[row].cells
                for cell in cells.indices where isLooseAlone(cells[cell].text) {
                    table.groups[group].rows[row].cells[cell].text = []
                }
            }
        }
        var block = block
        block.content = .table(table)
        return block.mapText(tied)
    }

    private func isLooseAlone(_ text: [Inline]) -> Bool {
        if text.count == 1, case .reference(let reference) = text[0] { return left.contains(reference.id) }
        return false
    }

    /// A link's words stay, without the link; a reference that prints where something is has nothing to print. A cell of a
    /// table that is nothing but such a reference stays empty, as it does for what has no number.
    func tied(_ text: [Inline]) -> [Inline] {
        text.flatMap { inline -> [Inline] in
            switch inline {
            case .emphasis(let inner): return [.emphasis(tied(inner))]
            case .strong(let inner): return [.strong(tied(inner))]
            case .link(let inner, let target):
                let isLoose = target.hasPrefix("#") && left.contains(String(target.dropFirst()))
                return isLoose ? tied(inner) : [.link(tied(inner), target: target)]
            case .reference(let reference) where left.contains(reference.id):
                log.add(
                    .leftOutReference(reference, section: section(of: reference.id), at: reference.origin))
                return []
            default: return [inline]
            }
        }
    }

    /// The id that would bring a block: its own where it is a section, or else that of the nearest heading above it.
    private func section(of id: String) -> String {
        guard let index = report.blocks.firstIndex(where: { $0.allIDs.contains(id) }) else { return id }
        if report.blocks[index].sectionLevel != nil, let own = report.blocks[index].id { return own }
        let above = report.blocks[..<index].last { block in
            if case .heading = block.content { block.id != nil } else { false }
        }
        return above?.id ?? report.blocks[index].id ?? id
    }
}

extension Block {
    /// How deep a section begins with it; nil for a block of a section.
    fileprivate var sectionLevel: Int? {
        switch content {
        case .heading(let heading): heading.level
        case .story: 2
        default: nil
        }
    }

    fileprivate var isBreak: Bool {
        switch content {
        case .pageBreak, .columnBreak: true
        default: false
        }
    }

    fileprivate var isContents: Bool { if case .contents = content { true } else { false } }

    /// Ids of the block and of those inside it.
    fileprivate var allIDs: [String] {
        let inner: [Block] =
            switch content {
            case .list(let list): list.items.flatMap(\.self)
            case .quote(let blocks): blocks
            case .callout(let callout): callout.body
            case .story(let story): story.body
            default: []
            }
        return (id.map { [$0] } ?? []) + inner.flatMap(\.allIDs)
    }
}

extension [Inline] {
    /// Keys of the footnotes that it calls.
    fileprivate var noteKeys: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .note(let key): [key]
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.noteKeys
            default: []
            }
        }
    }
}
