/// A picture's bytes, checked and measured, not yet decoded. Shared: a picture used twice is stored once.
public final class PictureSource: Sendable {
    public enum Format: String, Sendable { case jpeg, png, svg }

    /// A name for diagnostics and for the log: the file's path in the project.
    public let name: String
    public let format: Format
    public let bytes: [UInt8]
    /// Of the pixels for JPEG and PNG, of the view box for SVG. Both at least 1.
    public let width: Int
    public let height: Int
    /// A digest of the bytes: equal pictures have equal keys.
    public let key: String

    public init(name: String, format: Format, bytes: [UInt8], width: Int, height: Int, key: String) {
        self.name = name
        self.format = format
        self.bytes = bytes
        self.width = width
        self.height = height
        self.key = key
    }
}
