/// Hands out the numbers of new objects, from the first that the painted file leaves free.
struct ObjectNumbers {
    private(set) var next: Int

    init(after last: Int) { next = last + 1 }

    mutating func take() -> Int { take(1).lowerBound }

    mutating func take(_ count: Int) -> Range<Int> {
        defer { next += count }
        return next..<next + count
    }
}
