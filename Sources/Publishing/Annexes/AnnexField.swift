/// A field of a form as it looks: what is drawn into its page in place of it (ISO 32000-1, 12.5.5).
struct AnnexField {
    /// The form that draws it.
    let appearance: PDFSyntax.Reference
    /// What takes the form's box to the field's rectangle.
    private let scale: (x: Double, y: Double)
    private let move: (x: Double, y: Double)

    /// nil for a field that shows nothing.
    ///
    /// - Throws: for a field with a value that nothing draws.
    init?(_ widget: PDFSyntax, _ source: AnnexSource) throws(AnnexRefusal) {
        let flags = source.resolved(widget["/F"]).integer ?? 0
        // Hidden, or not to be looked at.
        if flags & 0b100010 != 0 { return nil }
        guard let appearance = Self.appearance(of: widget, source) else {
            if Self.hasValue(widget, source) { throw .form(xfa: false) }
            return nil
        }
        let form = source.object(appearance).value
        let rect = Self.box(source.resolved(widget["/Rect"]), source)
        let box = Self.box(source.resolved(form["/BBox"]), source)
        let matrix = source.resolved(form["/Matrix"]).items.compactMap { source.resolved($0).number }
        guard let rect, let box else { return nil }
        let m = matrix.count == 6 ? matrix : [1, 0, 0, 1, 0, 0]
        let corners = [(box.0, box.1), (box.2, box.1), (box.0, box.3), (box.2, box.3)].map { x, y in
            (x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5])
        }
        let (left, right) = (corners.map(\.x).min() ?? 0, corners.map(\.x).max() ?? 0)
        let (bottom, top) = (corners.map(\.y).min() ?? 0, corners.map(\.y).max() ?? 0)
        guard right > left, top > bottom else { return nil }
        self.appearance = appearance
        scale = ((rect.2 - rect.0) / (right - left), (rect.3 - rect.1) / (top - bottom))
        move = (rect.0 - left * scale.x, rect.1 - bottom * scale.y)
    }

    /// Draws it under the name that its page's resources have for the form.
    func draw(_ name: String, to text: inout PDFText) {
        text.raw("q")
        for value in [scale.x, 0, 0, scale.y, move.x, move.y] {
            text.raw(" ")
            text.decimal(value)
        }
        text.raw(" cm ")
        text.name(name)
        text.raw(" Do Q\n")
    }

    /// The normal appearance, in the state that the field is in.
    private static func appearance(
        of widget: PDFSyntax, _ source: AnnexSource
    ) -> PDFSyntax.Reference? {
        guard let normal = source.resolved(widget["/AP"])["/N"] else { return nil }
        if let reference = normal.reference, source.object(reference).isStream { return reference }
        guard let state = source.resolved(widget["/AS"]).name else { return nil }
        return source.resolved(normal)[state]?.reference
    }

    /// Whether it, or the field that it is a part of, is filled in.
    private static func hasValue(_ widget: PDFSyntax, _ source: AnnexSource) -> Bool {
        var field: PDFSyntax? = widget, isButton = false, value = PDFSyntax.null, steps = 0
        while let current = field, steps < 32 {
            if value.isNull { value = source.resolved(current["/V"]) }
            if source.resolved(current["/FT"]).name == "/Btn" { isButton = true }
            field = current["/Parent"].map { source.resolved($0) }
            steps += 1
        }
        if isButton { return value.name.map { $0 != "/Off" } ?? false }
        return !value.isNull && value.string != []
    }

    private static func box(
        _ value: PDFSyntax, _ source: AnnexSource
    ) -> (Double, Double, Double, Double)? {
        let n = value.items.compactMap { source.resolved($0).number }
        guard n.count == 4, n.allSatisfy(\.isFinite) else { return nil }
        return (min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3]))
    }
}
