/// The objects of a file by their numbers, which are dense but for what a hostile file makes of them.
///
/// Of a file with very many objects the elements of its structure are not kept: they are read again when they are asked for.
final class ObjectTable {
    private static let mostDense = 1 << 23
    /// How many objects are kept, whatever they are.
    private static let mostKept = 60_000

    private enum State: UInt8 { case absent, kept, known }

    /// The last object that was read again.
    private final class Recall {
        var number = -1
        var value = PDFValue.null
    }

    private let source: any ObjectSource
    private let recall = Recall()
    private var states: [State] = []
    private var kept: [PDFValue] = []
    /// Where the values of dense numbers are.
    private var places: [Int32] = []
    private var sparse: [Int: PDFValue] = [:]
    private(set) var count = 0

    init(_ source: any ObjectSource) { self.source = source }

    subscript(number: Int) -> PDFValue? {
        guard states.indices.contains(number) else { return sparse.isEmpty ? nil : sparse[number] }
        switch states[number] {
        case .absent: return nil
        case .kept: return kept[Int(places[number])]
        case .known: return recalled(number)
        }
    }

    func contains(_ number: Int) -> Bool {
        states.indices.contains(number) ? states[number] != .absent : sparse[number] != nil
    }

    private func recalled(_ number: Int) -> PDFValue {
        if recall.number != number { (recall.number, recall.value) = (number, source.object(number)) }
        return recall.value
    }

    /// Takes in an object that is not there yet.
    func add(_ number: Int, _ value: PDFValue) {
        count += 1
        guard (0..<Self.mostDense).contains(number) else {
            sparse[number] = value
            return
        }
        while states.count <= number {
            states.append(.absent)
            places.append(-1)
        }
        if count > Self.mostKept, value.entries["Type"] == .name("StructElem"), !value.isStream {
            states[number] = .known
        } else {
            states[number] = .kept
            places[number] = Int32(kept.count)
            kept.append(value)
        }
    }
}

/// In the order of their numbers.
extension ObjectTable: Sequence {
    struct Iterator: IteratorProtocol {
        fileprivate let table: ObjectTable
        fileprivate var sparse: ArraySlice<(key: Int, value: PDFValue)>
        private var number = 0

        fileprivate init(_ table: ObjectTable, _ sparse: [Int: PDFValue]) {
            self.table = table
            self.sparse = sparse.sorted { $0.key < $1.key }[...]
        }

        mutating func next() -> (number: Int, value: PDFValue)? {
            while number < ObjectTable.mostDense {
                defer { number += 1 }
                guard number < table.states.count else { break }
                if let value = table[number] { return (number, value) }
            }
            return sparse.popFirst().map { ($0.key, $0.value) }
        }
    }

    func makeIterator() -> Iterator { Iterator(self, sparse) }
}
