public import Frames

/// Where everything in a frame is, groups unfolded, in the frame's own coordinates: what tests of geometry and the
/// placing of labels ask.
///
/// Text is boxed without the space it ends with, from the height of capitals, whose accents may reach above it, to the
/// depth of descenders, or to the baseline if it has none. Paths are boxed exactly, with their strokes.
public struct FrameGeometry: Sendable {
    public enum Content: Hashable, Sendable {
        case text(String)
        case shape
        case picture
    }

    public struct Box: Hashable, Sendable {
        public var content: Content
        public var rect: Rect
        public var color: Color?
    }

    public private(set) var boxes: [Box] = []

    /// Heights of capitals and of descenders where nothing else is said, as parts of the type size.
    public static let capitals = 0.73
    public static let descenders = 0.22
    private let capitals: @Sendable (FontFace) -> Double
    /// Whether only text is boxed: the exact box of a curve takes time.
    private let isOfTexts: Bool

    /// `capitals` tells the height of a face's capitals, as a part of its size.
    public init(
        _ frame: Frame, capitals: @escaping @Sendable (FontFace) -> Double = { _ in FrameGeometry.capitals }
    ) {
        self.capitals = capitals
        isOfTexts = false
        add(frame, at: .zero, clip: nil)
    }

    private init(textsOf frame: Frame) {
        capitals = { _ in FrameGeometry.capitals }
        isOfTexts = true
        add(frame, at: .zero, clip: nil)
    }

    /// The boxes of a frame's text, without looking at anything else.
    static func texts(of frame: Frame) -> [Box] { FrameGeometry(textsOf: frame).texts }

    /// The boxes of text alone.
    public var texts: [Box] {
        boxes.filter { if case .text = $0.content { true } else { false } }
    }

    /// The smallest rectangle around everything; nil for an empty frame.
    public var bounds: Rect? {
        guard let first = boxes.first?.rect else { return nil }
        return boxes.dropFirst().reduce(first) { $0.union($1.rect) }
    }

    private mutating func add(_ frame: Frame, at origin: Point, clip: Rect?) {
        for placed in frame.items {
            let place = origin + placed.origin
            switch placed.item {
            case .glyphs(let run):
                add(run, at: place, clip)
            case .path(let path, let fill, let stroke):
                guard !isOfTexts, let outline = path.bounds else { continue }
                let rect = outline.moved(by: place).inset(by: stroke.map { -($0.width / 2) } ?? .zero)
                add(.shape, rect, fill ?? stroke?.color, clip)
            case .picture(_, let size):
                add(.picture, Rect(place, size), nil, clip)
            case .group(let inner, let innerClip):
                let moved = innerClip?.moved(by: place)
                let both = clip.flatMap { outer in moved.map { outer.intersection($0) } } ?? moved ?? clip
                add(inner, at: place, clip: both)
            case .turned(let inner):
                let turned = Size(inner.size.height, inner.size.width)
                add(.shape, Rect(place, turned), nil, clip)
            case .deferred(let deferred):
                add(deferred.frame, at: place, clip: clip)
            case .hidden, .link, .anchor:
                continue
            }
        }
    }

    private mutating func add(_ run: GlyphRun, at start: Point, _ clip: Rect?) {
        let text = run.text
        let above = run.face.size * capitals(run.face)
        let below = text.standsOnBaseline ? .zero : run.face.size * Self.descenders
        let space = run.endingSpace
        let rect = Rect(
            x: run.isRightToLeft ? start.x + space : start.x, y: start.y - above, width: run.width - space,
            height: above + below)
        add(.text(text), rect, run.color, clip)
    }

    private mutating func add(_ content: Content, _ rect: Rect, _ color: Color?, _ clip: Rect?) {
        boxes.append(Box(content: content, rect: clip.map { rect.intersection($0) } ?? rect, color: color))
    }
}

extension GlyphRun {
    /// Width of the spaces that the run ends with, in the order of reading.
    fileprivate var endingSpace: Length {
        var first = clusters.upperBound
        while first > clusters.lowerBound, isSpace(first - 1) { first -= 1 }
        var spaces = self
        spaces.clusters = first..<clusters.upperBound
        return spaces.clusters.isEmpty ? .zero : spaces.width
    }

    private func isSpace(_ cluster: Int) -> Bool {
        let bytes = Int(store.clusters[cluster].byte)..<Int(store.clusters[cluster + 1].byte)
        return bytes.count == 1 && store.text[bytes.lowerBound] == 0x20
    }
}

extension FrameGeometry.Box {
    /// Whether it is text without descenders.
    var standsOnBaseline: Bool { if case .text(let text) = content { text.standsOnBaseline } else { false } }
}

extension String {
    /// Whether no letter reaches below the baseline: figures, and the letters of Latin-1 and Latin Extended-A that are
    /// known to stand on it.
    var standsOnBaseline: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "g", "j", "p", "q", "y", "J", "Q": false
            case "a"..."z", "A"..."Z": true
            case "\u{C0}"..."\u{17F}": !Self.descending.contains(scalar)
            case "0"..."9", " ", "\u{A0}", "\u{202F}": true
            case "%", ".", ":", "+", "-", "\u{2013}", "\u{2019}", "\u{B7}": true
            default: false
            }
        }
    }

    private static let descending = Set("ÇçÞþýÿĄąĘęĜĝĞğĠġĢģĮįĲĳĴĵĶķĻļŅņŊŋŖŗŞşŢţŲųŷſ".unicodeScalars)
}

extension Rect {
    init(from a: Point, to b: Point) {
        self.init(
            x: min(a.x, b.x), y: min(a.y, b.y), width: max(a.x, b.x) - min(a.x, b.x),
            height: max(a.y, b.y) - min(a.y, b.y))
    }

    func union(_ other: Rect) -> Rect {
        Rect(
            from: Point(min(minX, other.minX), min(minY, other.minY)),
            to: Point(max(maxX, other.maxX), max(maxY, other.maxY)))
    }

    /// What both share; empty where they share nothing.
    func intersection(_ other: Rect) -> Rect {
        let left = max(minX, other.minX), top = max(minY, other.minY)
        return Rect(
            x: left, y: top, width: max(.zero, min(maxX, other.maxX) - left),
            height: max(.zero, min(maxY, other.maxY) - top))
    }
}
