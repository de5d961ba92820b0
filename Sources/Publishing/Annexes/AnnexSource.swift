import CQpdf

/// An annex as qpdf reads it, without mending anything, object by object. Used on one thread.
final class AnnexSource {
    let file: QpdfFile
    /// All its pages, in order.
    let pages: [PDFSyntax.Reference]
    let catalog: PDFSyntax

    /// The objects that an honest file of our size may have.
    static let mostObjects = 2_000_000

    /// - Parameter bytes: they have to stay where they are as long as this value lives.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AnnexRefusal) {
        // The header stands in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
        guard String(decoding: bytes.prefix(1024), as: UTF8.self).contains("%PDF-") else { throw .notPDF }
        try ExpansionGuard.check(bytes)
        do throws(FinishingError) {
            file = try QpdfFile(reading: bytes, named: "annex")
        } catch { throw Self.refusal(error) }
        if file.isEncrypted { throw .encrypted }
        pages = file.pageReferences
        file.pushAttributesToPages()
        catalog = PDFSyntax(file.catalog.syntax) ?? .null
        try check()
        if pages.isEmpty { throw .withoutPages }
    }

    private static func refusal(_ error: FinishingError) -> AnnexRefusal {
        guard case .qpdf(let words) = error else { return .damaged("\(error)") }
        return words.contains("password") ? .encrypted : .damaged(words)
    }

    /// Throws what qpdf met since: a warning is as much as an error, for nothing is mended.
    func check() throws(AnnexRefusal) {
        do throws(FinishingError) { try file.check() } catch { throw Self.refusal(error) }
        if let warning = file.takeWarning() { throw .damaged(warning) }
    }

    /// The object, or the dictionary of a stream.
    func object(_ reference: PDFSyntax.Reference) -> (value: PDFSyntax, isStream: Bool) {
        let object = file.object(numbered: reference.number, generation: reference.generation)
        let isStream = object.isStream
        return (PDFSyntax(isStream ? object.dictionary.syntax : object.syntax) ?? .null, isStream)
    }

    /// What a value refers to, or the value itself.
    func resolved(_ value: PDFSyntax?) -> PDFSyntax {
        var value = value ?? .null, steps = 0
        while let reference = value.reference {
            value = object(reference).value
            steps += 1
            if steps > 16 { return .null }
        }
        return value
    }

    /// What stands under a path of keys.
    func value(_ value: PDFSyntax?, _ keys: String...) -> PDFSyntax {
        keys.reduce(resolved(value)) { resolved($0[$1]) }
    }

    /// A stream's bytes as they stand in the file, or unpacked.
    func data(of reference: PDFSyntax.Reference, decoded: Bool = false) -> [UInt8]? {
        file.object(numbered: reference.number, generation: reference.generation).streamData(decoded: decoded)
    }

    /// The entries of a name tree or a number tree (ISO 32000-1, 7.9.6, 7.9.7): keys and values in turn.
    func treeEntries(_ root: PDFSyntax?, _ key: String) throws(AnnexRefusal) -> [PDFSyntax] {
        var entries: [PDFSyntax] = [], pending = root.map { [$0] } ?? [], seen = Set<PDFSyntax.Reference>()
        while let next = pending.popLast() {
            if let reference = next.reference, !seen.insert(reference).inserted {
                throw .hostile("a tree of names leads in circles")
            }
            let node = resolved(next)
            entries += resolved(node[key]).items
            pending += resolved(node["/Kids"]).items.reversed()
            if seen.count > 100_000 { throw .hostile("a tree of names has no end") }
        }
        return entries
    }
}
