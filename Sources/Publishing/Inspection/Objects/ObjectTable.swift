/// The objects of a file by their numbers, which are dense but for what a hostile file makes of them.
struct ObjectTable {
    private static let mostDense = 1 << 20

    private var dense: [PDFValue?] = []
    private var sparse: [Int: PDFValue] = [:]
    private(set) var count = 0

    subscript(number: Int) -> PDFValue? {
        get { dense.indices.contains(number) ? dense[number] : sparse[number] }
        set {
            count += (newValue == nil ? 0 : 1) - (self[number] == nil ? 0 : 1)
            guard (0..<Self.mostDense).contains(number) else {
                sparse[number] = newValue
                return
            }
            while dense.count <= number { dense.append(nil) }
            dense[number] = newValue
        }
    }
}

/// In the order of their numbers.
extension ObjectTable: Sequence {
    struct Iterator: IteratorProtocol {
        fileprivate let dense: [PDFValue?]
        fileprivate var sparse: ArraySlice<(key: Int, value: PDFValue)>
        private var index = 0

        fileprivate init(_ dense: [PDFValue?], _ sparse: [Int: PDFValue]) {
            self.dense = dense
            self.sparse = sparse.sorted { $0.key < $1.key }[...]
        }

        mutating func next() -> (number: Int, value: PDFValue)? {
            while index < dense.count {
                defer { index += 1 }
                if let value = dense[index] { return (index, value) }
            }
            return sparse.popFirst().map { ($0.key, $0.value) }
        }
    }

    func makeIterator() -> Iterator { Iterator(dense, sparse) }
}
