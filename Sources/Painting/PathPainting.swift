import CPango
import Frames

/// A frame's paths on a Cairo context. `origin` is where the path's zero lies, in points.
enum PathPainting {
    static func trace(_ path: Path, on context: OpaquePointer, x: Double, y: Double) {
        cairo_new_path(context)
        for element in path.elements {
            switch element {
            case .move(let point): cairo_move_to(context, x + point.x.points, y + point.y.points)
            case .line(let point): cairo_line_to(context, x + point.x.points, y + point.y.points)
            case .curve(let a, let b, let end):
                cairo_curve_to(
                    context, x + a.x.points, y + a.y.points, x + b.x.points, y + b.y.points, x + end.x.points,
                    y + end.y.points)
            case .close: cairo_close_path(context)
            }
        }
    }

    static func trace(_ rect: Rect, on context: OpaquePointer, x: Double, y: Double) {
        cairo_new_path(context)
        cairo_rectangle(
            context, x + rect.minX.points, y + rect.minY.points, rect.size.width.points,
            rect.size.height.points)
    }

    /// Width, caps and dashes; joins are mitred, as Cairo's are unless told otherwise.
    static func setStroke(_ stroke: Stroke, on context: OpaquePointer) {
        cairo_set_line_width(context, stroke.width.points)
        cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        let dash = stroke.dash.map(\.points)
        cairo_set_dash(context, dash, Int32(dash.count), 0)
    }

    static func setColor(_ color: Color, on context: OpaquePointer) {
        cairo_set_source_rgb(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }
}
