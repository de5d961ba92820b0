/// What a kind of chart makes of its data: who reads a chart and who draws it go by the same.
extension Chart.Kind {
    /// Whether marks divide one whole among them.
    public var dividesWhole: Bool { self == .split || self == .waffle || self == .donut || self == .pie }

    /// Whether it shows shapes of a file.
    public var isMap: Bool { self == .choropleth || self == .symbols }

    /// Whether marks are shares, of one whole or each of its own.
    public var showsShares: Bool { dividesWhole || self == .part }

    /// Whether rows are observations, of which a category may have several.
    public var takesObservations: Bool {
        self == .scatter || self == .bubble || self == .histogram || self == .box
    }

    /// Whether marks stand at numbers or times along the chart; of all others, `x` is a category.
    public var takesPlaces: Bool {
        switch self {
        case .line, .area, .slope, .scatter, .bubble, .timeline: true
        default: false
        }
    }

    /// Whether it cannot be drawn without places.
    public var needsPlaces: Bool { self == .scatter || self == .bubble || self == .timeline }

    /// Whether it tells series apart.
    public var takesSeries: Bool {
        switch self {
        case .bar, .column, .line, .area, .pyramid, .dot, .lollipop, .dumbbell, .slope, .scatter, .bubble,
            .heatmap, .treemap, .sankey, .timeline:
            true
        default: false
        }
    }

    /// What a chart may show of a value beside how large it is.
    public enum Channel: String, CaseIterable, Sendable {
        case series, end, size, low, high, target
    }

    /// Whether it shows that: what it would leave out in silence is refused.
    public func shows(_ channel: Channel) -> Bool {
        switch channel {
        case .series: takesSeries
        case .end: self == .timeline
        case .size: self == .scatter || self == .bubble
        case .target: self == .bar || self == .column || self == .bullet
        case .low, .high:
            switch self {
            case .bar, .column, .line, .dot, .lollipop, .dumbbell: true
            default: false
            }
        }
    }

    /// Whether arrows go to its marks and from one to another: each mark stands for one value of a category in a plane.
    public var takesArrows: Bool {
        switch self {
        case .bar, .column, .line, .area, .dot, .lollipop, .dumbbell, .slope, .scatter, .bubble: true
        default: false
        }
    }

    /// Whether it shows nothing without series: what flows into, what stands beside each other.
    public var needsSeries: Bool { self == .heatmap || self == .sankey }
}
