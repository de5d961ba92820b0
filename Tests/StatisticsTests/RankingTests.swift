import Statistics
import TestSupport
import Testing

@Suite struct RankingTests {
    @Test func equalsHaveEqualPlaces() {
        let values: [Double?] = [10, 30, 20, nil, 20, 5]
        let race = Ranking(values)
        #expect(race.ranks == [4, 1, 2, nil, 2, 5])
        #expect(race.ties == [2: [2, 4]])
        #expect(Ranking(values, by: .dense).ranks == [3, 1, 2, nil, 2, 4])
        #expect(Ranking(values, isAscending: true).ranks == [2, 5, 3, nil, 3, 1])
    }

    @Test("A place is one more than how many are larger; dense, than how many values are")
    func ranksCount() {
        var dice = Dice(72)
        for _ in 0..<300 {
            let values = (0..<dice.roll(0...20)).map { _ in dice.chance(10) ? nil : Double(dice.roll(0...8)) }
            let race = Ranking(values).ranks, dense = Ranking(values, by: .dense).ranks
            for (index, value) in values.enumerated() {
                guard let value else {
                    #expect(race[index] == nil)
                    continue
                }
                let larger = values.compactMap(\.self).filter { $0 > value }
                #expect(race[index] == larger.count + 1)
                #expect(dense[index] == Set(larger).count + 1)
            }
        }
    }

    @Test func theTotalStays() throws {
        var dice = Dice(73)
        for _ in 0..<500 {
            let values = (0..<dice.roll(1...12)).map { _ in
                ExactDecimal(coefficient: Int64(dice.roll(0...40)), scale: dice.roll(0...2))
            }
            let count = dice.roll(1...12), top = try #require(TopCategories(values, count: count))
            #expect(Set(top.top + top.rest) == Set(values.indices))
            #expect(top.top.count + top.rest.count == values.count)
            #expect(
                ExactDecimal.sum(top.top.map { values[$0] } + [top.restTotal]) == ExactDecimal.sum(values))
            #expect(top.rest.count != 1)
            let least = try #require(top.top.map { values[$0] }.min())
            #expect(top.rest.allSatisfy { values[$0] <= least })
            #expect(top.tiedWithTop == top.rest.filter { values[$0] == least })
        }
    }

    @Test func aRestOfOneKeepsItsName() throws {
        let values = [5, 3, 1].map { ExactDecimal($0) }
        #expect(try #require(TopCategories(values, count: 2)).top == [0, 1, 2])
        #expect(try #require(TopCategories(values, count: 1)).rest == [1, 2])
        #expect(TopCategories([ExactDecimal(-1)], count: 1) == nil)
    }
}
