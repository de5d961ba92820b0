import ReportModel

/// Puts the texts of an XLIFF file into a project's language: those that changed, where they stand; whole or not at all.
struct TranslationImport {
    let work: TranslationWork
    let document: XLIFFDocument
    /// The .xlf, for the places of what is wrong.
    let file: SourceFile
    let translation: LanguageText
    private var log: DiagnosticLog { work.log }

    /// How many texts change.
    private(set) var changed = 0
    /// How many have no translation in the .xlf.
    private(set) var untranslated = 0
    private(set) var written: [TranslationDesk.File] = []

    init(_ document: XLIFFDocument, _ file: SourceFile, _ work: TranslationWork) {
        (self.document, self.file, self.work) = (document, file, work)
        translation = work.library.text(in: document.target)
    }

    mutating func run() {
        let names = work.source.files.map { XMLName.escaped($0.name) }, known = Set(names)
        for unit in document.units where !known.contains(unit.file) {
            log.add(.unknownImportFile(unit.file, valid: names, at: origin(unit)))
        }
        let units = Dictionary(grouping: document.units, by: \.file)
        for (source, name) in zip(work.source.files, names) {
            if let units = units[name] { read(units, of: source) }
        }
    }

    private func origin(_ unit: XLIFFDocument.Unit) -> Origin { file.origin(unit.range) }

    // MARK: Texts

    /// A unit's new text, where its translation is not that already.
    private struct Text {
        var unit: XLIFFDocument.Unit
        var text: String
    }

    private mutating func read(_ units: [XLIFFDocument.Unit], of source: UnitFile) {
        let own = source.byKey, existing = translation.file(source.name), others = existing?.byKey ?? [:]
        let valid = own.keys.sorted()
        var texts: [String: Text] = [:], seen: Set<String> = []
        for unit in units {
            guard let original = own[unit.key] else {
                log.add(.unknownImportUnit(unit.key, valid: valid, at: origin(unit)))
                continue
            }
            guard seen.insert(unit.key).inserted else {
                log.add(.repeatedImportUnit(unit.key, at: origin(unit)))
                continue
            }
            guard let target = unit.target, !target.isEmpty else {
                untranslated += 1
                continue
            }
            let old = others[unit.key].map { InlinePiece.normalised($0.pieces) }
            if let old, old.spelling == target.spelling { continue }
            guard let text = text(of: unit, target, original, old) else { continue }
            texts[unit.key] = Text(unit: unit, text: text)
        }
        guard !texts.isEmpty, !log.all.hasErrors else { return }
        changed += texts.count
        if source.name == ManifestReader.fileName {
            writeManifest(source, existing, texts)
        } else if let existing {
            edit(existing, source, texts)
        } else {
            make(source, texts)
        }
    }

    /// nil after a diagnostic.
    private func text(
        of unit: XLIFFDocument.Unit, _ target: [InlinePiece], _ original: TranslationUnit,
        _ old: [InlinePiece]?
    ) -> String? {
        let pieces = original.pieces, own = pieces.essences
        if InlinePiece.normalised(pieces).spelling != unit.source.spelling {
            log.add(.importOfOldSource(unit.key, at: origin(unit), source: original.origin))
        }
        guard let text = InlinePiece.text(of: target, original.syntax) else {
            log.add(.importReadsOtherwise(unit.key, at: origin(unit)))
            return nil
        }
        let essences = InlinePiece.pieces(of: text, original.syntax).essences
        // What somebody confirmed to differ may go on to.
        guard essences == own || essences == old?.essences else {
            let dropped = own.filter { !essences.contains($0) }
            let added = essences.filter { !own.contains($0) }
            log.add(
                .importDiffersInFacts(
                    unit.key, dropped: dropped, added: added, at: origin(unit), source: original.origin))
            return nil
        }
        return text
    }

    // MARK: Files

    private mutating func edit(_ existing: UnitFile, _ source: UnitFile, _ texts: [String: Text]) {
        var edit = UnitEdit(existing.source)
        let own = existing.byKey, ends = existing.blockEnds
        var wanted = own.mapValues(\.text)
        for (key, text) in texts {
            wanted[key] = text.text
            if let unit = own[key] { edit.set(unit, to: text.text) }
        }
        var after = 0
        for block in source.blocks {
            let units = source.units(of: block)
            // The first block of the translation that has one of its texts.
            let partner = units.compactMap { ends[$0.key] }.min { $0.block < $1.block }
            if let partner { after = max(after, partner.end) }
            let new = units.filter { own[$0.key] == nil && texts[$0.key] != nil }
            guard let first = new.first, let text = texts[first.key] else { continue }
            guard let stretch = made(block, source, texts) else { return }
            if units.contains(where: { own[$0.key] != nil }) {
                log.add(.importIntoBlock(first.key, block.title, at: origin(text.unit)))
                return
            }
            let line = existing.source.line(existing.source.lineIndex(of: after)).upperBound
            let separator = existing.name == LabelBook.fileName ? "\n" : "\n\n"
            edit.insert(after == 0 ? stretch + separator : separator + stretch, at: after == 0 ? 0 : line)
        }
        finish(edit.bytes(), existing.source.path, source, texts, wanted)
    }

