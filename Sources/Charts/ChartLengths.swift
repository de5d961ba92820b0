public import Frames

/// How large the marks of charts are. The defaults are those of the layout `annual`.
public struct ChartLengths: Hashable, Sendable {
    /// Widest first; a plot takes the first whose `minimumWidth` it reaches, the last one otherwise.
    public var bars: [BarLayout] = BarLayout.standard
    /// From baseline to baseline of wrapped labels and annotations.
    public var leading = Length.mm(3.75)
    /// What a plot should not be higher than: rows of bars move closer together before they exceed it.
    public var maximumHeight = Length.mm(220)

    /// Between a bar's end and its value, and the least space between a label and what stands beside it.
    public var valueGap = Length.mm(2)
    public var labelGap = Length.mm(2.5)
    public var axisWidth = Length.mm(0.25)
    /// How far the line that bars start from runs beyond the first and the last one.
    public var axisOvershoot = Length.mm(1.5)
    /// Of the hatch that stands for a missing value.
    public var missingBar = Length.mm(10)

    /// White between parts that touch.
    public var joint = Length.mm(1)
    public var splitHeight = Length.mm(20)

    public var disc = Length.mm(4)
    public var discPitch = Length.mm(4.6)
    /// Between discs or ring and the values beside them.
    public var legendGap = Length.mm(5.6)
    /// Diameter of a donut, and its thickness as a part of the diameter.
    public var donut = Length.mm(45.4)
    public var ringShare = 0.22

    /// Heights of a person, largest first: the second where the first finds no room, and in panels.
    public var people = [Length.mm(18), Length.mm(8)]
    /// From one person to the next, as a part of the height.
    public var personPitch = 15.0 / 18
    public var personOutline = Length.mm(0.28)

    public var leaderWidth = Length.mm(0.35)
    /// From a bar to its annotation, where nothing is in the way.
    public var leader = Length.mm(9)
    public var annotationMeasure = Length.mm(45)

    public var gapHeight = Length.mm(22.5)
    public var chipHeight = Length.mm(5)
    public var chipPadding = Length.mm(3.5)
    public var hatchWidth = Length.mm(0.3)
    /// Across the lines of the hatch, from one to the next.
    public var hatchPitch = Length.mm(1.77)
    public var gapBorder = Length.mm(0.25)
    public var gapDash = [Length.mm(1.2), Length.mm(0.8)]

    public init() {}
}

/// How bars and their labels share a plot of some width.
public struct BarLayout: Hashable, Sendable {
    public var minimumWidth: Length
    /// Width of the column of labels before the bars; nil: each label stands above its bar.
    public var labelColumn: Length?
    public var thickness: Length
    /// From one bar to the next, where labels take one line.
    public var pitch: Length
    public var labelSize: Length
    public var valueSize: Length

    public init(
        minimumWidth: Length, labelColumn: Length?, thickness: Length, pitch: Length, labelSize: Length,
        valueSize: Length
    ) {
        self.minimumWidth = minimumWidth
        self.labelColumn = labelColumn
        self.thickness = thickness
        self.pitch = pitch
        self.labelSize = labelSize
        self.valueSize = valueSize
    }

    /// For twelve, eight, six and four columns of a page 175 mm wide, and somewhat narrower ones.
    public static let standard = [
        BarLayout(
            minimumWidth: .mm(155), labelColumn: .mm(60), thickness: .mm(7), pitch: .mm(10),
            labelSize: .pt(9),
            valueSize: .pt(10)),
        BarLayout(
            minimumWidth: .mm(108), labelColumn: .mm(45), thickness: .mm(5), pitch: .mm(7.5),
            labelSize: .pt(9),
            valueSize: .pt(9)),
        BarLayout(
            minimumWidth: .mm(80), labelColumn: .mm(40), thickness: .mm(3.75), pitch: .mm(6.25),
            labelSize: .pt(8.5),
            valueSize: .pt(8.5)),
        BarLayout(
            minimumWidth: .zero, labelColumn: nil, thickness: .mm(3.75), pitch: .mm(10), labelSize: .pt(8.5),
            valueSize: .pt(8.5)),
    ]
}
