import ArgumentParser

/// One share of a list of editions, for machines that work on it side by side: `2/8` is the second of eight.
struct Shard: ExpressibleByArgument, Equatable {
    let number: Int
    let count: Int

    /// nil where it is none: the number is from 1 to the count.
    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, count <= 1_000_000,
            (1...count).contains(number)
        else { return nil }
        (self.number, self.count) = (number, count)
    }

    /// Every so many-th: neighbours in a list are often alike, and so shares are alike in size.
    func share<Element>(of list: [Element]) -> [Element] {
        stride(from: number - 1, to: list.count, by: count).map { list[$0] }
    }
}