    /// A file as the source's, with the blocks that are translated.
    private mutating func make(_ source: UnitFile, _ texts: [String: Text]) {
        var edit = UnitEdit(source.source), wanted: [String: String] = [:]
        for block in source.blocks {
            let units = source.units(of: block).filter(\.hasWords)
            if !units.isEmpty, !units.contains(where: { texts[$0.key] != nil }) {
                edit.remove(wholeLines(block.range, in: source.source))
                continue
            }
            guard made(block, source, texts) != nil else { return }
            for unit in source.units(of: block) {
                wanted[unit.key] = texts[unit.key]?.text ?? unit.text
                if let text = texts[unit.key] { edit.set(unit, to: text.text) }
            }
        }
        finish(edit.bytes(), translation.path(source.name), source, texts, wanted)
    }

    /// A block of the source with its texts translated; nil, with a diagnostic, where that is not so for all of them.
    private func made(_ block: UnitBlock, _ source: UnitFile, _ texts: [String: Text]) -> String? {
        var edit = UnitEdit(source.source)
        let units = source.units(of: block)
        for unit in units where unit.hasWords {
            guard let text = texts[unit.key] else {
                let beside = units.lazy.compactMap { texts[$0.key]?.unit }.first
                log.add(
                    .importOfPart(
                        unit.key, block.title, at: beside.map(origin) ?? file.origin, source: unit.origin))
                return nil
            }
            edit.set(unit, to: text.text)
        }
        return String(decoding: edit.bytes(in: block.range), as: UTF8.self)
    }

    /// A block's lines and the empty ones behind them.
    private func wholeLines(_ range: Range<Int>, in file: SourceFile) -> Range<Int> {
        let start = file.line(file.lineIndex(of: range.lowerBound)).lowerBound
        var next = file.lineIndex(of: max(range.lowerBound, range.upperBound - 1)) + 1
        while next < file.lineStarts.count, next + 1 < file.lineStarts.count, file.line(next).isEmpty {
            next += 1
        }
        return start..<(next < file.lineStarts.count ? file.lineStarts[next] : file.bytes.count)
    }

    /// Words of report.yaml stand beside those of the source.
    private mutating func writeManifest(_ source: UnitFile, _ existing: UnitFile?, _ texts: [String: Text]) {
        var edit = UnitEdit(source.source)
        let own = source.byKey, others = existing?.byKey ?? [:]
        var wanted = others.mapValues(\.text)
        for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
            wanted[key] = text.text
            if let unit = others[key] {
                edit.set(unit, to: text.text)
            } else if let unit = own[key] {
                let entry = "\(document.target): \(UnitEdit.quoted(text.text))"
                edit.insert(
                    separator(before: unit, in: source.source) + entry, at: unit.spot.range.upperBound)
            }
        }
        finish(edit.bytes(), ManifestReader.fileName, source, texts, wanted)
    }

    /// A comma, or a new line as far in as the source's.
    private func separator(before unit: TranslationUnit, in file: SourceFile) -> String {
        let line = file.line(file.lineIndex(of: unit.spot.range.lowerBound))
        let start = file.string(line.lowerBound..<unit.spot.range.lowerBound)
        return start.contains("{") ? ", " : "\n" + start.prefix { $0 == " " }
    }

    /// Reads the new file as it would be read later: every text must be what it was meant to be, and no other may change.
    private mutating func finish(
        _ bytes: [UInt8], _ path: String, _ source: UnitFile, _ texts: [String: Text],
        _ wanted: [String: String]
    ) {
        let file = SourceFile(path: path, bytes: bytes)
        let read =
            switch source.name {
            case ManifestReader.fileName: UnitFinder.manifest(file, language: document.target)
            case LabelBook.fileName: UnitFinder.labels(file)
            default: UnitFinder.narrative(source.name, file)
            }
        let found = read.byKey.mapValues(\.text)
        for (key, text) in texts.sorted(by: { $0.key < $1.key }) where found[key] != text.text {
            log.add(.importReadsOtherwise(key, at: origin(text.unit)))
        }
        if !log.all.hasErrors, found != wanted || read.isBroken,
            let first = texts.values.map(\.unit).min(by: {
                $0.range.lowerBound < $1.range.lowerBound
            })
        {
            log.add(.importMovesOthers(path, at: origin(first)))
        }
        written.append((path, bytes))
    }
}

extension UnitFile {
    /// For each text's key its block, as a number in the file's order, and where that ends.
    fileprivate var blockEnds: [String: (block: Int, end: Int)] {
        let ends = blocks.enumerated().flatMap { index, block in
            units(of: block).map { ($0.key, (block: index, end: block.range.upperBound)) }
        }
        return Dictionary(ends) { first, _ in first }
    }
}
