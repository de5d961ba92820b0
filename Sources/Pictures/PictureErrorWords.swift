/// All wording of refused pictures.
extension PictureError: CustomStringConvertible {
    /// One line: the picture and what is wrong with it.
    public var description: String { "\(name): \(reason.summary)" }
    /// What to do about it; nil where the summary says all.
    public var hint: String? { reason.hint }
}

extension PictureError.Reason {
    /// What is wrong, in one clause.
    public var summary: String {
        switch self {
        case .unreadable(let words): "cannot be read: \(words)"
        case .notAFile: "not a regular file"
        case .empty: "the file is empty"
        case .tooManyBytes(let count, let limit):
            "\(Self.megabytes(count)) MB; a file of this kind may have at most \(limit >> 20) MB"
        case .unknownFormat(let format?): "a picture is JPEG, PNG or SVG; this file is \(format)"
        case .unknownFormat(nil): "a picture is JPEG, PNG or SVG; this file is none of them"
        case .tooManyPixels(let width, let height):
            "\(width) × \(height) pixels; a picture may have at most \(PictureLimits.pixels / 1_000_000) million "
                + "pixels, and \(PictureLimits.side) on a side"
        case .truncated(let part): "the file ends too early: \(part)"
        case .damaged(let part): "the file is damaged: \(part)"
        case .cmyk: "a JPEG in CMYK colours; pictures are RGB or grey"
        case .unsupportedCoding(let coding): "\(coding) cannot stand in a PDF"
        case .forbidden(let rule, let found): "\(rule.summary): \(found)"
        case .sizeless: "an SVG needs a viewBox, or a width and a height in absolute units"
        case .withoutLibrary(let name): "the library \(name), which reads it, is not installed"
        }
    }

    var hint: String? {
        switch self {
        case .tooManyBytes, .tooManyPixels:
            "Save a smaller copy: 300 pixels per inch of printed width is enough."
        case .unknownFormat: "Export it as PNG (drawings with flat colour), JPEG (photos) or SVG."
        case .truncated, .damaged: "Open the picture in an editor and export it again."
        case .cmyk: "Convert it to RGB; Rapport makes the printer's inks itself."
        case .unsupportedCoding: "Save it as a baseline or progressive JPEG, 8 bits a channel."
        case .forbidden(let rule, _): rule.hint
        case .sizeless: "Add viewBox=\"0 0 WIDTH HEIGHT\" to the svg element."
        case .withoutLibrary: "Install it (on Debian, `make setup` does)."
        case .unreadable, .notAFile, .empty: nil
        }
    }

    /// With one decimal, rounded up: a refused file never seems to be within its bound.
    private static func megabytes(_ count: Int) -> String {
        let tenths = (count * 10 + (1 << 20) - 1) >> 20
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension PictureError.Forbidden {
    var summary: String {
        switch self {
        case .reference: "an SVG may refer to nothing outside itself"
        case .script: "an SVG may not contain scripts"
        case .entity: "an SVG may not declare entities"
        case .stylesheet: "an SVG may not load a style sheet"
        case .encoding: "an SVG is written in UTF-8"
        case .embedding: "pictures embedded in an SVG are PNG or JPEG in base64"
        case .nesting: "elements of an SVG nest at most \(PictureLimits.depth) deep"
        }
    }

    var hint: String {
        switch self {
        case .reference: "Embed the picture in the SVG, or remove the reference."
        case .script: "Remove the script or the event attribute."
        case .entity: "Export it as plain SVG, without the drawing program's own editing data."
        case .stylesheet: "Copy the styles into the SVG."
        case .encoding: "Save it as UTF-8."
        case .embedding: "Place the picture on the page with Rapport instead of in the SVG."
        case .nesting: "Ungroup the drawing and export it again."
        }
    }
}
