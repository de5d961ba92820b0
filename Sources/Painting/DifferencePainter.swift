import CPango
public import Frames
public import Typography

/// Paints an old and a new page side by side, with what differs tinted: orange in the old one, blue in the new.
public enum DifferencePainter {
    /// A page and the fonts that its text was set in.
    public struct Side {
        let page: Page
        let fonts: FontBook

        public init(_ page: Page, fonts: FontBook) { (self.page, self.fonts) = (page, fonts) }
    }

    /// - Parameters:
    ///   - old: nil for a page that is new.
    ///   - new: nil for a page that is gone.
    /// - Returns: a PNG; nil where the pages look alike to the pixel.
    public static func paint(_ old: Side?, _ new: Side?, dpi: Double) throws(PaintingError) -> [UInt8]? {
        let before = try old.map { side throws(PaintingError) in try sheet(side, dpi) }
        let after = try new.map { side throws(PaintingError) in try sheet(side, dpi) }
        guard let size = before ?? after else { return nil }
        let cells = DifferingCells(before ?? .blank(like: size), after ?? .blank(like: size))
        if old != nil, new != nil, cells.isEmpty { return nil }
        let gutter = max(4, Int(dpi / 8))
        let left = before ?? .blank(like: size), right = after ?? .blank(like: size)
        var spread = PixelSheet(
            width: left.width + gutter + right.width, height: max(left.height, right.height),
            fill: 0xFF80_8080)
        spread.place(left, at: 0) { before == nil ? 0xFFB0_B0B0 : cells.tint($0, x: $1, y: $2, 0x00E6_9F00) }
        spread.place(right, at: left.width + gutter) {
            after == nil ? 0xFFB0_B0B0 : cells.tint($0, x: $1, y: $2, 0x0000_72B2)
        }
        return try png(spread)
    }

    private static func sheet(_ side: Side, _ dpi: Double) throws(PaintingError) -> PixelSheet {
        try PNGPainter.withPixels(of: side.page.frame, fonts: side.fonts, dpi: dpi, background: .white) {
            canvas throws(PaintingError) in PixelSheet(of: canvas.surface)
        }
    }

    private static func png(_ sheet: PixelSheet) throws(PaintingError) -> [UInt8] {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        let canvas = try Canvas.pixels(width: sheet.width, height: sheet.height)
        sheet.write(to: canvas.surface)
        return try canvas.png()
    }
}

/// Squares of pixels in which two pages differ.
private struct DifferingCells {
    private static let side = 6
    private var cells: Set<Int> = []
    private let columns: Int

    var isEmpty: Bool { cells.isEmpty }

    init(_ old: PixelSheet, _ new: PixelSheet) {
        let width = max(old.width, new.width), height = max(old.height, new.height)
        columns = width / Self.side + 1
        for y in 0..<height {
            for x in 0..<width where old[x, y] != new[x, y] {
                cells.insert((y / Self.side) * columns + x / Self.side)
            }
        }
    }

    /// A pixel of the page, mixed with a third of a colour where its square or a neighbour differs.
    func tint(_ pixel: UInt32, x: Int, y: Int, _ color: UInt32) -> UInt32 {
        guard cells.contains((y / Self.side) * columns + x / Self.side) else { return pixel }
        func mix(_ shift: UInt32) -> UInt32 {
            let own = (pixel >> shift) & 0xFF, other = (color >> shift) & 0xFF
            return ((own * 2 + other) / 3) << shift
        }
        return 0xFF00_0000 | mix(16) | mix(8) | mix(0)
    }
}

/// Pixels of 32 bits: alpha, red, green, blue.
private struct PixelSheet {
    let width: Int
    let height: Int
    private var pixels: [UInt32]

    init(width: Int, height: Int, fill: UInt32) {
        (self.width, self.height) = (width, height)
        pixels = [UInt32](repeating: fill, count: width * height)
    }

    static func blank(like other: PixelSheet) -> PixelSheet {
        PixelSheet(width: other.width, height: other.height, fill: 0xFFFF_FFFF)
    }

    /// Of a `CAIRO_FORMAT_ARGB32` surface.
    init(of surface: OpaquePointer) {
        cairo_surface_flush(surface)
        self.init(
            width: Int(cairo_image_surface_get_width(surface)),
            height: Int(cairo_image_surface_get_height(surface)), fill: 0)
        guard let data = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface)), width = width
        for y in 0..<height {
            let row = UnsafeRawPointer(data + y * stride)
            for x in 0..<width { pixels[y * width + x] = row.load(fromByteOffset: x * 4, as: UInt32.self) }
        }
    }

    /// Beyond its edges it is white.
    subscript(x: Int, y: Int) -> UInt32 { x < width && y < height ? pixels[y * width + x] : 0xFFFF_FFFF }

    mutating func place(_ other: PixelSheet, at left: Int, _ change: (UInt32, _ x: Int, _ y: Int) -> UInt32) {
        for y in 0..<other.height {
            for x in 0..<other.width { pixels[y * width + left + x] = change(other[x, y], x, y) }
        }
    }

    func write(to surface: OpaquePointer) {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for y in 0..<height {
            let row = UnsafeMutableRawPointer(data + y * stride)
            for x in 0..<width { row.storeBytes(of: self[x, y], toByteOffset: x * 4, as: UInt32.self) }
        }
        cairo_surface_mark_dirty(surface)
    }
}
