/// What each number of pages costs that one part of a report can be set in.
struct PartPrices: Sendable {
    var start: Segment.Start
    /// By number of pages.
    var prices: [Int: Double]
    /// Which chapter it belongs to; what stands before the first has one of its own.
    var chapter: Int
    /// How many pages the author asks for, of this part or of its whole chapter.
    var asked: Int?
    var chapterAsked: Int?

    /// The prices of what the author asks for.
    var allowed: [Int: Double] { asked.map { count in prices.filter { $0.key == count } } ?? prices }
    var least: Int { prices.keys.min() ?? 0 }
}

/// The ways in which parts can follow one another on the pages of a report.
enum PageRoute {
    /// One of them: its price, and how many pages each part takes.
    struct Way: Sendable {
        var cost: Double
        var counts: [Int]
    }

    /// A page left blank so that the next part begins on its side.
    static let blank = 100_000.0

    /// The page that a part begins on, the next free one being this.
    static func aligned(_ page: Int, to start: Segment.Start) -> Int {
        switch start {
        case .recto where page.isMultiple(of: 2), .verso where !page.isMultiple(of: 2): page + 1
        default: page
        }
    }

    /// The cheapest way to each page behind the parts, the first of them beginning at `page` or just after it.
    static func ways(through parts: ArraySlice<PartPrices>, from page: Int) -> [Int: Way] {
        var ways = [page: Way(cost: 0, counts: [])]
        for part in parts {
            var next: [Int: Way] = [:]
            for (page, way) in ways {
                let first = aligned(page, to: part.start)
                for (count, price) in part.allowed {
                    let cost = way.cost + price + (first > page ? blank : 0), end = first + count
                    if let known = next[end], known.cost <= cost { continue }
                    next[end] = Way(cost: cost, counts: way.counts + [count])
                }
            }
            ways = next
        }
        return ways
    }

    /// Why there is no way.
    enum Failure: Error, Hashable {
        /// The editions have different numbers of chapters.
        case chapters([Int])
        /// No page is reachable where the chapter behind this one begins in all of them; the least pages each needs.
        case chapter(Int, least: [Int])
        /// The whole takes other numbers of pages than the one asked for.
        case total(least: Int, most: Int)
    }

    /// The cheapest ways through all editions together in which every chapter begins on the same page of each.
    ///
    /// - Parameter total: how many pages each shall have; nil: as many as it takes.
    /// - Returns: for each edition, how many pages each of its parts takes.
    static func parallel(_ editions: [[PartPrices]], total: Int? = nil) throws(Failure) -> [[Int]] {
        let chapters = editions.map(chapters)
        guard let count = chapters.first?.count, chapters.allSatisfy({ $0.count == count }) else {
            throw .chapters(chapters.map(\.count))
        }
        var states = [1: Joint(cost: 0, counts: editions.map { _ in [] })]
        for chapter in 0..<count {
            let own = chapters.map { $0[chapter] }
            let next = chapter + 1 < count ? chapters[0][chapter + 1].first?.start : nil
            var reached: [Int: Joint] = [:]
            for (page, joint) in states.sorted(by: { $0.key < $1.key }) {
                merge(own, from: page, joint, next: next, into: &reached)
            }
            if reached.isEmpty { throw .chapter(chapter, least: own.map { $0.map(\.least).reduce(0, +) }) }
            states = reached
        }
        if let total {
            guard let found = states[total + 1] else {
                let ends = states.keys.map { $0 - 1 }
                throw .total(least: ends.min() ?? 0, most: ends.max() ?? 0)
            }
            return found.counts
        }
        let best = states.min { ($0.value.cost, $0.key) < ($1.value.cost, $1.key) }
        return best?.value.counts ?? []
    }

    private struct Joint {
        var cost: Double
        var counts: [[Int]]
    }

    /// The pages at which the chapter behind this one can begin in all editions, when this one begins at `page`.
    private static func merge(
        _ editions: [ArraySlice<PartPrices>], from page: Int, _ joint: Joint, next: Segment.Start?,
        into reached: inout [Int: Joint]
    ) {
        var common: [Int: Joint] = [:]
        for (index, parts) in editions.enumerated() {
            let asked = parts.compactMap(\.chapterAsked).first
            var ends: [Int: Way] = [:]
            let first = parts.first.map { aligned(page, to: $0.start) } ?? page
            for (end, way) in ways(through: parts, from: page) {
                if let asked, end - first != asked { continue }
                let start = next.map { aligned(end, to: $0) } ?? end
                let cost = way.cost + (start > end ? blank : 0)
                if let known = ends[start], known.cost <= cost { continue }
                ends[start] = Way(cost: cost, counts: way.counts)
            }
            common = combined(index == 0 ? nil : common, ends, joint, index)
        }
        for (start, way) in common where way.cost < reached[start]?.cost ?? .infinity { reached[start] = way }
    }

    private static func combined(
        _ common: [Int: Joint]?, _ ends: [Int: Way], _ joint: Joint, _ index: Int
    ) -> [Int: Joint] {
        var result: [Int: Joint] = [:]
        for (start, way) in ends {
            guard var both = common == nil ? joint : common?[start] else { continue }
            both.cost += way.cost
            both.counts[index] += way.counts
            result[start] = both
        }
        return result
    }

    private static func chapters(_ parts: [PartPrices]) -> [ArraySlice<PartPrices>] {
        var chapters: [ArraySlice<PartPrices>] = [], start = 0
        for index in parts.indices.dropFirst() where parts[index].chapter != parts[index - 1].chapter {
            chapters.append(parts[start..<index])
            start = index
        }
        return parts.isEmpty ? [] : chapters + [parts[start...]]
    }
}
