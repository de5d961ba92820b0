import ReportModel

/// Which blocks of the source stand in for what a file of the translation lacks, and where.
///
/// Whole sections and blocks with an id have a place of their own. Of blocks that are alike, the last ones are taken to be
/// missing: where that cannot be told, nothing stands in, and the check says so.
struct FallbackPlan {
    struct Run {
        /// Where the translation's block begins that they follow; nil at the beginning of the file.
        var after: Int?
        var blocks: [UnitBlock]
    }

    private(set) var runs: [Run] = []

    init(_ file: FileComparison) {
        guard let translation = file.translation else {
            runs = [Run(after: nil, blocks: file.source?.blocks ?? [])]
            return
        }
        guard file.name.hasSuffix(".md"), file.source?.isBroken == false, !translation.isBroken else {
            return
        }
        var last: Int?
        for section in file.sections where section.name != "notes" && !section.source.isEmpty {
            place(section, after: &last)
        }
    }

    /// Where the blocks begin that stand in.
    var starts: Set<Int> { Set(runs.flatMap(\.blocks).map(\.start)) }

    private mutating func place(_ section: SectionComparison, after last: inout Int?) {
        var rest = section.translation[...], missing: [Run] = [], place = last
        for block in section.source {
            if let next = rest.first, next.token == block.token {
                place = next.start
                rest.removeFirst()
            } else {
                missing.append(Run(after: place, blocks: [block]))
            }
        }
        last = place ?? section.translation.last?.start
        guard rest.isEmpty, missing.allSatisfy({ isCertain($0, in: section) }) else { return }
        for run in missing { add(run) }
    }

    /// Whether a block is the one that is missing, and not another like it: it has a name, is the only one of its kind, or
    /// nothing follows.
    private func isCertain(_ run: Run, in section: SectionComparison) -> Bool {
        guard let block = run.blocks.first else { return false }
        if block.id != nil || section.source.count(where: { $0.token == block.token }) == 1 { return true }
        return run.after == section.translation.last?.start
    }

    private mutating func add(_ run: Run) {
        if let index = runs.indices.last, runs[index].after == run.after {
            runs[index].blocks += run.blocks
        } else {
            runs.append(run)
        }
    }
}
