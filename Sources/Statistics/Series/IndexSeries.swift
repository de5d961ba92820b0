/// A series in percent of one of its values: an index, whose base is 100.
public enum IndexSeries {
    /// Missing values stay missing, as do those of too many digits.
    ///
    /// - Parameter base: the position of the value that is 100.
    /// - Returns: nil where there is no value above zero at the base.
    public static func values(_ series: [ExactDecimal?], base: Int) -> [ExactDecimal?]? {
        guard series.indices.contains(base), let hundred = series[base], hundred > .zero else { return nil }
        return series.map { value in
            value.flatMap { ExactRatio($0, times: 100, over: hundred)?.decimal }
        }
    }
}
