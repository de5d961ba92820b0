import Frames

/// Where a bar's value is written.
enum ValuePlace: Hashable {
    /// Beyond its end.
    case outside
    /// At its end, on the mark.
    case inside
    /// In a line of its own under the category's name: it would leave the bars no room.
    case underLabel
}

/// Decides the places of values, before anything is drawn: they settle the scale, and the height of the rows.
struct ValuePlacement {
    let scale: LinearScale
    let places: [ValuePlace]

    /// A bar, its value's width, and whether it is only the hatch of a missing value.
    struct Mark {
        var value: Double?
        var textWidth: Length
    }

    /// Bars against the largest value: the scale leaves room for each value outside, unless one is so long that it
    /// would take more than two fifths of the plot from the bars.
    init(fitting marks: [Mark], into width: Length, gap: Length, missing: Length) {
        let places = marks.map { mark in
            let room = mark.textWidth + gap + (mark.value == nil ? missing : .zero)
            return room <= width * 0.4 ? ValuePlace.outside : .underLabel
        }
        self.places = places
        scale = LinearScale(
            fitting: zip(marks, places).map { mark, place in
                let text = place == .outside && mark.textWidth > .zero ? mark.textWidth + gap : .zero
                return (mark.value ?? 0, text + (mark.value == nil ? min(missing, width * 0.4) : .zero))
            }, into: width)
    }

    /// Bars against a whole that is as wide as the plot: values outside where there is room, else inside, else with the
    /// names.
    init(whole: Double, marks: [Mark], into width: Length, gap: Length, missing: Length) {
        let scale = LinearScale(whole: whole, width: width)
        self.scale = scale
        places = marks.map { mark in
            let end = mark.value.map(scale.length) ?? missing
            if end + gap + mark.textWidth <= width { return .outside }
            return mark.value != nil && end >= mark.textWidth + gap * 2 ? .inside : .underLabel
        }
    }
}
