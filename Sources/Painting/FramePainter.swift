import CPango
import Frames
import Pictures
import Typography

/// Walks a frame and paints it on a Cairo context: the one way in which PDF, SVG and PNG are painted.
///
/// Positions are added up exactly and handed to Cairo as they are: the context's matrix stays as the page's owner set it, so
/// that plain text and paths need no saved state.
struct FramePainter: ~Copyable {
    private let context: OpaquePointer
    private let fonts: FontBook
    private let use: PictureDecoder.Use
    private var shelf: PictureShelf
    private var batch = GlyphBatch()
    /// What the finisher will ask for; nil where nothing is marked.
    private(set) var ledger: Ledger?
    private var openMark: Int?
    private var openTag = Tag.inherited
    /// From the surface's corner to the trimmed page's.
    private var trim = Point.zero
    private var surfaceSize = Size.zero
    private var turns = 0
    private var source: UInt32?
    private var face: (face: FontFace, expansion: Int, font: OpaquePointer)?
    /// How many clips and turns what is painted now stands in.
    private var clipDepth = 0

    /// `context` is borrowed: its owner outlives the painter.
    init(
        on context: OpaquePointer, fonts: FontBook, for use: PictureDecoder.Use, marks: Bool,
        structure: StructureTree? = nil
    ) {
        (self.context, self.fonts, self.use) = (context, fonts, use)
        shelf = PictureShelf(for: use)
        ledger = marks ? Ledger(structure) : nil
    }

    /// Paints a page's frame, its corner at `trim` on a surface of this size. What has no tag is an artifact of layout.
    mutating func paintPage(_ frame: Frame, trim: Point, surfaceSize: Size) throws(PaintingError) {
        (self.trim, self.surfaceSize) = (trim, surfaceSize)
        ledger?.startPage()
        source = nil
        try paint(frame, at: trim, tag: .artifact(.layout), clip: nil)
        showText()
        closeMark()
    }

    /// To be called when the page has been written to the file.
    mutating func endPage() throws(PaintingError) { try shelf.endPage() }

    private mutating func paint(
        _ frame: Frame, at origin: Point, tag inherited: Tag, clip: Bounds?
    ) throws(PaintingError) {
        for placed in frame.items {
            let tag = placed.tag == .inherited ? inherited : placed.tag, at = origin + placed.origin
            switch placed.item {
            case .glyphs(let run):
                try mark(tag)
                paint(run, at: at, clip: clip)
            case .path(let path, let fill, let stroke):
                try mark(tag)
                paint(path, fill, stroke, at: at, clip: clip)
            case .picture(let picture, let size):
                try mark(tag)
                try paint(picture, size, at: at, clip: clip)
            case .group(let inner, nil):
                try paint(inner, at: at, tag: tag, clip: clip)
            case .group(let inner, let inside?):
                try paint(inner, clippedTo: inside, at: at, tag: tag, clip: clip)
            case .turned(let inner):
                try paint(turned: inner, at: at, tag: tag, clip: clip)
            case .hidden(let inner):
                if ledger != nil { try paint(inner, at: at, tag: tag, clip: clip) }
            case .deferred(let deferred):
                try paint(deferred.frame, at: at, tag: tag, clip: clip)
            case .link(let target, let size, let node, let contents):
                ledger?.link(target, Rect(at - trim, size), node: node, contents: contents)
            case .anchor(let name):
                ledger?.anchor(name, at: at - trim)
            }
        }
    }

    private mutating func paint(
        _ frame: Frame, clippedTo rect: Rect, at origin: Point, tag: Tag, clip: Bounds?
    ) throws(PaintingError) {
        var inner = Bounds(rect.moved(by: origin))
        if let clip { inner.formIntersection(clip) }
        showText()
        cairo_save(context)
        clipDepth += 1
        PathPainting.trace(rect, on: context, x: origin.x.points, y: origin.y.points)
        cairo_clip(context)
        defer {
            cairo_restore(context)
            clipDepth -= 1
            source = nil
        }
        try paint(frame, at: origin, tag: tag, clip: inner)
        showText()
    }

    /// Inside, positions count from the turned frame's own corner.
    private mutating func paint(
        turned frame: Frame, at origin: Point, tag: Tag, clip: Bounds?
    ) throws(PaintingError) {
        try mark(tag)
        showText()
        cover(Bounds(Rect(origin, Size(frame.size.height, frame.size.width))), clip)
        cairo_save(context)
        clipDepth += 1
        cairo_translate(context, origin.x.points, (origin.y + frame.size.width).points)
        cairo_rotate(context, -Double.pi / 2)
        turns += 1
        defer {
            cairo_restore(context)
            clipDepth -= 1
            turns -= 1
            source = nil
        }
        try paint(frame, at: .zero, tag: tag, clip: nil)
        showText()
    }

    // MARK: Items

