import CPango
import Frames
import Pictures

/// A decoded picture on a Cairo context.
enum PicturePainting {
    static func paint(
        _ surface: PictureSurface, _ format: PictureSource.Format, in area: Rect, on context: OpaquePointer,
        for use: PictureDecoder.Use
    ) {
        cairo_save(context)
        defer { cairo_restore(context) }
        place(surface, format, in: area, on: context)
        var upright = surface.upright
        cairo_transform(context, &upright)
        cairo_set_source_surface(context, surface.raw, 0, 0)
        guard let pattern = cairo_get_source(context) else { return }
        if use == .document {
            // PDF/A forbids a viewer's interpolation, which any better filter asks for.
            cairo_pattern_set_filter(pattern, CAIRO_FILTER_FAST)
            cairo_paint(context)
        } else if format == .svg {
            cairo_paint(context)
        } else {
            // Without the padding, pixels at the edge would mix with the transparency around.
            cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
            cairo_new_path(context)
            cairo_rectangle(
                context, 0, 0, Double(cairo_image_surface_get_width(surface.raw)),
                Double(cairo_image_surface_get_height(surface.raw)))
            cairo_fill(context)
        }
    }

    /// Scales to the area: pixels fill it; a drawing keeps its proportions, which its size in whole units may not have.
    private static func place(
        _ surface: PictureSurface, _ format: PictureSource.Format, in area: Rect, on context: OpaquePointer
    ) {
        let width = area.size.width.points, height = area.size.height.points
        var scale = (x: width / surface.width, y: height / surface.height)
        if format == .svg {
            let least = min(scale.x, scale.y)
            scale = (least, least)
        }
        cairo_translate(
            context, area.minX.points + (width - scale.x * surface.width) / 2,
            area.minY.points + (height - scale.y * surface.height) / 2)
        cairo_scale(context, scale.x, scale.y)
    }
}
