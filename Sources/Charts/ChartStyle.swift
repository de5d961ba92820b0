public import Typography

/// All that a layout decides about charts: how their texts look, what their colours mean, and how large their marks are.
public struct ChartStyle: Hashable, Sendable {
    public var text: ChartTextStyles
    public var colors: ChartColors
    public var lengths: ChartLengths

    public init(text: ChartTextStyles, colors: ChartColors, lengths: ChartLengths = ChartLengths()) {
        (self.text, self.colors, self.lengths) = (text, colors, lengths)
    }
}

/// How the words and numbers of a chart look. Values, numerals and the panel's words take the colour of their mark.
public struct ChartTextStyles: Hashable, Sendable {
    /// Names of categories. Its size is the one of the widest plots; `BarLayout` may set a smaller one.
    public var label: TextStyle
    /// The name of the category that the finding is about.
    public var focusLabel: TextStyle
    /// A second line under a name.
    public var detail: TextStyle
    /// A value beside its mark.
    public var value: TextStyle
    /// A value that stands over a part, or beside it as its key.
    public var bigValue: TextStyle
    public var annotation: TextStyle
    /// Why something is missing, in a hatched field; `label` is used in a chip.
    public var gapReason: TextStyle
    /// « 7 » beside the people it counts, and the words over and under it.
    public var numeral: TextStyle
    public var numeralWords: TextStyle
    /// « 1 sur 7 » over the people of a side panel: the largest size tried.
    public var panel: TextStyle

    public init(
        label: TextStyle, focusLabel: TextStyle, detail: TextStyle, value: TextStyle, bigValue: TextStyle,
        annotation: TextStyle, gapReason: TextStyle, numeral: TextStyle, numeralWords: TextStyle,
        panel: TextStyle
    ) {
        self.label = label
        self.focusLabel = focusLabel
        self.detail = detail
        self.value = value
        self.bigValue = bigValue
        self.annotation = annotation
        self.gapReason = gapReason
        self.numeral = numeral
        self.numeralWords = numeralWords
        self.panel = panel
    }
}
