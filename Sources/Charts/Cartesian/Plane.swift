import Frames

/// A place along a plot: a category's band, or a part of it, or a number.
enum AlongPlace: Hashable {
    case band(Int, slot: Int = 0, of: Int = 1)
    case number(Double)
}

/// Where categories or numbers run.
enum AlongScale: Hashable {
    case bands(Bands)
    case numbers(NumberScale)

    /// The middle of a place.
    func place(_ place: AlongPlace) -> Length {
        switch (self, place) {
        case (.bands(let bands), .band(let index, let slot, let slots)):
            let (start, thickness) = bands.slot(index, slot, of: slots)
            return slots > 1 ? start + thickness / 2 : bands.middle(index)
        case (.numbers(let scale), .number(let number)): return scale.place(number)
        case (.numbers(let scale), .band(let index, _, _)): return scale.place(Double(index))
        case (.bands(let bands), .number(let number)): return bands.middle(Int(number))
        }
    }

    /// Start and thickness of a band's slot; of a number, nothing wide.
    func span(_ place: AlongPlace) -> (start: Length, thickness: Length) {
        if case (.bands(let bands), .band(let index, let slot, let slots)) = (self, place) {
            return bands.slot(index, slot, of: slots)
        }
        return (self.place(place), .zero)
    }
}

/// A region of the plot with its two scales. Marks ask it for points; only it knows which way they run.
struct Plane {
    enum Orientation: Hashable {
        /// Categories or times along the width, values upwards.
        case upright
        /// Categories down the page, values along the width.
        case sideways
    }

    var region: Rect
    var orientation: Orientation
    var along: AlongScale
    var values: NumberScale

    func point(_ along: Length, _ value: Length) -> Point {
        orientation == .upright ? Point(along, value) : Point(value, along)
    }
    func point(_ place: AlongPlace, _ value: Double) -> Point {
        point(along.place(place), values.place(value))
    }
    /// Between two values, over a part of the other direction.
    func rect(_ start: Length, _ thickness: Length, from: Double, to: Double) -> Rect {
        Rect(
            from: point(start, values.place(from)), to: point(start + thickness, values.place(to)))
    }
    func rect(_ place: AlongPlace, from: Double, to: Double) -> Rect {
        let (start, thickness) = along.span(place)
        return rect(start, thickness, from: from, to: to)
    }
}
