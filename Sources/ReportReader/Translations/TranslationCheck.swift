import ReportModel

/// Tells what is wrong with the translations of one language: what is missing, older than its source, or has lost a fact.
/// One diagnostic for what belongs together, and none where a translation is in order.
struct TranslationCheck {
    let plan: TranslationPlan
    let source: LanguageText
    let translation: LanguageText
    let record: TranslationRecord
    let log: DiagnosticLog
    /// The files of both languages, those of the source first.
    let comparisons: [FileComparison]

    init(
        plan: TranslationPlan, source: LanguageText, translation: LanguageText, record: TranslationRecord,
        log: DiagnosticLog
    ) {
        (self.plan, self.source, self.translation) = (plan, source, translation)
        (self.record, self.log) = (record, log)
        let names = source.files.map(\.name) + translation.files.map(\.name).filter { source.file($0) == nil }
        comparisons = names.map {
            FileComparison($0, source: source.file($0), translation: translation.file($0), record)
        }
    }

    private var language: String { translation.language }
    /// Whether it is held to be complete.
    private var isWhole: Bool { !plan.summaries.contains(language) }
    private var falls: Bool { plan.fallback[language] != nil }

    func run() {
        for file in comparisons { check(file) }
        let unconfirmed = comparisons.flatMap(\.pairs).filter { $0.state == .unconfirmed }
        if let first = unconfirmed.compactMap(\.translation).first {
            log.add(.unconfirmedTranslations(unconfirmed.count, language: language, at: first.origin))
        }
    }

    private func check(_ file: FileComparison) {
        guard file.source?.isBroken != true, file.translation?.isBroken != true else { return }
        guard let own = file.source else {
            let others = file.translation
            if isWhole, file.pairs.contains(where: { $0.state == .extra }), let others {
                log.add(
                    .extraFile(
                        others.source.path, nearest: nearest(file.name), source, at: others.source.origin))
            }
            return
        }
        guard file.translation != nil else {
            if falls, !own.units.isEmpty {
                log.add(.fallbackOfFile(own, language: language, plan))
            } else if isWhole, !own.units.isEmpty {
                log.add(
                    .untranslatedFile(
                        translation.path(file.name), nearest: nearestTranslation(file.name),
                        texts: own.units.count, at: own.source.origin))
            }
            return
        }
        let fallback = falls ? FallbackPlan(file) : nil
        for run in fallback?.runs ?? [] where !run.blocks.isEmpty {
            log.add(.fallbackOfBlocks(run.blocks, language: language, plan))
        }
        let starts = fallback?.starts ?? []
        for section in file.sections { check(section, file, standingIn: starts) }
    }

    private func nearest(_ name: String) -> String? {
        NearestName.of(name, among: source.files.map(\.name).filter { translation.file($0) == nil })
    }

    private func nearestTranslation(_ name: String) -> String? {
        NearestName.of(name, among: translation.files.map(\.name).filter { source.file($0) == nil })
    }

    // MARK: A section

    /// - Parameter starts: where blocks of the source begin that stand in for missing ones.
    private func check(_ section: SectionComparison, _ file: FileComparison, standingIn starts: Set<Int>) {
        checkFreshness(section)
        guard isWhole else { return checkFacts(section.pairs) }
        guard !section.translation.isEmpty else { return missing(section, file, starts) }
        switch section.shape {
        case .same:
            checkFacts(section.pairs)
            checkBlocks(section, file)
        case .order(let own, let other):
            log.add(.differsInOrder(own, other, section: section.name, language: language, plan))
            checkFacts(section.pairs.filter { !$0.isCounted })
        case .kind(let own, let other):
            log.add(.differsInKind(own, other, section: section.name, language: language, plan))
            checkFacts(section.pairs.filter { !$0.isCounted })
        case .count(let missing, let extra):
            let missing = missing.filter { !starts.contains($0.start) }
            count(section, missing: missing, extra: extra, file)
            checkFacts(section.pairs.filter { !$0.isCounted })
        }
    }

    private func missing(_ section: SectionComparison, _ file: FileComparison, _ starts: Set<Int>) {
        guard let first = section.source.first, section.pairs.contains(where: { $0.source != nil }),
            file.name != ManifestReader.fileName, !starts.contains(first.start)
        else { return }
        log.add(
            .missingSection(
                section.name, path: translation.path(file.name), language: language,
                texts: section.pairs.count, at: first.origin))
    }

    private func count(
        _ section: SectionComparison, missing: [UnitBlock], extra: [UnitBlock], _ file: FileComparison
    ) {
        let path = translation.path(file.name)
        let states = section.states
        let isConfirmed = extra.allSatisfy { block in
            (file.translation.map { Array($0.units(of: block)) } ?? []).allSatisfy { unit in
                states[unit.key] == .confirmed
            }
        }
        // Of report.yaml each edition tells the words that it lacks.
        let fallsAlone = falls && file.name == LabelBook.fileName
        if fallsAlone, !missing.isEmpty {
            log.add(.fallbackOfBlocks(missing, language: language, plan))
        } else if let first = missing.first, file.name != ManifestReader.fileName {
            let beside = section.translation.last
            log.add(
                .missingBlocks(
                    missing, section: section.name, path: path, language: language, at: first.origin,
                    beside: beside?.origin))
        }
        if let first = extra.first, !isConfirmed {
            let beside = section.source.last
            log.add(
                .extraBlocks(extra, section: section.name, plan, at: first.origin, beside: beside?.origin))
        }
    }

    // MARK: Units

    private func checkFreshness(_ section: SectionComparison) {
        let outdated = section.pairs.filter { if case .outdated = $0.state { true } else { false } }
        guard let first = outdated.first?.translation else { return }
        log.add(.outdatedTranslation(outdated, language: language, plan, at: first.origin))
    }

    private func checkFacts(_ pairs: [UnitPair]) {
        for pair in pairs where pair.state != .confirmed {
            guard let source = pair.source, let translation = pair.translation else { continue }
            let (dropped, added) = pair.differences
            guard !dropped.isEmpty || !added.isEmpty else { continue }
            log.add(
                .differsInFacts(
                    translation.kind, dropped: dropped, added: added, at: translation.origin,
                    source: source.origin))
        }
    }

    /// Texts and settings of blocks that stand in both.
    private func checkBlocks(_ section: SectionComparison, _ file: FileComparison) {
        guard let ownFile = file.source, let otherFile = file.translation else { return }
        let states = section.states
        for (own, other) in zip(section.source, section.translation) {
            let missing = ownFile.units(of: own).filter { states[$0.key] == .missing }
            if let first = missing.first {
                log.add(
                    .missingTexts(
                        missing, of: other, language: language, at: other.origin, source: first.origin))
            }
            let extra = otherFile.units(of: other).filter { states[$0.key] == .extra }
            if let first = extra.first {
                log.add(.extraTexts(extra, of: other, at: first.origin, source: own.origin))
            }
            checkSettings(own, other)
        }
    }

    private func checkSettings(_ own: UnitBlock, _ other: UnitBlock) {
        let names = Set(own.settings.keys).union(other.settings.keys).sorted()
        let different = names.filter { own.settings[$0] != other.settings[$0] }
        guard let first = different.first else { return }
        let place = other.settings[first]?.origin ?? other.origin
        log.add(
            .differsInSettings(
                different, of: other, own: own.settings[first]?.value, other: other.settings[first]?.value,
                at: place, source: own.settings[first]?.origin ?? own.origin))
    }
}
