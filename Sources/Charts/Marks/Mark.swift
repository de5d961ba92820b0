import Frames

/// What is drawn in a plane. A mark declares what it brings to the scales and never builds one; an axis is a mark.
protocol Mark {
    var extent: MarkExtent { get }
    /// How far it may reach beyond the points it stands at.
    var overhang: Length { get }
    func draw(in plane: Plane, on canvas: inout PlotCanvas)
    /// Words that belong to it, with the places where they may stand.
    func labels(in plane: Plane) -> [LabelRequest]
    /// What words should not lie on.
    func obstacles(in plane: Plane) -> [Rect]
}

extension Mark {
    var extent: MarkExtent { MarkExtent() }
    var overhang: Length { .mm(0.3) }
    func labels(in plane: Plane) -> [LabelRequest] { [] }
    func obstacles(in plane: Plane) -> [Rect] { [] }
}

/// What the scales of a plane are trained from.
struct MarkExtent {
    /// Of values.
    var values: [Double] = []
    /// Of places that are numbers.
    var places: [Double] = []
    /// Whether lengths stand for values, so that zero has to be there.
    var startsAtZero = false

    static func + (a: MarkExtent, b: MarkExtent) -> MarkExtent {
        MarkExtent(
            values: a.values + b.values, places: a.places + b.places,
            startsAtZero: a.startsAtZero || b.startsAtZero)
    }
}

/// How a shape is painted: with a colour, and where colours are too few with lines over it and around it.
struct Paint: Hashable {
    var color: Color
    var hatch: Color?
    var outline: Color?

    init(_ color: Color, hatch: Color? = nil, outline: Color? = nil) {
        (self.color, self.hatch, self.outline) = (color, hatch, outline)
    }
}
