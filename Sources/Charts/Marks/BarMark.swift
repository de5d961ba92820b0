import Frames

/// Bars from one value to another, in bands or between numbers. A missing one is a short hatch at the base.
struct BarMark: Mark {
    struct Bar {
        var place: AlongPlace
        /// Instead of a band's slot: from and to along numbers.
        var span: ClosedRange<Double>?
        var from: Double
        /// nil: missing.
        var to: Double?
        var paint: Paint
        /// How far something else goes beyond its end: the end of an interval.
        var reach: Double?
        /// The value in words, for a label.
        var words = ""
        var label: TextBlock?
        /// The label in the ink that can be read on the bar.
        var inside: TextBlock?
    }

    enum Labels {
        case none
        /// Beyond the bar's end.
        case outside
        /// In the middle of the bar, where there is room.
        case middle
    }

    var bars: [Bar]
    var labels = Labels.none
    var need = LabelRequest.Need.optional
    /// Whether labels stand on paper: guide lines end before them.
    var hasPaper = false
    var style: ChartStyle
    /// Whether bars run from zero: their axis must have it.
    var startsAtZero = true

    var extent: MarkExtent {
        MarkExtent(
            values: bars.flatMap { bar in bar.to.map { [bar.from, $0] } ?? [] },
            places: bars.flatMap { bar in bar.span.map { [$0.lowerBound, $0.upperBound] } ?? [] },
            startsAtZero: startsAtZero)
    }

    func rect(_ bar: Bar, in plane: Plane) -> Rect {
        guard let to = bar.to else { return missing(bar, in: plane) }
        if let span = bar.span, case .numbers(let scale) = plane.along {
            let start = scale.place(span.lowerBound), end = scale.place(span.upperBound)
            // A hair of paper between bars that touch.
            let hair = min(Length.mm(0.3), (end - start) / 8)
            return plane.rect(start + hair / 2, end - start - hair, from: bar.from, to: to)
        }
        return plane.rect(bar.place, from: bar.from, to: to)
    }

    private func missing(_ bar: Bar, in plane: Plane) -> Rect {
        let (start, thickness) = plane.along.span(bar.place), base = plane.values.place(plane.values.base)
        let length = style.lengths.missingBar * 0.5, isForward = plane.values.end > plane.values.start
        let end = isForward == goesBack(in: plane) ? base - length : base + length
        return Rect(from: plane.point(start, base), to: plane.point(start + thickness, end))
    }

    /// Whether what is missing lies below the base: where nothing else goes above it, there is no room there.
    private func goesBack(in plane: Plane) -> Bool {
        let base = plane.values.place(plane.values.base), end = plane.values.end
        return max(end, base) - min(end, base) < style.lengths.missingBar * 0.5
    }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        for bar in bars {
            let rect = rect(bar, in: plane)
            if bar.to == nil {
                canvas.set(GapMark(style).bar(rect.size), at: rect.origin)
            } else if rect.size.width > .zero, rect.size.height > .zero {
                canvas.fill(rect, bar.paint, style)
            }
        }
    }

    func obstacles(in plane: Plane) -> [Rect] { bars.map { rect($0, in: plane) } }

    func labels(in plane: Plane) -> [LabelRequest] {
        bars.compactMap { bar in
            guard let label = bar.label, labels != .none else { return nil }
            let rect = rect(bar, in: plane)
            let size = Size(label.width, label.height + label.depth)
            if labels == .middle, bar.to != nil {
                let room = Size(size.width + .mm(1), label.height + .mm(1))
                guard rect.size.width >= room.width, rect.size.height >= room.height else { return nil }
                let middle = Point(
                    rect.minX + rect.size.width / 2, rect.minY + (rect.size.height + label.depth) / 2)
                return LabelRequest(
                    block: bar.inside ?? label, words: bar.words,
                    candidates: [.init(point: middle, horizontal: 0.5, vertical: 0.5)], need: need,
                    avoidsMarks: false)
            }
            var reached = rect
            if let reach = bar.reach {
                reached = rect.union(plane.rect(bar.place, from: bar.from, to: reach))
            }
            return LabelRequest(
                block: label, words: bar.words, candidates: outside(bar, reached, label, plane), need: need,
                hasPaper: hasPaper)
        }
    }

    private func outside(_ bar: Bar, _ rect: Rect, _ label: TextBlock, _ plane: Plane)
        -> [LabelRequest.Candidate]
    {
        let gap = style.lengths.valueGap * 0.6
        let middle = Point(
            rect.minX + rect.size.width / 2, rect.minY + rect.size.height / 2 + label.depth / 2)
        let isNegative = bar.to.map { $0 < bar.from } ?? goesBack(in: plane)
        switch (plane.orientation, isNegative) {
        case (.upright, false):
            return [
                .init(point: Point(middle.x, rect.minY - gap + label.depth), horizontal: 0.5, vertical: 1)
            ]
        case (.upright, true):
            return [.init(point: Point(middle.x, rect.maxY + gap), horizontal: 0.5, vertical: 0)]
        case (.sideways, false):
            return [.init(point: Point(rect.maxX + gap, middle.y), horizontal: 0, vertical: 0.5)]
        case (.sideways, true):
            return [.init(point: Point(rect.minX - gap, middle.y), horizontal: 1, vertical: 0.5)]
        }
    }
}
