import Frames

/// From values to lengths along a plot. Always holds zero: a bar's length is its value and nothing else.
struct LinearScale {
    /// Where zero stands.
    let zero: Length
    /// The value that is `span` long; positive.
    let reference: Double
    let span: Length

    /// Of a fixed domain, from zero to `whole`.
    init(whole: Double, width: Length) { (zero, reference, span) = (.zero, whole, width) }

    /// The largest scale at which every value and what is written beyond its end (`reserve`) lie within `width`.
    ///
    /// Exact: a search by halving over whole units, since room needed only grows with the scale.
    init(fitting marks: [(value: Double, reserve: Length)], into width: Length) {
        let largest = marks.map { abs($0.value) }.max() ?? 0
        let reference = largest > 0 ? largest : 1
        func room(_ span: Int, negative: Bool) -> Length {
            marks.filter { ($0.value < 0) == negative }
                .map { Self.length($0.value, reference, Length(units: span)) + $0.reserve }
                .max() ?? .zero
        }
        var least = 0, most = max(0, width.units)
        while least < most {
            let middle = (least + most + 1) / 2
            if room(middle, negative: true) + room(middle, negative: false) <= width {
                least = middle
            } else {
                most = middle - 1
            }
        }
        self.reference = reference
        span = Length(units: least)
        zero = room(least, negative: true)
    }

    /// How long the mark of a value is, whatever its sign.
    func length(_ value: Double) -> Length { Self.length(value, reference, span) }

    /// From where to where the mark of a value runs.
    func interval(_ value: Double) -> (start: Length, end: Length) {
        value < 0 ? (zero - length(value), zero) : (zero, zero + length(value))
    }

    private static func length(_ value: Double, _ reference: Double, _ span: Length) -> Length {
        Length(units: Int((abs(value) / reference * Double(span.units)).rounded(.down)))
    }
}
