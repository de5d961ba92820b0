import Charts
import Frames

/// A plot as lines of text, in millimetres to a tenth: what stands where, how large, in which colour.
func dump(_ plot: ChartPlot) -> String {
    let head = "plot \(plot.frame.size.width.tenths) × \(plot.frame.size.height.tenths)"
    return ([head] + FrameGeometry(plot.frame).boxes.map(say)).joined(separator: "\n")
}

func say(_ box: FrameGeometry.Box) -> String {
    let what = if case .text(let text) = box.content { "“\(text)”" } else { "\(box.content)" }
    return "\(what) \(say(box.rect)) \(box.color?.hex ?? "-")"
}

func say(_ rect: Rect) -> String {
    "at \(rect.minX.tenths), \(rect.minY.tenths); \(rect.size.width.tenths) × \(rect.size.height.tenths)"
}

extension Length {
    fileprivate var tenths: String { "\((millimetres * 10).rounded() / 10 + 0)" }
}