    private mutating func paint(_ run: GlyphRun, at origin: Point, clip: Bounds?) {
        let font = font(of: run)
        if !batch.accepts(run, font: font) { showText() }
        let x = origin.x.points
        let end = batch.add(run, font: font, x: x, y: origin.y.points)
        guard ledger != nil else { return }
        // Near enough for a figure's outline: from an em above the baseline to a quarter below.
        let size = run.face.size
        cover(
            Bounds(Rect(x: .zero, y: -size, width: .pt(end - x), height: size * 1.25)).moved(by: origin), clip
        )
    }

    private mutating func paint(
        _ path: Path, _ fill: Color?, _ stroke: Stroke?, at origin: Point, clip: Bounds?
    ) {
        showText()
        let x = origin.x.points, y = origin.y.points
        if let fill {
            PathPainting.trace(path, on: context, x: x, y: y)
            if ledger != nil { keepMarks(under: Bounds(path).moved(by: origin)) }
            setColor(fill)
            cairo_fill(context)
        }
        if let stroke {
            PathPainting.trace(path, on: context, x: x, y: y)
            setColor(stroke.color)
            PathPainting.setStroke(stroke, on: context)
            cairo_stroke(context)
        }
        guard ledger != nil else { return }
        cover(Bounds(path).moved(by: origin, grownBy: (stroke?.width ?? .zero) / 2), clip)
    }

    /// Cairo turns a rectangle over the whole surface into a paint, and a paint throws away what was drawn before it, the
    /// open mark with it. A second outline beyond the surface makes it a fill that is kept.
    private func keepMarks(under bounds: Bounds) {
        // Cairo rounds outlines to 1/256 pt, four units.
        guard bounds.moved(by: .zero, grownBy: Length(units: 4)).contains(Bounds(Rect(.zero, surfaceSize)))
        else {
            return
        }
        cairo_rectangle(context, -2, -2, 1, 1)
    }

    private mutating func paint(
        _ picture: PictureSource, _ size: Size, at origin: Point, clip: Bounds?
    ) throws(PaintingError) {
        showText()
        let surface = try shelf.surface(of: picture)
        PicturePainting.paint(surface, picture.format, in: Rect(origin, size), on: context, for: use)
        source = nil
        try check(cairo_status(context), .picture)
        if ledger != nil { cover(Bounds(Rect(origin, size)), clip) }
    }

    private mutating func showText() {
        if batch.isEmpty { return }
        setColor(batch.color)
        use == .pixels ? batch.fill(on: context) : batch.show(on: context)
    }

    private mutating func font(of run: GlyphRun) -> OpaquePointer {
        if let face, face.face === run.face, face.expansion == run.expansion { return face.font }
        let font = fonts.scaledFont(of: run.face, expansion: run.expansion)
        face = (run.face, run.expansion, font)
        return font
    }

    private mutating func setColor(_ color: Color) {
        let packed = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
        if source == packed { return }
        PathPainting.setColor(color, on: context)
        source = packed
    }

    // MARK: Marks

    /// Opens a mark for what is painted next, unless it goes on with the one that is open. The one before ends there.
    private mutating func mark(_ tag: Tag) throws(PaintingError) {
        if ledger == nil || (openMark != nil && openTag == tag) { return }
        showText()
        guard let id = ledger?.open(tag) else { return }
        guard InkMarker.fits(id, on: surfaceSize) else {
            throw .noRoomForMarks(page: (ledger?.page ?? 0) + 1)
        }
        (openMark, openTag) = (id, tag)
        ink(id, width: InkMarker.short, height: InkMarker.long)
    }

    private mutating func closeMark() {
        showText()
        guard let id = openMark else { return }
        ink(id, width: InkMarker.long, height: InkMarker.short)
        openMark = nil
    }

    /// Paints a marker: outside every clip, in the surface's own points.
    private mutating func ink(_ id: Int, width: Double, height: Double) {
        if clipDepth > 0 {
            cairo_save(context)
            cairo_reset_clip(context)
            if turns > 0 { cairo_identity_matrix(context) }
        }
        setColor(InkMarker.color)
        cairo_new_path(context)
        cairo_rectangle(
            context, Double(id % InkMarker.columns), Double(id / InkMarker.columns), width, height)
        cairo_fill(context)
        if clipDepth > 0 {
            cairo_restore(context)
            source = nil
        }
    }

    private mutating func cover(_ bounds: Bounds, _ clip: Bounds?) {
        // What is turned was covered as a whole.
        if turns > 0 { return }
        var bounds = bounds
        if let clip { bounds.formIntersection(clip) }
        ledger?.cover(bounds.moved(by: Point.zero - trim))
    }
}

extension InkMarker {
    /// Whether Cairo keeps the marker: it drops what lies outside the surface.
    fileprivate static func fits(_ id: Int, on size: Size) -> Bool {
        size.width.points >= Double(columns) && size.height.points >= Double(id / columns + 1)
    }
}
