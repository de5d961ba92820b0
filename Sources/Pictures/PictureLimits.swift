/// Bounds that hold before anything is decoded: far above any picture of a report, far below what stops a server.
public enum PictureLimits {
    /// Of a file.
    public static let bytes = 64 << 20
    /// Of an SVG, whose parsed tree takes many times its text.
    public static let markupBytes = 16 << 20
    /// Of a picture, and of all pictures embedded in one SVG together.
    public static let pixels = 100_000_000
    /// Of a picture's side, in pixels: Cairo's own bound.
    public static let side = 32_767
    /// Elements within elements of an SVG.
    public static let depth = 200
    /// Of an SVG's view box, in its own units.
    public static let units = 1_000_000.0
}
