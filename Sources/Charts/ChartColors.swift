public import Frames

/// What colours mean in a chart.
public struct ChartColors: Hashable, Sendable {
    /// Of a mark that nothing sets apart.
    public var mark: Color
    /// Of the one mark that the finding is about.
    public var focus: Color
    /// Colours of named categories in the layout's order; `parts` says in which order parts of a whole take them.
    public var palette: [Color]
    /// What is left: the tail of a long list, the second of two parts without names.
    public var rest: Color
    /// The whole behind a part.
    public var track: Color
    /// The line that bars start from.
    public var axis: Color
    /// Text on a mark. `onLight` is used on marks too light for it.
    public var onMark: Color
    public var onLight: Color
    public var gapField: Color
    public var gapHatch: Color
    public var gapBorder: Color
    /// Behind the reason in a hatched field.
    public var paper: Color

    public init(
        mark: Color, focus: Color, palette: [Color], rest: Color, track: Color, axis: Color, onMark: Color,
        onLight: Color, gapField: Color, gapHatch: Color, gapBorder: Color, paper: Color = .white
    ) {
        self.mark = mark
        self.focus = focus
        self.palette = palette
        self.rest = rest
        self.track = track
        self.axis = axis
        self.onMark = onMark
        self.onLight = onLight
        self.gapField = gapField
        self.gapHatch = gapHatch
        self.gapBorder = gapBorder
        self.paper = paper
    }

    /// The palette as parts of a whole take it: from the third colour on, then the default mark's. The focus colour is
    /// kept for findings, so the first two named parts of `annual` are canard and ocre, never nuit and vermilion.
    public var parts: [Color] {
        let later = palette.filter { $0 != focus && $0 != mark }
        return palette.contains(mark) || later.isEmpty ? later + [mark] : later
    }

    /// Of the lines at an axis's ticks: a fifth of the axis's own.
    var grid: Color { axis.mixed(with: paper, 0.82) }

    /// A colour dark enough for words on paper: as it is, or darker until WCAG 2.1 asks no more (4.5).
    func readable(_ color: Color) -> Color {
        if color.contrast(with: paper) >= 4.5 { return color }
        return (1...10).lazy.map { color.mixed(with: onLight, Double($0) / 10) }
            .first { $0.contrast(with: paper) >= 4.5 } ?? onLight
    }

    /// The ink that can be read on a mark: WCAG 2.1 contrast of at least 4.5 with `onMark`, or else `onLight`, or black.
    func ink(on mark: Color) -> Color {
        [onMark, onLight].first { $0.contrast(with: mark) >= 4.5 } ?? .black
    }
}
