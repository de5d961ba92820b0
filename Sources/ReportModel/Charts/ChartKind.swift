extension Chart {
    /// By which marks a chart shows its data. Each is a file of the room `Charts`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Horizontal bars from zero.
        case bar
        /// One bar split into its parts of a whole.
        case split
        /// A hundred discs, filled by shares.
        case waffle
        case donut
        /// Bars on a track of a hundred: shares that do not make a whole.
        case part
        /// People, so many of so many.
        case pictogram
        case pie
        /// Upright bars from zero.
        case column
        case line, area
        /// Bars of two series on both sides of one line: the ages of women and men.
        case pyramid
        /// A dot for each value, on a line of its category.
        case dot
        case lollipop
        /// Two values of each category, joined.
        case dumbbell
        /// Each series from its value at one time to that at another.
        case slope
        case scatter
        /// A scatter whose discs have areas.
        case bubble
        /// Counts of values between edges at equal distances.
        case histogram
        /// Median, quartiles and extremes of each category's values.
        case box
        /// Categories by series, each cell a shade.
        case heatmap
        /// A value against its target.
        case bullet
        /// Areas in proportion, in groups.
        case treemap
        /// Flows from categories to series.
        case sankey
        /// Events and spans along a time.
        case timeline
        /// A map whose shapes are coloured by classes of their values.
        case choropleth
        /// A map with a disc for each value.
        case symbols
    }

    /// How the series of a chart share a category's place.
    public enum Arrangement: String, Hashable, Sendable, CaseIterable {
        case grouped
        case stacked
        /// Stacked to a hundred.
        case share
        /// Stacked on both sides of zero, the first half of the series to its start: answers from « no » to « yes ».
        case diverging
    }
}
