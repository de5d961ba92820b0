import CPango

/// The one funnel from Cairo's status to an error.
///
/// The status of a context or surface is sticky (once it fails, it does nothing any more): looking at it at construction, at
/// the end of a page and at the finish is enough.
func check(_ status: cairo_status_t, _ step: PaintingError.Step) throws(PaintingError) {
    if status == CAIRO_STATUS_SUCCESS { return }
    throw .cairo(String(cString: cairo_status_to_string(status)), during: step)
}
