/// A value beside that of the year before.
public enum YearOnYear {
    /// The change of each year from the one before; missing where that year is not there, has no value, or had none above
    /// zero. Years stand in any order; of one that stands twice nothing is told.
    public static func changes(_ series: [(year: Int, value: ExactDecimal?)]) -> [PercentChange?] {
        let known = Dictionary(grouping: series, by: \.year)
        func value(_ year: Int) -> ExactDecimal? {
            guard let same = known[year], same.count == 1 else { return nil }
            return same[0].value
        }
        return series.map { entry in
            guard let earlier = value(entry.year - 1), let later = value(entry.year) else { return nil }
            return PercentChange(from: earlier, to: later)
        }
    }
}
