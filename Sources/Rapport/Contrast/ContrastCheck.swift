internal import Frames
internal import ReportModel

/// Tells of text that is hard to read on what lies under it: less than 4.5 to 1, or 3 to 1 for large text (WCAG 2.1,
/// success criterion 1.4.3; EN 301 549, 10.1.4.3).
///
/// Each run of glyphs is looked at where it stands, at its start, middle and end. Text on pictures cannot be judged, and
/// decoration need not be.
struct ContrastCheck {
    /// Text of one kind on one ground.
    private struct Pair: Hashable {
        var text: Color
        var ground: Color
        var isLarge: Bool
    }

    private var found: [Pair: (page: String, words: String, size: Length)] = [:]
    /// The pairs in the order in which they are met.
    private var order: [Pair] = []
    private var judged: Set<Pair> = []
    /// Rows of tables that are still looked into: a long table has a hundred thousand, all alike.
    private var rows = 200
    private var grounds = Grounds()
    private var page = ""

    static func diagnostics(_ pages: [Page]) -> [Diagnostic] {
        var check = ContrastCheck()
        for page in pages { check.look(at: page) }
        return check.order.compactMap { pair in
            check.found[pair].map { found in
                FacadeMessages.lowContrast(
                    pair.text, on: pair.ground, size: found.size, needed: Self.least(pair.isLarge),
                    words: found.words, page: found.page)
            }
        }
    }

    private static func least(_ isLarge: Bool) -> Double { isLarge ? 3 : 4.5 }

    private mutating func look(at page: Page) {
        grounds = Grounds()
        self.page = page.label
        look(at: page.frame, at: .zero, .artifact(.layout))
    }

    private mutating func look(at frame: Frame, at origin: Point, _ outer: Tag) {
        for placed in frame.items {
            let tag = placed.tag == .inherited ? outer : placed.tag, place = origin + placed.origin
            switch placed.item {
            case .glyphs(let run): if Self.isRead(tag) { judge(run, at: place) }
            case .path(let path, let fill?, _): grounds.add(path, at: place, fill)
            case .picture(_, let size): grounds.addPicture(Rect(place, size))
            case .group(let inner, _): look(at: inner, at: place, tag)
            case .deferred(let deferred):
                guard rows > 0 else { continue }
                rows -= 1
                look(at: deferred.frame, at: place, tag)
            // Turned text has the ground of what stands upright around it.
            case .turned, .hidden, .path, .link, .anchor: break
            }
        }
    }

    /// Content, running heads and folios.
    private static func isRead(_ tag: Tag) -> Bool {
        switch tag {
        case .node, .artifact(.header), .artifact(.footer): true
        case .artifact, .inherited: false
        }
    }

    private mutating func judge(_ run: GlyphRun, at place: Point) {
        let words = run.text
        guard words.contains(where: { !$0.isWhitespace }) else { return }
        let isLarge = run.isLarge, width = run.width, height = place.y - run.face.size * 0.25
        for x in [place.x + width * 0.02, place.x + width * 0.5, place.x + width * 0.98] {
            guard let ground = grounds.color(at: Point(x, height)) else { continue }
            let pair = Pair(text: run.color, ground: ground, isLarge: isLarge)
            guard judged.insert(pair).inserted, run.color.contrast(with: ground) < Self.least(isLarge) else {
                continue
            }
            order.append(pair)
            found[pair] = (page, words, run.face.size)
        }
    }
}

extension GlyphRun {
    /// 18 points, or 14 in bold (WCAG 2.1, large scale).
    fileprivate var isLarge: Bool {
        face.size >= .pt(18)
            || face.size >= .pt(14) && (face.style.contains("Bold") || face.style.contains("Black"))
    }
}
