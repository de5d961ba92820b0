internal import Frames

/// What lies under the text of a page: fields in the order in which they are painted, on white paper.
struct Grounds {
    private enum Cover {
        case color(Color)
        /// Of many colours.
        case picture
    }

    private struct Field {
        var area: Rect
        /// Nil for a rectangle, which `area` is.
        var path: Path?
        /// Of the path's coordinates.
        var origin: Point
        var cover: Cover
    }

    private var fields: [Field] = []

    mutating func add(_ path: Path, at origin: Point, _ color: Color) {
        guard let area = Self.area(of: path) else { return }
        fields.append(
            Field(
                area: area.moved(by: origin), path: path == .rectangle(area) ? nil : path, origin: origin,
                cover: .color(color)))
    }

    mutating func addPicture(_ area: Rect) {
        fields.append(Field(area: area, origin: .zero, cover: .picture))
    }

    /// The colour at a point; nil on a picture.
    func color(at point: Point) -> Color? {
        let top = fields.last { field in
            field.area.contains(Rect(point, .zero)) && field.path?.contains(point - field.origin) != false
        }
        switch top?.cover {
        case nil: return .white
        case .color(let color): return color
        case .picture: return nil
        }
    }

    /// The rectangle around a path's points.
    private static func area(of path: Path) -> Rect? {
        var least = Point(Length(units: .max), Length(units: .max)),
            most = Point(Length(units: .min), Length(units: .min))
        func add(_ point: Point) {
            least = Point(min(least.x, point.x), min(least.y, point.y))
            most = Point(max(most.x, point.x), max(most.y, point.y))
        }
        for element in path.elements {
            switch element {
            case .move(let point), .line(let point): add(point)
            case .curve(let first, let second, let end):
                add(first)
                add(second)
                add(end)
            case .close: break
            }
        }
        guard least.x <= most.x else { return nil }
        return Rect(least, Size(most.x - least.x, most.y - least.y))
    }
}
