/// A series in percent of one of its values: an index, whose base is 100.
public enum IndexSeries {
    /// Missing values stay missing.
    ///
    /// - Parameter base: the position of the value that is 100.
    /// - Returns: nil where there is no value above zero at the base.
    public static func values(_ series: [Double?], base: Int) -> [Double?]? {
        guard series.indices.contains(base), let hundred = series[base], hundred > 0, hundred.isFinite else {
            return nil
        }
        return series.map { $0.map { $0 / hundred * 100 } }
    }
}
