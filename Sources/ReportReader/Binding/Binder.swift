import ReportModel

/// Puts facts into text: `{{ mentees.total }}` becomes the number, in the edition's language.
struct Binder {
    let facts: FactBook
    let measures: MeasureWriter
    /// `report.title`, `edition.country` and their like.
    let variables: [String: String]
    /// Those that would tell of a count that the edition suppresses.
    var hidden: Set<String> = []
    let words: Words
    let ledger: LedgerBook
    let log: DiagnosticLog

    /// A text with its bindings, which are sought in the file in their order.
    func bind(_ text: String, _ locator: inout Locator) -> [Inline] {
        let start = locator
        var pieces: [ProseRun.Piece] = []
        let inlines = BindingSyntax.split(text).map { piece -> Inline in
            switch piece {
            case .text(let text):
                pieces.append(.text(text))
                return .text(text)
            case .open(let text):
                log.add(.openBinding(at: locator.find("{{")))
                return .text(text)
            case .binding(let name, let written):
                let origin = locator.find(written), inline = resolve(name, at: origin)
                pieces.append(self.piece(inline, name, at: origin))
                return inline
            }
        }
        ledger.add(pieces, start)
        return InlineReader.joined(inlines)
    }

    /// What the ledger keeps of a binding.
    private func piece(_ inline: Inline, _ name: String, at origin: Origin) -> ProseRun.Piece {
        guard case .fact(let fact) = inline, let (entry, part) = facts.find(name) else {
            return .other(inline.plainText)
        }
        return .fact(entry, part: part, text: fact.text, origin)
    }

    private func resolve(_ name: String, at origin: Origin) -> Inline {
        guard BindingSyntax.isName(name) else {
            log.add(.badBinding(name, at: origin))
            return .gap(Gap(label: name))
        }
        if hidden.contains(name) {
            log.add(.suppressedParameter(name, at: origin))
            return .gap(Gap(label: name))
        }
        if let variable = variables[name] {
            if !variable.isEmpty { return .text(variable) }
            log.addMissing(.variableNotSet(name, at: origin))
            return .gap(Gap(label: name))
        }
        if let (entry, part) = facts.find(name) {
            return part.map { print($0, of: entry, at: origin) } ?? print(entry, at: origin)
        }
        if !facts.isBroken(name) { log.add(.unboundFact(name, nearest: nearest(to: name), at: origin)) }
        return .gap(Gap(label: name))
    }

    private func nearest(to name: String) -> String? {
        NearestName.of(name, among: facts.names + variables.keys.sorted())
    }

    /// A fact as the book of facts has it, for the appendix that a layout may print.
    func fact(_ entry: FactBook.Entry) -> Fact {
        func word(_ column: String) -> String {
            entry.told(column).map(measures.labels.quietWord) ?? ""
        }
        var text = ""
        if let words = entry.measure.words {
            text = measures.labels.quietWord(for: words)
        } else if entry.measure.value != nil,
            case .text(let number) = measures.write(entry.measure, at: entry.origin)
        {
            text = number
        }
        return Fact(
            name: entry.name, value: entry.measure.share ?? entry.measure.value, text: text,
            unit: entry.measure.unit.map(measures.labels.quietWord) ?? "", base: word("base"),
            source: word("source"), origin: entry.origin)
    }
}

// MARK: A fact and its parts

extension Binder {
    private func print(_ entry: FactBook.Entry, at origin: Origin) -> Inline {
        switch measures.write(entry.measure, at: origin) {
        case .text(let text):
            .fact(
                BoundFact(
                    name: entry.name, text: text, value: entry.measure.share ?? entry.measure.value,
                    origin: origin))
        case .gap(let gap): .gap(gap)
        case .missing: missing(entry.name, entry, at: origin)
        }
    }

    private func print(_ part: String, of entry: FactBook.Entry, at origin: Origin) -> Inline {
        let name = entry.name + "." + part
        switch part {
        case "value": return number(entry.measure.quantity, name, entry, at: origin)
        case "of": return number(entry.measure.of.map(Quantity.real), name, entry, at: origin)
        case "unit": return word(entry.measure.unit, name, entry, at: origin)
        case "ordinal": return ordinal(name, entry, at: origin)
        default:
            guard entry.row.has(part) else {
                let valid =
                    ["value", "of", "unit", "ordinal"]
                    + entry.row.columns.filter { !["value", "of", "unit", "ordinal"].contains($0) }
                log.add(.unknownFactPart(part, of: entry.name, valid: valid, at: origin))
                return .gap(Gap(label: name))
            }
            if case .text(let key) = entry.row[part] { return word(key, name, entry, at: origin) }
            return number(entry.row[part].quantity, name, entry, at: origin)
        }
    }

    private func number(_ quantity: Quantity?, _ name: String, _ entry: FactBook.Entry, at origin: Origin)
        -> Inline
    {
        guard let quantity else { return missing(name, entry, at: origin) }
        let text = measures.plain(quantity, entry.measure)
        return .fact(BoundFact(name: name, text: text, value: quantity.double, origin: origin))
    }

    /// « 3e »: a whole number with the ending that the language gives it.
    private func ordinal(_ name: String, _ entry: FactBook.Entry, at origin: Origin) -> Inline {
        guard let quantity = entry.measure.quantity else { return missing(name, entry, at: origin) }
        guard let number = Int(exactly: quantity.double), number > 0 else {
            log.add(.noOrdinal(entry.name, at: origin))
            return .gap(Gap(label: name))
        }
        let text = words.counted(.ordinal, number, digits: measures.plain(quantity, entry.measure))
        return .fact(BoundFact(name: name, text: text, value: quantity.double, origin: origin))
    }

    private func word(_ key: String?, _ name: String, _ entry: FactBook.Entry, at origin: Origin) -> Inline {
        guard let key else { return missing(name, entry, at: origin) }
        switch measures.labels.word(for: key, at: origin) {
        case .text(let text): return .fact(BoundFact(name: name, text: text, origin: origin))
        case .missing(let gap): return .gap(gap)
        }
    }

    private func missing(_ name: String, _ entry: FactBook.Entry, at origin: Origin) -> Inline {
        if entry.measure.withheld != nil {
            log.add(.suppressedFact(entry.name, at: origin, row: entry.origin))
        } else if !entry.measure.isFaulty {
            log.addMissing(.missingValue(name, at: origin, row: entry.origin))
        }
        return .gap(Gap(label: words.missingValue + " : " + name))
    }
}
