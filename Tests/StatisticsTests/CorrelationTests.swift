import Statistics
import Testing

@Suite struct CorrelationTests {
    @Test func ofLines() throws {
        let line = (0..<10).map { (x: Double($0), y: 3 - 2 * Double($0)) }
        #expect(try #require(Correlation.pearson(line)) == -1)
        #expect(try #require(Correlation.pearson(line.map { ($0.x, -$0.y) })) == 1)
    }

    /// The four sets of F. J. Anscombe, “Graphs in Statistical Analysis”, The American Statistician 27 (1973), p. 19,
    /// have the same coefficient to two digits; these are the first and the fourth.
    @Test func ofAnscombesSets() throws {
        let x = [10.0, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
        let fourth = [
            (8, 6.58), (8, 5.76), (8, 7.71), (8, 8.84), (8, 8.47), (8, 7.04), (8, 5.25), (19, 12.5),
        ]
        let rest = [(8, 5.56), (8, 7.91), (8, 6.89)]
        for points in [Array(zip(x, y)), (fourth + rest).map { (Double($0.0), $0.1) }] {
            let r = try #require(Correlation.pearson(points.map { (x: $0.0, y: $0.1) }))
            #expect(abs(r - 0.816) < 0.001)
        }
    }

    @Test func ofWhatDoesNotVary() {
        #expect(Correlation.pearson([]) == nil && Correlation.pearson([(1, 2)]) == nil)
        #expect(Correlation.pearson([(1, 2), (1, 3), (1, 4)]) == nil)
        #expect(Correlation.pearson([(1e200, 1), (-1e200, 2)]) == nil)
    }
}
