public import Frames
public import ReportModel

/// Why a chart could not be drawn as it was asked. The words for it are in `ChartProblem.diagnostic(at:)`.
public enum ChartProblem: Hashable, Sendable {
    /// Neither data nor a declared gap.
    case noData
    /// Not a number, or beyond `Chart.mostDrawn`: the plot leaves it out as missing.
    case valueNotFinite(key: String)
    /// A part of a whole below zero: the plot leaves it out as missing.
    case negativePart(key: String)
    /// A ratio below none or above all: a share is neither; the plot leaves it out as missing.
    case ratioNotAShare(key: String, part: Int, whole: Int)
    /// More than so many of so many: a share and its rest would say exactly as many; the plot leaves it out as missing.
    case openRatio(key: String)
    /// The parts are more than the whole they are said to be parts of; drawn against their sum.
    case partsExceedWhole(sum: Double, whole: Double)
    /// A bar longer than the whole it is said to be a part of; drawn against the largest value.
    case partExceedsWhole(Double, whole: Double)
    /// A whole that is zero, negative or no number; the parts' sum, or 100, is taken in its place.
    case wholeNotPositive(Double)
    case tooManyParts(count: Int, most: Int)
    /// A pictogram of a category that is not so many of so many: its people cannot be counted.
    case noRatio(key: String)
    /// Part and whole of a ratio that people cannot show: 0 to whole, and whole from 1 to `most`.
    case ratioOutOfRange(key: String, part: Int, whole: Int, most: Int)
    case unknownFocus(String)
    case unknownAnnotation(category: String)
    case repeatedKey(String)
    /// A word wider than the room for it, cut between letters.
    case labelTooWide(String, available: Length)
    /// The rows do not fit on a page, even close together.
    case tooHigh(categories: Int, height: Length, most: Length)
    /// Panels that do not fit on a page.
    case panelsTooHigh(count: Int, height: Length, most: Length)
    /// Words of a mark that found no place without lying on others.
    case noRoomForLabel(String)
    /// So many marks of which the names are left out: more than have room.
    case namesLeftOut(count: Int)
    /// An arrow that would cross words or leave the plot wherever it is tried, or has no mark at one of its ends.
    case noRoomForArrow(String)
    /// A scale of ratios has no place for zero and less.
    case notPositive(key: String, value: Double)
    /// A place along the chart is missing.
    case noPlace(key: String)
    /// An axis that is told to end before it starts.
    case axisEndsBeforeItStarts(from: Double, to: Double)
    /// Bars that are told not to start at zero: drawn with a break.
    case barsWithoutZero(from: Double)
    /// More series than colours and lines can tell apart.
    case tooManySeries(count: Int, most: Int)
    /// A kind that needs so many series.
    case wrongSeriesCount(Chart.Kind, count: Int, needs: Int)
    /// A slope between other than two times.
    case wrongTimeCount(count: Int)
    /// Names that do not fit under their columns: drawn as bars.
    case namesTooWideForColumns
    /// Two colours beside each other that some readers cannot tell apart.
    case colorsTooAlike(String, String, ColorVision)
    /// A mark too pale on paper (WCAG 2.1, 1.4.11: 3).
    case markTooPale(String, contrast: Double)
    /// Nothing to draw: every value is missing.
    case allMissing
    /// A map without shapes.
    case noMap
    /// A category that no shape of the map shows.
    case notOnMap(key: String)
    /// A shape with a value that the projection does not show, or not whole.
    case cutByProjection(key: String)
    /// A shape that is a point or a line: no colour shows its value.
    case shapeWithoutArea(key: String)
    /// A value below zero, which no area shows.
    case negativeSize(key: String)
    /// A panel asked of a chart that is not a single pictogram.
    case notAPanel
}
