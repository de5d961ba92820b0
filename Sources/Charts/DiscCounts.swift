/// How many of a hundred discs each part of a whole fills, by largest remainders (Hare quota): the counts add up to the
/// rounded sum of the parts, and no count is a disc or more away from its share.
func discCounts(of values: [Double?], whole: Double, discs: Int = 100) -> [Int] {
    let shares = values.map { max(0, $0 ?? 0) / whole * Double(discs) }
    let total = min(discs, Int(shares.reduce(0, +).rounded()))
    var counts = shares.map { Int($0.rounded(.down)) }
    let byRemainder = shares.indices.sorted { a, b in
        let x = shares[a] - Double(counts[a]), y = shares[b] - Double(counts[b])
        return x == y ? a < b : x > y
    }
    for index in byRemainder.prefix(max(0, total - counts.reduce(0, +))) { counts[index] += 1 }
    return counts
}
