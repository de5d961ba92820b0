public import Pictures

/// Why pages could not be painted.
public enum PaintingError: Error, Hashable, Sendable {
    /// What Cairo was asked to do.
    public enum Step: String, Hashable, Sendable {
        case start = "starting the file"
        case page = "painting a page"
        case picture = "painting a picture"
        case finish = "finishing the file"
    }

    /// With Cairo's own words.
    case cairo(String, during: Step)
    case picture(PictureError)
    /// A page too small for its ink markers: Cairo would drop those that lie outside it.
    case noRoomForMarks(page: Int)
    /// A resolution that gives no pixels, or more than Cairo can hold.
    case resolution(Double)
}

extension PaintingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cairo(let words, let step): "Cairo stopped while \(step.rawValue): \(words)"
        case .picture(let error): error.description
        case .noRoomForMarks(let page): "page \(page) is too small for a tagged PDF"
        case .resolution(let dpi): "a page cannot be painted at \(dpi) dots per inch"
        }
    }
}
