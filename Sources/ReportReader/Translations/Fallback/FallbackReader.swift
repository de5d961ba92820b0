import Foundation
import ReportModel

/// Reads what stands in, in another language, for what the edition's language lacks. Only where report.yaml declares it.
///
/// Facts, labels and numbers in it are those of its own language: a reader of « 4 034 jeunes » reads French.
final class FallbackReader {
    private let manifest: ProjectManifest
    private let context: EditionContext
    private let source: LanguageText
    private let translation: LanguageText
    /// BCP 47, with the edition's country where an edition in that language has it.
    private let tag: String
    private let mark: String
    /// Made when something stands in: most often nothing does.
    private lazy var inner = EditionContext(
        edition, of: manifest, context.library, context.log, beside: context)

    init?(_ manifest: ProjectManifest, _ context: EditionContext) {
        let own = context.edition.primaryLanguage
        guard let language = manifest.translations?.fallback[own] else { return nil }
        (self.manifest, self.context) = (manifest, context)
        source = context.library.text(in: language)
        translation = context.library.text(in: own)
        let tags = manifest.editions.map(\.language).filter { $0.prefix { $0 != "-" } == language }
        let region = LanguageTag(context.edition.language).region
        tag = tags.first { LanguageTag($0).region == region } ?? tags.first ?? language
        mark = FallbackMark.text(for: language, in: context.edition.language)
    }

    private var edition: Edition {
        var edition = context.edition
        edition.language = tag
        return edition
    }

    /// Files of the narrative in either language, in their order.
    func names(with own: [String]) -> [String] {
        Set(own + source.files.map(\.name).filter { $0.hasSuffix(".md") }).sorted()
    }

    /// A file that the edition's language has not.
    func whole(_ name: String) -> [ReadBlock] {
        guard let file = source.file(name) else { return [] }
        return read(SourceText(file.source))
    }

    /// The blocks of a file with those that stand in for what it lacks.
    func merged(_ blocks: [ReadBlock], _ name: String) -> [ReadBlock] {
        guard let file = source.file(name), let other = translation.file(name) else { return blocks }
        let comparison = FileComparison(
            name, source: file, translation: other, TranslationRecord(source: source.language))
        var blocks = blocks
        for run in FallbackPlan(comparison).runs {
            // What it follows may be left out of this edition.
            guard let index = index(after: run, in: blocks) else { continue }
            let others = context.gate.apart { read(SourceText(file.masked(but: run.blocks))) }
            blocks.insert(contentsOf: others, at: index)
        }
        return blocks
    }

    /// Behind the block that it follows; nil where that is left out, and no new section begins.
    private func index(after run: FallbackPlan.Run, in blocks: [ReadBlock]) -> Int? {
        guard let start = run.after else { return 0 }
        // What stands in already, from another file, counts for nothing.
        let places: [Int] = blocks.map { block in
            guard case .file(_, let bytes) = block.block.origin.place, block.block.attributes.language == nil
            else { return Int.max }
            return bytes.lowerBound
        }
        if let index = places.lastIndex(of: start) { return index + 1 }
        guard run.blocks.first?.kind.hasPrefix("heading") ?? false else { return nil }
        guard let before = places.lastIndex(where: { $0 < start }) else { return 0 }
        return before + 1
    }

    private func read(_ text: SourceText) -> [ReadBlock] {
        let before = (cover: context.cover != nil, back: context.back != nil)
        (inner.cover, inner.back, inner.notes) = (context.cover, context.back, context.notes)
        let blocks = BlockReader(inner, text).read(isTop: true)
        (context.cover, context.back, context.notes) = (inner.cover, inner.back, inner.notes)
        if !before.cover { context.cover?.0.claim.append(.text("\u{A0}" + mark)) }
        if !before.back { context.back?.0.title.append(.text("\u{A0}" + mark)) }
        return FallbackMark.marked(blocks, mark, language: tag)
    }
}

extension UnitFile {
    /// The file with nothing but these blocks and the footnotes that they call: all else is blank, and every byte where it
    /// was.
    func masked(but blocks: [UnitBlock]) -> SourceFile {
        let texts = blocks.map { source.string($0.range) }
        let notes = self.blocks.filter { block in
            block.kind == "footnote" && texts.contains { $0.contains("[^\(block.id ?? "")]") }
        }
        var bytes = source.bytes.map {
            $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? $0 : UInt8(ascii: " ")
        }
        for range in (blocks + notes).map(\.range) {
            bytes.replaceSubrange(range, with: source.bytes[range])
        }
        return SourceFile(path: source.path, bytes: bytes)
    }
}
