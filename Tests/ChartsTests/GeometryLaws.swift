import Charts
import Frames
import Testing

/// What holds of every plot: nothing is drawn outside, no two texts overlap, no text stands half on a mark.
func expectLaws(
    _ plot: ChartPlot, width: Length, _ what: String,
    capitals: @escaping @Sendable (FontFace) -> Double = { _ in 0.73 },
    at location: SourceLocation = #_sourceLocation
) {
    let frame = plot.frame
    #expect(frame.size.width == width, "\(what): width", sourceLocation: location)
    // Arcs bulge by up to 0.03 % of their radius.
    let bounds = Rect(.zero, frame.size).inset(by: -.mm(0.01))
    let geometry = FrameGeometry(frame, capitals: capitals)
    for box in geometry.boxes where !bounds.contains(box.rect) {
        Issue.record("\(what): \(say(box)) leaves \(say(Rect(.zero, frame.size)))", sourceLocation: location)
    }
    let texts = geometry.texts
    for (index, text) in texts.enumerated() {
        for other in texts[(index + 1)...] where text.rect.overlaps(other.rect) {
            Issue.record("\(what): \(say(text)) overlaps \(say(other))", sourceLocation: location)
        }
    }
}

/// No text stands across the edge of a mark: it is wholly on it or wholly off it.
func expectNoTextAcrossMarks(
    _ plot: ChartPlot, _ what: String, at location: SourceLocation = #_sourceLocation
) {
    let geometry = FrameGeometry(plot.frame)
    for mark in geometry.boxes where mark.content == .shape {
        for text in geometry.texts where mark.rect.overlaps(text.rect) && !mark.rect.contains(text.rect) {
            Issue.record("\(what): \(say(text)) stands across \(say(mark))", sourceLocation: location)
        }
    }
}
