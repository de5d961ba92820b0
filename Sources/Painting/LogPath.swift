import Frames

/// A path in a few words: by its name where it is a common shape, by its box and its elements where it is not.
enum LogPath {
    static func describe(_ path: Path, at origin: Point) -> String {
        guard let box = Bounds(path).rect else { return "path empty" }
        if case .move(let start)? = path.elements.first, path.elements.count == 2,
            case .line(let end) = path.elements[1]
        {
            return "line \(LogText.point(start + origin)) – \(LogText.point(end + origin))"
        }
        if isSame(path, .rectangle(box)) { return "rect \(LogText.rect(box.moved(by: origin)))" }
        return round(path, box, at: origin) ?? other(path, box, at: origin)
    }

    /// Discs and half-discs, by their centre and radius.
    private static func round(_ path: Path, _ box: Rect, at origin: Point) -> String? {
        let middle = Point(box.minX + box.size.width / 2, box.minY + box.size.height / 2)
        let radius = box.size.width / 2
        if isSame(path, .disc(center: middle, radius: radius)) {
            return "disc \(LogText.point(middle + origin)) r \(LogText.length(radius))"
        }
        for half in Path.Half.allCases {
            let (center, radius) = centre(of: half, box)
            if isSame(path, .halfDisc(half, center: center, radius: radius)) {
                return
                    "half-disc \(half.rawValue) \(LogText.point(center + origin)) r \(LogText.length(radius))"
            }
        }
        return nil
    }

    private static func centre(of half: Path.Half, _ box: Rect) -> (Point, radius: Length) {
        let middle = Point(box.minX + box.size.width / 2, box.minY + box.size.height / 2)
        switch half {
        case .left: return (Point(box.maxX, middle.y), box.size.width)
        case .right: return (Point(box.minX, middle.y), box.size.width)
        case .top: return (Point(middle.x, box.maxY), box.size.height)
        case .bottom: return (Point(middle.x, box.minY), box.size.height)
        }
    }

    private static func other(_ path: Path, _ box: Rect, at origin: Point) -> String {
        var lines = 0, curves = 0, parts = 0
        for element in path.elements {
            switch element {
            case .move: parts += 1
            case .line: lines += 1
            case .curve: curves += 1
            case .close: break
            }
        }
        let counts = [(parts == 1 ? 0 : parts, "parts"), (lines, "lines"), (curves, "curves")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
        return "path \(LogText.rect(box.moved(by: origin))) \(counts)"
    }

    /// Whether two paths have the same elements, their points within a few hundredths of a point of each other.
    private static func isSame(_ a: Path, _ b: Path) -> Bool {
        a.elements.count == b.elements.count
            && zip(a.elements, b.elements).allSatisfy { pair in
                switch pair {
                case (.move(let p), .move(let q)), (.line(let p), .line(let q)): isNear(p, q)
                case (.curve(let p1, let p2, let p3), .curve(let q1, let q2, let q3)):
                    isNear(p1, q1) && isNear(p2, q2) && isNear(p3, q3)
                case (.close, .close): true
                default: false
                }
            }
    }

    private static func isNear(_ a: Point, _ b: Point) -> Bool {
        abs(a.x.units - b.x.units) <= 16 && abs(a.y.units - b.y.units) <= 16
    }
}
