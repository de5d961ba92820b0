import Frames
import ReportModel
import Typography

/// Gives the region, the axes, the names and the legend of a plot their room.
struct PlotLayout {
    let context: PlotContext
    let composition: PlotComposition
    let training: PlotTraining
    /// Of small multiples.
    private let outer: OuterAxes?

    private(set) var plane: Plane
    private(set) var valueTicks: AxisTicks
    private(set) var alongTicks: AxisTicks?
    /// Of the whole plot.
    private(set) var height = Length.zero
    private(set) var problems: [ChartProblem] = []
    private var legend: KeyLegend?
    private var ends: EndNames?
    private var starts: EndNames?
    private var names: [TextBlock?] = []
    private var title: TextBlock?
    private var alongTitle: TextBlock?
    private var nameColumn = Length.zero
    /// From one band of a sideways plot to the next.
    private(set) var bandPitch = Length.zero
    private var titleTop = Length.zero
    private let signs: NumberSigns

    private static let tickGap = Length.mm(1.6)

    init(
        context: PlotContext, composition: PlotComposition, training: PlotTraining, outer: OuterAxes? = nil
    ) {
        self.context = context
        self.composition = composition
        self.training = training
        self.outer = outer
        signs = NumberSigns.forLanguage(context.labels.language)
        let scale = NumberScale(low: training.values.lowerBound, high: training.values.upperBound)
        plane = Plane(
            region: Rect(.zero, .zero), orientation: composition.orientation, along: .numbers(scale),
            values: scale)
        valueTicks = AxisTicks(
            composition.values, scale.low, scale.high, about: 2, isNice: false, words: context.words,
            signs: signs)
    }

    var isBroken: Bool { training.isBroken }

    /// Whether the values' axis is drawn: where they were to stand at the ends of lines and have no room there, too.
    var hasValueAxis: Bool { composition.hasValueAxis || composition.ends != nil && ends == nil }

    /// Where labels of marks may stand: over the feet of the axes, and to the plot's edges.
    var labelBounds: Rect {
        let region = plane.region, isUpright = plane.orientation == .upright
        let left = isUpright ? region.minX : nameColumn > .zero ? nameColumn + .mm(1) : .zero
        return Rect(
            from: Point(left, titleTop),
            to: Point(context.width, isUpright ? region.maxY + composition.reserve.low : region.maxY))
    }

    private var overhang: Length { composition.marks.map(\.overhang).max() ?? .mm(0.3) }
    private var tickStyle: TextStyle { context.style.text.annotation }
    private var tickHeight: Length { context.labels.metrics(tickStyle).capHeight }

    /// What the words before the region take: ticks of an upright plot, names of bands of another.
    var lead: Length {
        if composition.orientation == .upright {
            return hasValueAxis && starts == nil ? widest(valueTicks) + Self.tickGap : .zero
        }
        return nameColumn > .zero ? nameColumn + context.lengths.labelGap : .zero
    }

    private var showsLead: Bool { outer?.showsLead ?? true }
    private var showsFoot: Bool { outer?.showsFoot ?? true }

    // MARK: Room

    /// False where names do not fit under the bands of an upright plot.
    mutating func arrange() -> Bool {
        setTitles()
        return composition.orientation == .upright ? arrangeUpright() : arrangeSideways()
    }

    private mutating func setTitles() {
        title = words(composition.values.title)
        if case .numbers(let axis) = composition.along { alongTitle = words(axis.title) }
    }

    private mutating func words(_ text: String) -> TextBlock? {
        text.isEmpty
            ? nil
            : context.labels.wrap(
                text, tickStyle, leading: context.lengths.leading, measure: context.width, problems: &problems
            )
    }

