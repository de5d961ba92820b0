import Frames

/// What the lines of a paragraph take from its style.
struct LineBasis {
    var size: Length
    /// Of the word space and of the hyphen.
    var space: Length
    var hyphen: Length
    var metrics: FontMetrics
    /// Behind each letter, the last of a line included: in 1/1024 pt.
    var tracking = 0

    static let none = LineBasis(size: .zero, space: .zero, hyphen: .zero, metrics: .none)
}
