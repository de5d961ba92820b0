/// Values of ranges of codes, found by halving: a table may have many ranges.
struct RangeTable<Value> {
    private var entries: [(range: ClosedRange<Int>, value: Value)] = []
    private var isSorted = true

    var isEmpty: Bool { entries.isEmpty }
    var all: [(range: ClosedRange<Int>, value: Value)] { entries }

    mutating func add(_ first: Int, _ last: Int, _ value: Value) {
        guard first <= last else { return }
        if let end = entries.last?.range.lowerBound, end > first { isSorted = false }
        entries.append((first...last, value))
    }

    /// To be called once all ranges are there.
    mutating func sort() {
        if !isSorted { entries.sort { $0.range.lowerBound < $1.range.lowerBound } }
        isSorted = true
    }

    subscript(code: Int) -> (start: Int, value: Value)? {
        var low = 0, high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].range.lowerBound <= code { low = middle + 1 } else { high = middle }
        }
        guard low > 0, entries[low - 1].range.contains(code) else { return nil }
        return (entries[low - 1].range.lowerBound, entries[low - 1].value)
    }
}
