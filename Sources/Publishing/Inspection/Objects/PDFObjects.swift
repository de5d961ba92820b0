import CQpdf

/// The objects of a file that can be reached from its trailer, read through qpdf into plain values.
///
/// It stands on a buffer that has to stay where it is as long as this object lives. One thread at a time.
final class PDFObjects {
    /// More objects than PDF/A allows in a file are not read (ISO 19005-2, 6.1.13).
    static let most = 8_388_607

    let bytes: UnsafeBufferPointer<UInt8>
    /// Empty where it is not there.
    let trailer: PDFValue
    /// By number, in order of being reached; streams by their dictionaries.
    private(set) var objects: [Int: PDFValue] = [:]
    /// What qpdf had to say, in its words, a few of them at most.
    private(set) var complaints: [String] = []
    /// Whether the file could only be read by putting its table of objects together again.
    let isRecovered: Bool
    private let file: QpdfFile
    private var generations: [Int: Int] = [:]
    private var budget = DecodingBudget()

    /// - Throws: what qpdf says where the file cannot be read at all; a password that is needed.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
        self.bytes = bytes
        var isRecovered = false, opened: QpdfFile
        do throws(FinishingError) {
            opened = try QpdfFile(reading: bytes)
        } catch {
            if case .qpdf(let words) = error, words.contains("invalid password") { throw error }
            opened = try QpdfFile(reading: bytes, recovering: true)
            isRecovered = true
            if case .qpdf(let words) = error { complaints.append(words) }
        }
        self.isRecovered = isRecovered
        file = opened
        var parser = ValueParser(file.trailer.syntax.bytes)
        if case .value(let value) = parser.next() { trailer = value } else { trailer = .null }
        generations = parser.generations
        load()
        gatherComplaints()
    }

    /// All that is reached from the trailer, without recursion, each object once.
    private func load() {
        var waiting = references(in: trailer)
        while let number = waiting.popLast() {
            guard objects[number] == nil, objects.count < Self.most else { continue }
            let value = read(number)
            objects[number] = value
            waiting += references(in: value)
        }
    }

    private func read(_ number: Int) -> PDFValue {
        let object = file.object(numbered: number, generation: generations[number] ?? 0)
        let isStream = object.isStream
        let syntax = isStream ? object.dictionary.syntax : object.syntax
        complain()
        var parser = ValueParser(syntax.bytes)
        guard case .value(let value) = parser.next() else { return .null }
        generations.merge(parser.generations) { first, _ in first }
        return isStream ? .stream(value.entries) : value
    }

    private func references(in value: PDFValue) -> [Int] {
        var found: [Int] = [], waiting = [value]
        while let value = waiting.popLast() {
            switch value {
            case .reference(let number): found.append(number)
            case .array(let items): waiting += items
            case .dictionary(let entries), .stream(let entries): waiting += entries.values
            default: break
            }
        }
        return found
    }

    private func complain() {
        guard let words = file.takeError() else { return }
        if complaints.count < 10, !complaints.contains(words) { complaints.append(words) }
    }

    private func gatherComplaints() {
        complain()
        while complaints.count < 10, let words = file.takeWarning() {
            if !complaints.contains(words) { complaints.append(words) }
        }
    }

    // MARK: Looking things up

    /// What a value refers to, or the value itself; null after too many references to references.
    func resolved(_ value: PDFValue) -> PDFValue {
        var value = value
        for _ in 0..<8 {
            guard case .reference(let number) = value else { return value }
            value = objects[number] ?? .null
        }
        return .null
    }

    /// What stands under a path of keys, resolved.
    func value(_ value: PDFValue, _ keys: String...) -> PDFValue {
        keys.reduce(resolved(value)) { value, key in resolved(value.entries[key] ?? .null) }
    }

    /// The items of an array, not resolved; a value that is no array is one item; null is none.
    func list(_ value: PDFValue?) -> [PDFValue] {
        guard let value else { return [] }
        switch resolved(value) {
        case .array(let items): return items
        case .null: return []
        default: return [value]
        }
    }

    /// An array of numbers; nil where it holds anything else.
    func numbers(_ value: PDFValue) -> [Double]? {
        guard case .array(let items) = resolved(value) else { return nil }
        let numbers = items.compactMap { resolved($0).number }
        return numbers.count == items.count ? numbers : nil
    }

    var catalog: PDFValue { value(trailer, "Root") }
    var isEncrypted: Bool { file.isEncrypted }
    /// As the header says, or the catalog where it says more.
    var version: String { file.version }

    // MARK: Streams

    /// A stream's data as they stand in the file; nil where there are none.
    func rawData(of number: Int) -> [UInt8]? {
        guard objects[number]?.isStream == true else { return nil }
        defer { complain() }
        return file.object(numbered: number, generation: generations[number] ?? 0).streamData(decoded: false)
    }

    /// A stream's data with its filters undone, as far as they are lossless, and within bounds.
    func data(of number: Int) -> DecodedStream? {
        guard case .stream(let entries)? = objects[number], let raw = rawData(of: number) else { return nil }
        return StreamDecoder(objects: self).decode(raw, entries, &budget)
    }
}
