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

    /// A bar (nil: the hatch of a missing value) and the width of its value in words.
    struct Mark {
        var value: Double?
        var textWidth: Length
    }

    /// Bars against the largest value: the scale leaves room for each value outside, unless one is so long that it
    /// would take more than two fifths of the plot. Where more than a few are, or the bars are left less than a third of
    /// the plot, every value is written under its name.
    init(fitting marks: [Mark], into width: Length, gap: Length, missing: Length) {
        let short = marks.map { mark in
            let room = mark.textWidth + gap + (mark.value == nil ? missing : .zero)
            return room <= width * (mark.value == nil ? 0.65 : 0.4) ? ValuePlace.outside : .underLabel
        }
        let exceptions = short.count { $0 == .underLabel }
        let first = Self.scale(marks, short, width, gap, missing)
        if exceptions * 3 <= marks.count, first.extent(of: marks.compactMap(\.value)) >= width / 3 {
            (scale, places) = (first, short)
        } else {
            places = marks.map { _ in .underLabel }
            scale = Self.scale(marks, places, width, gap, missing)
        }
    }

    private static func scale(
        _ marks: [Mark], _ places: [ValuePlace], _ width: Length, _ gap: Length, _ missing: Length
    ) -> LinearScale {
        LinearScale(
            fitting: zip(marks, places).map { mark, place in
                let text = place == .outside && mark.textWidth > .zero ? mark.textWidth + gap : .zero
                return (mark.value ?? 0, text + (mark.value == nil ? missing : .zero))
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

extension LinearScale {
    /// From the least to the largest of the values, zero among them. All zero: as far as anything could reach.
    fileprivate func extent(of values: [Double]) -> Length {
        if values.allSatisfy({ $0 == 0 }) { return span }
        return length(max(0, values.max() ?? 0)) + length(min(0, values.min() ?? 0))
    }
}
