/// The entries of a dictionary, each key once.
///
/// Most dictionaries have a handful, and a file has a hundred thousand dictionaries: a few entries stand one behind another
/// and are compared in turn; only large dictionaries are sorted, and searched by halving.
struct PDFEntries: Hashable, Sendable {
    fileprivate struct Entry: Hashable, Sendable {
        var key: String
        var value: PDFValue
    }

    /// How many entries are compared in turn.
    private static let few = 24

    private var entries: [Entry] = []

    init() {}

    /// Of several entries with one key the last one counts.
    init(_ pairs: [(key: String, value: PDFValue)]) {
        if pairs.count <= Self.few {
            entries.reserveCapacity(pairs.count)
            for pair in pairs { self[pair.key] = pair.value }
        } else {
            let last = Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
            entries = last.map { Entry(key: $0.key, value: $0.value) }
            if entries.count > Self.few { sort() }
        }
    }

    private mutating func sort() { entries.sort { $0.key < $1.key } }

    /// nil for a key that is not there; setting it to nil takes the entry out.
    subscript(key: String) -> PDFValue? {
        get { index(of: key).map { entries[$0].value } }
        set {
            switch (index(of: key), newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?):
                entries.append(Entry(key: key, value: value))
                if entries.count > Self.few { sort() }
            case (nil, nil): break
            }
        }
    }

    private func index(of key: String) -> Int? {
        if entries.count <= Self.few { return entries.firstIndex { $0.key == key } }
        var low = 0, high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].key == key ? low : nil
    }

    var isEmpty: Bool { entries.isEmpty }
    var keys: [String] { entries.map(\.key) }
    var values: [PDFValue] { entries.map(\.value) }

    func filter(_ isKept: ((key: String, value: PDFValue)) -> Bool) -> PDFEntries {
        var kept = self
        kept.entries.removeAll { !isKept(($0.key, $0.value)) }
        return kept
    }
}

extension PDFEntries: Sequence {
    struct Iterator: IteratorProtocol {
        private var rest: Array<Entry>.Iterator

        fileprivate init(_ entries: [Entry]) { rest = entries.makeIterator() }

        mutating func next() -> (key: String, value: PDFValue)? { rest.next().map { ($0.key, $0.value) } }
    }

    func makeIterator() -> Iterator { Iterator(entries) }
}

extension PDFEntries: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, PDFValue)...) {
        self.init(elements.map { (key: $0.0, value: $0.1) })
    }
}
