public import ReportModel

extension TranslationDesk {
    /// Confirms translations as they are.
    ///
    /// - Returns: the records to be written, where they change.
    public func confirm(_ order: ConfirmationOrder) -> ([ConfirmationResult], [File], [Diagnostic]) {
        let log = DiagnosticLog()
        guard let (work, manifest) = work(log) else { return ([], [], log.all) }
        var confirmations: [ConfirmationResult] = [], written: [File] = []
        let checks = languages(order.languages, of: manifest, log).map(work.check)
        Confirming.checkNames(order, checks, log)
        guard !log.all.hasErrors else { return ([], [], log.all) }
        for check in checks {
            let language = check.translation.language
            var confirming = Confirming(order: order, check: check)
            for file in check.comparisons { confirming.take(file) }
            confirmations.append(confirming.result)
            guard confirming.record != check.record, let bytes = try? confirming.record.bytes() else {
                continue
            }
            written.append((TranslationRecord.path(of: language), bytes))
        }
        return (confirmations, written, log.all)
    }
}

/// One language's record on its way to be confirmed.
private struct Confirming {
    let order: ConfirmationOrder
    let check: TranslationCheck
    /// Keys that were asked for; none where all are meant.
    private let units: Set<String>
    private(set) var record: TranslationRecord
    private(set) var result: ConfirmationResult

    init(order: ConfirmationOrder, check: TranslationCheck) {
        (self.order, self.check, units, record) = (order, check, Set(order.units), check.record)
        result = ConfirmationResult(language: check.translation.language)
        // What a file that is gone had confirmed is worth nothing.
        let names = Set(check.comparisons.map(\.name))
        record.texts = record.texts.filter { names.contains($0.key) }
    }

    /// A file or a unit that no language has is an error.
    static func checkNames(_ order: ConfirmationOrder, _ checks: [TranslationCheck], _ log: DiagnosticLog) {
        let comparisons = checks.flatMap(\.comparisons)
        let names = comparisons.map(\.name), keys = comparisons.flatMap(\.pairs).map(\.key)
        for name in Set(order.files).subtracting(names).sorted() {
            log.add(.noUnit("file", name, valid: names))
        }
        for key in Set(order.units).subtracting(keys).sorted() {
            log.add(.noUnit("text", key, valid: keys))
        }
    }

    mutating func take(_ file: FileComparison) {
        let isMeant = order.files.isEmpty || order.files.contains(file.name)
        let keys = Set(file.pairs.map(\.key)), doubtful = file.doubtful
        var entries = (record.texts[file.name] ?? [:]).filter { keys.contains($0.key) }
        for pair in file.pairs {
            if isMeant, units.isEmpty || units.contains(pair.key) {
                let isClear = pair.isFaithful && !doubtful.contains(pair.key)
                take(pair, isClear: isClear, &entries)
            } else if pair.state == .confirmed {
                result.confirmed += 1
            }
        }
        record.texts[file.name] = entries.isEmpty ? nil : entries
    }

    private mutating func take(
        _ pair: UnitPair, isClear: Bool, _ entries: inout [String: TranslationRecord.Entry]
    ) {
        guard let translation = pair.translation else {
            entries[pair.key] = nil
            return
        }
        if pair.source == nil, check.plan.summaries.contains(result.language) { return }
        guard pair.source.map({ $0.hasWords || translation.hasWords }) ?? true else { return }
        guard pair.state == .confirmed || order.differences || (isClear && pair.source != nil) else {
            result.left += 1
            return
        }
        result.confirmed += 1
        if pair.state != .confirmed { result.new += 1 }
        entries[pair.key] = TranslationRecord.Entry(
            source: pair.source?.text ?? "", translation: TextHash.of(translation.text))
    }
}
