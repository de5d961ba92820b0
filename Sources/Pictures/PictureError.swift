/// A picture that was refused, and why. The words are in `PictureErrorWords.swift`.
public struct PictureError: Error, Hashable, Sendable {
    /// How the picture is called: the path in the project.
    public var name: String
    public var reason: Reason

    public init(name: String, reason: Reason) { (self.name, self.reason) = (name, reason) }

    public enum Reason: Error, Hashable, Sendable {
        /// The system's own words for why the file cannot be read.
        case unreadable(String)
        case notAFile
        case empty
        case tooManyBytes(Int, limit: Int)
        /// With the format's name, where it is known.
        case unknownFormat(String?)
        case tooManyPixels(width: Int, height: Int)
        case truncated(String)
        case damaged(String)
        case cmyk
        /// A way of coding that PDF cannot hold or libraries cannot read.
        case unsupportedCoding(String)
        /// Something that an SVG may not do.
        case forbidden(Forbidden, String)
        /// An SVG that does not say how large it is.
        case sizeless
        /// A library that reads this kind of picture is not installed: its name.
        case withoutLibrary(String)
    }

    /// What no SVG of a report may contain.
    public enum Forbidden: String, Hashable, Sendable {
        case reference, script, entity, stylesheet, encoding, embedding, nesting
    }
}
