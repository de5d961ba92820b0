import Frames
import ReportModel

/// What a kind makes of its data: marks, and what the axes are. Nothing in it has a place yet.
struct PlotComposition {
    enum Along {
        case bands([BandName])
        case numbers(Chart.Axis)
    }

    var orientation = Plane.Orientation.upright
    var along: Along
    var values: Chart.Axis
    var marks: [any Mark]
    /// What colours mean; empty where nothing has to be told apart.
    var keys: [SeriesKey] = []
    /// Names at the ends of lines, in the order of the keys; nil: a legend over the plot.
    var ends: [EndName]?
    /// The same before their starts: values alone.
    var starts: [EndName]?
    /// Whether values have an axis: not where each is written at its mark.
    var hasValueAxis = true
    /// Whether the ends of the values' axis stand on ticks.
    var isNice = true
    /// Of the plane; nil: by the width, or by the number of bands.
    var height: Length?
    /// Of a band, what its marks take.
    var fill = 0.7
    /// Least height of a band of a sideways plot.
    var pitch = Length.mm(7)
    /// Writes the numbers of the values' axis another way: the sides of a pyramid are both positive.
    var ignoresSign = false
    /// Whether bars lie across the line that others start from: it stands behind them, and off their words.
    var crossesBase = false
    /// Room for words before the start and beyond the end of the values.
    var reserve = (low: Length.zero, high: Length.zero)
    /// Where the marks of categories are, for annotations.
    var anchors: [PlotAnchor] = []
    /// Half of the outer bands' width, where marks stand near the plot's edges: a slope.
    var edge: Length?
    /// Between marks at the ends and the region's edge.
    var padding = Length.zero
    /// What the areas of discs mean, told once under all panels.
    var sizes: SizeScale?
    /// Whether each mark has a name of its own that nothing else tells: what is left out is told.
    var namesMarks = false
    /// Of such marks, those that no label is made for.
    var unnamed = 0
}

extension PlotComposition {
    /// Whether marks reach from zero to their values.
    var startsAtZero: Bool { marks.contains(where: \.extent.startsAtZero) }
}

/// The name of a band, for its axis.
struct BandName {
    var text: String
    var detail: String?
    var isFocus = false
}

/// What a colour stands for.
struct SeriesKey {
    enum Shape { case square, line, disc }
    var name: String
    var paint: Paint
    var shape = Shape.square
    var dash: [Length] = []
}

/// A name that stands after the last point of its line.
struct EndName {
    var text: String
    var value: Double
    var color: Color
    var isFocus = false
}

/// The domains that small multiples share.
struct SharedDomains {
    var values: ClosedRange<Double>?
    var places: ClosedRange<Double>?
    /// Which words of its axes this one has; nil: all of them.
    var outer: OuterAxes?
}

/// Words of axes that small multiples have once: before the first panel of a row and under the last of a column.
struct OuterAxes {
    /// What the words before a row take; none where each panel has its own.
    var lead: Length
    var showsLead: Bool
    var showsFoot: Bool
}

/// The mark of a category and a series.
struct PlotAnchor {
    var category: String
    var series: String?
    var place: AlongPlace
    var value: Double
}
