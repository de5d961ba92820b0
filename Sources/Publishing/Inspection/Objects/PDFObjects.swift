/// The objects of a file that can be reached from its trailer, as plain values.
///
/// It stands on a buffer that has to stay where it is as long as this object lives. One thread at a time.
final class PDFObjects {
    /// More objects than PDF/A allows in a file are not read (ISO 19005-2, 6.1.13).
    static let most = 8_388_607

    let bytes: UnsafeBufferPointer<UInt8>
    /// Null where it is not there.
    let trailer: PDFValue
    /// By number; streams by their dictionaries.
    let objects: ObjectTable
    /// What was found wrong while reading, a few things at most.
    private(set) var complaints: [String] = []
    private let source: any ObjectSource
    private var budget: DecodingBudget

    /// Any file.
    ///
    /// - Throws: what qpdf says where the file cannot be read at all; a password that is needed.
    convenience init(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
        self.init(bytes, try QpdfSource(bytes))
    }

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ source: any ObjectSource,
        _ budget: DecodingBudget = DecodingBudget()
    ) {
        self.budget = budget
        (self.bytes, self.source, trailer) = (bytes, source, source.trailer)
        objects = Self.reached(from: source)
        complain()
    }

    /// All that is reached from the trailer, each object once.
    private static func reached(from source: any ObjectSource) -> ObjectTable {
        let objects = ObjectTable(source)
        var waiting: [Int] = []
        addReferences(in: source.trailer, to: &waiting)
        while let number = waiting.popLast() {
            guard !objects.contains(number), objects.count < most else { continue }
            let value = source.object(number)
            objects.add(number, value)
            addReferences(in: value, to: &waiting)
        }
        return objects
    }

    /// Values nest no deeper than `ValueParser` lets them.
    private static func addReferences(in value: PDFValue, to found: inout [Int]) {
        switch value {
        case .reference(let number): found.append(number)
        case .array(let items): for item in items { addReferences(in: item, to: &found) }
        case .dictionary(let entries), .stream(let entries):
            for (_, value) in entries { addReferences(in: value, to: &found) }
        default: break
        }
    }

    private func complain() {
        for words in source.takeComplaints() where complaints.count < 10 && !complaints.contains(words) {
            complaints.append(words)
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

    /// What stands under a key, resolved: the most frequent question, without an array of keys.
    func value(_ value: PDFValue, _ key: String) -> PDFValue {
        guard let found = resolved(value).entries[key] else { return .null }
        return resolved(found)
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
    var isEncrypted: Bool { source.isEncrypted }
    /// Whether the file could only be read by putting its table of objects together again.
    var isRecovered: Bool { source.isRecovered }
    /// As the header says, or the catalog where it says more.
    var version: String { source.version }

    // MARK: Streams

    /// A stream's data as they stand in the file; nil where there are none.
    func rawData(of number: Int) -> [UInt8]? {
        guard objects[number]?.isStream == true else { return nil }
        defer { complain() }
        return source.rawData(of: number)
    }

    /// A stream's data with its filters undone, as far as they are lossless, and within bounds.
    func data(of number: Int) -> DecodedStream? {
        guard case .stream(let entries)? = objects[number], let raw = rawData(of: number) else { return nil }
        return StreamDecoder(objects: self).decode(raw, entries, &budget)
    }
}