    private mutating func arrangeUpright() -> Bool {
        let bodyHeight = composition.height ?? min(max(context.width * 0.45, .mm(38)), .mm(75))
        if let wanted = composition.ends {
            ends = EndNames(wanted, context, width: context.width, height: bodyHeight)
        }
        if ends != nil, let wanted = composition.starts {
            starts = EndNames(wanted, context, width: context.width, height: bodyHeight)
        }
        var y = placeLegend()
        titleTop = y
        if let title { y += title.height + title.depth + .mm(2.5) }
        let top = y + max(tickHeight / 2, .mm(1), overhang)
        trainValues(length: bodyHeight, perTick: .mm(13))
        let own = hasValueAxis ? widest(valueTicks) + Self.tickGap : .zero
        let left = outer.map { $0.lead > .zero ? ($0.showsLead ? $0.lead : .zero) : own } ?? own
        let body = room(left: max(left, starts?.width ?? .zero))
        let region = Rect(
            x: body.left, y: top + composition.reserve.high, width: body.right - body.left,
            height: bodyHeight - composition.reserve.high - composition.reserve.low)
        guard region.size.width > .mm(8) else { return false }
        setPlane(region)
        guard setBandNames() else { return false }
        var foot = region.maxY + composition.reserve.low
        let depth = names.compactMap { $0.map { $0.height + $0.depth } }.max() ?? .zero
        if depth > .zero, showsFoot { foot += .mm(2.2) + depth }
        if showsFoot, let alongTicks, !alongTicks.ticks.isEmpty {
            let hasUnder = alongTicks.ticks.contains { $0.under != nil }
            foot +=
                .mm(2) + tickHeight + (hasUnder ? context.lengths.leading : .zero)
                + context.labels.metrics(tickStyle).descent
        }
        if showsFoot, let alongTitle { foot += .mm(2) + alongTitle.height + alongTitle.depth }
        height = max(foot, region.maxY + max(tickHeight, overhang))
        return true
    }

    /// Left and right of the region, with room for the ends of the axis's words.
    private mutating func room(left: Length) -> (left: Length, right: Length) {
        // Panels of a row have regions of one width, whichever has the ticks before it.
        let isOuter = (outer?.lead ?? .zero) > .zero, start = isOuter ? left : .zero
        var left = isOuter ? left + overhang : max(left, overhang)
        var right = context.width - max(ends?.width ?? .zero, overhang)
        guard case .numbers(let axis) = composition.along else { return (left, right) }
        let width = right - left
        let ticks = horizontalTicks(axis, training.places, width: width, isNice: composition.isNice)
        alongTicks = ticks
        let half = ticks.ticks.map { context.labels.width($0.text, tickStyle) }.max() ?? .zero
        if ends == nil { right -= min(half / 2, width / 8) }
        left = max(left, start + min(half / 2, width / 8))
        return (left, right)
    }

    private mutating func arrangeSideways() -> Bool {
        var y = placeLegend()
        titleTop = y
        let isBands = if case .bands = composition.along { true } else { false }
        setNameColumn()
        if isBands, y > .zero { y += .mm(1) }
        y += max(.mm(0.3), ((names.first??.height ?? .zero) - composition.pitch) / 2)
        let count = bandNames.count
        let tallest = names.compactMap { $0.map { $0.height + $0.depth } }.max() ?? .zero
        var pitch = max(composition.pitch, tallest + .mm(2))
        let most = context.lengths.maximumHeight
        if pitch * count > most { pitch = max(most / max(1, count), max(tallest + .mm(0.8), .mm(2))) }
        if pitch * count > most {
            problems.append(.tooHigh(categories: count, height: pitch * count, most: most))
        }
        bandPitch = pitch
        let isOuter = (outer?.lead ?? .zero) > .zero
        let left =
            isOuter
            ? (showsLead ? outer?.lead ?? .zero : .zero) + overhang
            : max(nameColumn > .zero ? nameColumn + context.lengths.labelGap : .zero, overhang)
        let width = context.width - left
        trainValues(length: width, perTick: .mm(22), isHorizontal: true)
        let last = max(hasValueAxis ? widest(valueTicks) / 2 : .zero, overhang)
        let shift = nameColumn > .zero || isOuter ? .zero : min(last, width / 8)
        let reserve = composition.reserve
        let region = Rect(
            x: left + shift + reserve.low, y: y,
            width: width - shift - reserve.low - max(reserve.high, min(last, width / 8)),
            height: composition.height ?? pitch * max(1, count))
        guard region.size.width > .mm(8) else { return false }
        setPlane(region)
        height = region.maxY + .mm(0.3)
        if hasValueAxis, showsFoot {
            height += .mm(2) + tickHeight + context.labels.metrics(tickStyle).descent
            if let title { height += .mm(1.8) + title.height + title.depth }
        }
        height = max(height, region.maxY + (tallest - pitch) / 2)
        return true
    }

    private var bandNames: [BandName] {
        if case .bands(let names) = composition.along { names } else { [] }
    }

    private mutating func setNameColumn() {
        if !showsLead { return }
        let labels = BandLabels(context: context, names: bandNames)
        let usual = context.lengths.barLayout(for: context.width).labelColumn ?? context.width * 0.36
        nameColumn =
            outer.flatMap { $0.lead > .zero ? $0.lead - context.lengths.labelGap : nil }
            ?? labels.width(atMost: min(usual, context.width * 0.4))
        names = nameColumn > .zero ? labels.before(width: nameColumn, problems: &problems) : []
    }

