import Testing

@testable import Publishing

/// Laws of a booklet's order.
struct BookletOrderTests {
    @Test(arguments: 0...66, [false, true]) func everyPageStandsOnce(_ count: Int, _ isBoundRight: Bool) {
        let order = BookletOrder(pageCount: count, isBoundRight: isBoundRight)
        let pages = order.sides.flatMap { [$0.left, $0.right] }
        #expect(pages.compactMap(\.self).sorted() == Array(0..<count))
        let slots = (count + 3) / 4 * 4
        #expect(pages.count == slots && order.sides.count == slots / 2)
        // Blanks are at the end: fewer than a sheet has.
        #expect(pages.count { $0 == nil } == slots - count && slots - count < 4)
    }

    /// Two pages on one side of a sheet are as far from the first as from the last: nested sheets fall in order.
    @Test(arguments: Array(stride(from: 4, through: 64, by: 4))) func facingPagesAddUp(_ count: Int) throws {
        for side in BookletOrder(pageCount: count).sides {
            let left = try #require(side.left), right = try #require(side.right)
            #expect(left + right == count - 1)
            // Bound on the left, odd pages (from 0: even) are on the right.
            #expect(right.isMultiple(of: 2) && !left.isMultiple(of: 2))
        }
    }

    /// The back of a page is its neighbour: 0 and 1 are one leaf.
    @Test(arguments: Array(stride(from: 4, through: 64, by: 4)), [false, true])
    func leavesAreTwoPages(_ count: Int, _ isBoundRight: Bool) throws {
        let sides = BookletOrder(pageCount: count, isBoundRight: isBoundRight).sides
        for sheet in stride(from: 0, to: sides.count, by: 2) {
            let front = sides[sheet], back = sides[sheet + 1]
            #expect(front.isFront && !back.isFront && front.sheet == back.sheet && front.sheet == sheet / 2)
            // Turned over along the fold, left lies on right.
            for (over, under) in [(front.left, back.right), (front.right, back.left)] {
                let pair = [try #require(over), try #require(under)].sorted()
                #expect(pair[0].isMultiple(of: 2) && pair[1] == pair[0] + 1)
            }
        }
    }

    @Test func eightPagesAsPrintersKnowThem() {
        let sides = BookletOrder(pageCount: 8).sides.map { [$0.left, $0.right] }
        #expect(sides == [[7, 0], [1, 6], [5, 2], [3, 4]])
        let arabic = BookletOrder(pageCount: 6, isBoundRight: true).sides.map { [$0.left, $0.right] }
        #expect(arabic == [[0, nil], [nil, 1], [2, 5], [4, 3]])
    }
}