    private mutating func placeLegend() -> Length {
        guard ends == nil, !composition.keys.isEmpty else { return .zero }
        let made = KeyLegend(composition.keys, context, width: context.width, problems: &problems)
        legend = made
        return made.height > .zero ? made.height + .mm(3.5) : .zero
    }

    // MARK: Scales

    private mutating func trainValues(length: Length, perTick: Length, isHorizontal: Bool = false) {
        let count = min(8, max(2, Int((length / perTick).rounded())))
        valueTicks =
            isHorizontal
            ? horizontalTicks(composition.values, training.values, width: length, isNice: composition.isNice)
            : ticks(composition.values, training.values, count, isNice: composition.isNice)
    }

    private func ticks(
        _ axis: Chart.Axis, _ domain: ClosedRange<Double>, _ count: Int, isNice: Bool
    ) -> AxisTicks {
        AxisTicks(
            axis, domain.lowerBound, domain.upperBound, about: count, isNice: isNice,
            ignoresSign: composition.ignoresSign, words: context.words, signs: signs)
    }

    /// As many as stand beside each other without touching.
    private func horizontalTicks(
        _ axis: Chart.Axis, _ domain: ClosedRange<Double>, width: Length, isNice: Bool
    ) -> AxisTicks {
        let most = max(2, min(12, Int(width / .mm(14))))
        for count in stride(from: most, through: 1, by: -1) {
            let made = ticks(axis, domain, count, isNice: isNice)
            let scale = NumberScale(
                low: made.low, high: made.high, start: .zero, end: width * 0.94, isLog: axis.scale == .log)
            if areApart(made, scale) { return made }
        }
        var made = ticks(axis, domain, 1, isNice: isNice)
        made.ticks = Array(made.ticks.prefix(1))
        return made
    }

    /// Every second one left out, until they are apart in the region that they have in the end.
    private func thinned(_ ticks: AxisTicks, _ scale: NumberScale) -> AxisTicks {
        var kept = ticks
        while kept.ticks.count > 1, !areApart(kept, scale, by: .mm(1.5)) {
            kept.ticks = kept.ticks.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        }
        return kept
    }

    private func areApart(_ ticks: AxisTicks, _ scale: NumberScale, by gap: Length = .mm(3)) -> Bool {
        var end: Length?
        for tick in ticks.ticks {
            let width = max(
                context.labels.width(tick.text, tickStyle), context.labels.width(tick.under ?? "", tickStyle))
            let start = min(max(.zero, scale.place(tick.value) - width / 2), context.width - width)
            if let end, start < end + gap { return false }
            end = start + width
        }
        return true
    }

    private func widest(_ ticks: AxisTicks) -> Length {
        ticks.ticks.map { context.labels.width($0.text, tickStyle) }.max() ?? .zero
    }

    private mutating func setPlane(_ region: Rect) {
        let isUpright = composition.orientation == .upright, pad = composition.padding
        let (first, last) = isUpright ? (region.maxY, region.minY) : (region.minX, region.maxX)
        let values = NumberScale(
            low: valueTicks.low, high: valueTicks.high, start: first, end: last,
            isLog: composition.values.scale == .log)
        let (start, end) = isUpright ? (region.minX + pad, region.maxX - pad) : (region.minY, region.maxY)
        let along: AlongScale
        switch composition.along {
        case .bands(let names):
            // Bands that are wider than the region have their middles near its edges.
            let over = composition.edge.map { edge in
                names.count > 1 ? (end - start - edge * 2) / (names.count - 1) / 2 - edge : .zero
            }
            let beyond = max(.zero, over ?? .zero)
            along = .bands(
                Bands(count: names.count, start: start - beyond, end: end + beyond, fill: composition.fill))
        case .numbers(let axis):
            let ticks = alongTicks ?? self.ticks(axis, training.places, 5, isNice: composition.isNice)
            along = .numbers(
                NumberScale(
                    low: ticks.low, high: ticks.high, start: start, end: end, isLog: axis.scale == .log))
        }
        plane = Plane(region: region, orientation: composition.orientation, along: along, values: values)
        if !isUpright { valueTicks = thinned(valueTicks, values) }
        if isUpright, case .numbers(let scale) = along { alongTicks = alongTicks.map { thinned($0, scale) } }
    }

    /// The names under an upright plot's bands; false where they do not fit.
    private mutating func setBandNames() -> Bool {
        guard case .bands(let bands) = plane.along else { return true }
        let labels = BandLabels(context: context, names: bandNames)
        let pitch = composition.edge == nil ? bands.pitch : edgePitch(bands)
        guard let found = labels.under(pitch: pitch) ?? labels.thinned(pitch: pitch) else {
            return false
        }
        names = found
        return true
    }

    /// Of two names at the edges of the plot, which may be moved inwards: neither crosses the middle between them.
    private func edgePitch(_ bands: Bands) -> Length {
        let first = bands.middle(0), last = bands.middle(bands.count - 1), middle = first + (last - first) / 2
        return min(last - first, middle, context.width - middle)
    }

    // MARK: Drawing

    /// Legend, titles, ticks, names of bands and of lines.
    func drawWords(on canvas: inout PlotCanvas) {
        legend?.draw(on: &canvas, at: .zero)
        if plane.orientation == .upright {
            drawUprightWords(on: &canvas)
        } else {
            drawSidewaysWords(on: &canvas)
        }
    }

    private func drawUprightWords(on canvas: inout PlotCanvas) {
        let region = plane.region
        if let title { canvas.set(title, at: Point(.zero, titleTop)) }
        if hasValueAxis, showsLead {
            for tick in valueTicks.ticks {
                let line = context.labels.line(tick.text, tickStyle)
                let y = plane.values.place(tick.value) + line.capHeight / 2
                canvas.set(line, at: Point(region.minX - Self.tickGap - line.width, y))
            }
        }
        var foot = region.maxY + composition.reserve.low
        if !showsFoot {
            // The last panel of the column has them.
        } else if case .bands(let bands) = plane.along {
            for (index, block) in names.enumerated() {
                guard let block else { continue }
                canvas.setCentred(
                    block, at: Point(bands.middle(index), foot + .mm(2.2)), within: context.width)
            }
            foot += .mm(2.2) + (names.compactMap { $0.map { $0.height + $0.depth } }.max() ?? .zero)
        } else if case .numbers(let scale) = plane.along, let alongTicks {
            foot = drawAlongTicks(alongTicks, scale, on: &canvas)
        }
        if showsFoot, let alongTitle {
            let x = region.maxX - alongTitle.width
            canvas.set(alongTitle, at: Point(max(.zero, x), foot + .mm(2)))
        }
        ends?.draw(in: plane, at: region.maxX, on: &canvas)
        starts?.draw(in: plane, at: region.minX, isBefore: true, on: &canvas)
    }

    private func drawAlongTicks(_ ticks: AxisTicks, _ scale: NumberScale, on canvas: inout PlotCanvas)
        -> Length
    {
        let region = plane.region, leading = context.lengths.leading
        var path = Path(), hasUnder = false
        for tick in ticks.ticks {
            let x = scale.place(tick.value)
            path.elements +=
                Path.line(from: Point(x, region.maxY), to: Point(x, region.maxY + .mm(1))).elements
            let lines = [tick.text, tick.under].compactMap { $0 }.map { context.labels.line($0, tickStyle) }
            hasUnder = hasUnder || lines.count > 1
            for (index, line) in lines.enumerated() {
                let start = min(max(.zero, x - line.width / 2), context.width - line.width)
                canvas.set(line, at: Point(start, region.maxY + .mm(2) + tickHeight + leading * index))
            }
        }
        canvas.stroke(path, Stroke(context.colors.axis, width: .mm(0.2)))
        return region.maxY + .mm(2) + tickHeight + (hasUnder ? leading : .zero)
            + context.labels.metrics(tickStyle).descent
    }

    private func drawSidewaysWords(on canvas: inout PlotCanvas) {
        let region = plane.region
        if case .bands(let bands) = plane.along {
            for (index, block) in names.enumerated() {
                guard let block else { continue }
                canvas.set(block, at: Point(.zero, bands.middle(index) - block.height / 2))
            }
        }
        guard hasValueAxis, showsFoot else { return }
        let baseline = region.maxY + .mm(2) + tickHeight
        for tick in valueTicks.ticks {
            let line = context.labels.line(tick.text, tickStyle)
            let x = plane.values.place(tick.value) - line.width / 2
            canvas.set(line, at: Point(min(max(.zero, x), context.width - line.width), baseline))
        }
        if let title {
            let top = baseline + context.labels.metrics(tickStyle).descent + .mm(1.8)
            canvas.set(title, at: Point(max(.zero, region.maxX - title.width), top))
        }
    }
}

extension PlotCanvas {
    /// Lines centred under a point, but never beyond a width.
    mutating func setCentred(_ block: TextBlock, at top: Point, within width: Length? = nil) {
        for (index, line) in block.lines.enumerated() {
            let start = top.x - line.width / 2
            let held = width.map { min(max(.zero, start), max(.zero, $0 - line.width)) } ?? start
            set(line, at: Point(held, top.y + block.baseline(index)))
        }
    }
}
