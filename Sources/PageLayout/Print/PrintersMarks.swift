public import Frames
public import ReportModel
public import Typography

/// Draws what a print shop needs beside the trimmed page: where to cut, whether the plates lie on each other, how much ink
/// there is, and which page of what this is.
///
/// Everything stands beyond the bleed, in the slug, and goes into a page of any size: patches and words that find no room
/// are left out.
public struct PrintersMarks {
    /// Width of the slug.
    public static let slug = Length.mm(10)
    private static let hairline = Length.pt(0.25)

    /// Of what is trimmed: a page, or a sheet of them.
    public var size: Size
    public var bleed: Length
    public var kinds: Set<PrintSpec.Mark>
    /// Names of the spot colours, for the bar and the line.
    public var spots: [String]
    /// Where a sheet is folded: from the left.
    public var folds: [Length]

    public init(
        size: Size, bleed: Length, kinds: Set<PrintSpec.Mark>, spots: [String] = [], folds: [Length] = []
    ) {
        (self.size, self.bleed, self.kinds, self.spots, self.folds) = (size, bleed, kinds, spots, folds)
    }

    /// The marks, in the trimmed page's coordinates; nil where none are asked for.
    ///
    /// - Parameters:
    ///   - start: what the slug says at its start, the most important first.
    ///   - end: what it says behind the registration mark.
    public func frame(start: [String], end: [String], setter: SlugSetter) -> Frame? {
        guard !kinds.isEmpty else { return nil }
        var frame = Frame(size: size)
        if kinds.contains(.crop) { crops(&frame) }
        if kinds.contains(.registration) { registers(&frame) }
        if kinds.contains(.colorBar) { bar(&frame) }
        if kinds.contains(.slug) {
            slug(start, setter, at: room.lowerBound, &frame)
            slug(end, setter, at: room.upperBound + .mm(12), &frame)
        }
        return frame
    }

    // MARK: Cuts and folds

    private static let registration = MarkInk.registration.key ?? .black

    private func rule(_ from: Point, _ to: Point, dash: [Length] = [], _ frame: inout Frame) {
        frame.stroke(
            .line(from: from, to: to), Stroke(Self.registration, width: Self.hairline, dash: dash))
    }

    /// From the bleed outwards, so that nothing of a line is left where a knife is off by a little.
    private func crops(_ frame: inout Frame) {
        let near = max(bleed, .mm(2)), far = near + .mm(5)
        for y in [Length.zero, size.height] {
            rule(Point(-far, y), Point(-near, y), &frame)
            rule(Point(size.width + near, y), Point(size.width + far, y), &frame)
        }
        for x in [Length.zero, size.width] {
            rule(Point(x, -far), Point(x, -near), &frame)
            rule(Point(x, size.height + near), Point(x, size.height + far), &frame)
        }
        let dash = [Length.mm(1), .mm(0.6)]
        for x in folds {
            rule(Point(x, -far), Point(x, -near), dash: dash, &frame)
            rule(Point(x, size.height + near), Point(x, size.height + far), dash: dash, &frame)
        }
    }

    // MARK: Registration

    private var middle: Length { bleed + Self.slug / 2 }

    /// A circle and a cross in the middle of each side; beside the fold, where that is there.
    private func registers(_ frame: inout Frame) {
        let x = folds.isEmpty ? size.width / 2 : size.width / 4
        for center in [
            Point(x, -middle), Point(x, size.height + middle), Point(-middle, size.height / 2),
            Point(size.width + middle, size.height / 2),
        ] {
            let arm = Length.mm(3.2)
            rule(Point(center.x - arm, center.y), Point(center.x + arm, center.y), &frame)
            rule(Point(center.x, center.y - arm), Point(center.x, center.y + arm), &frame)
            frame.stroke(
                .disc(center: center, radius: .mm(1.8)), Stroke(Self.registration, width: Self.hairline))
        }
    }

    // MARK: Ink and words

    /// What a side has beside the crop marks and this side of the registration mark.
    private var room: ClosedRange<Length> {
        let half = folds.isEmpty ? size.width / 2 : size.width / 4
        let start = Length.mm(6), end = max(start, half - .mm(6))
        return start...end
    }

    /// Along the head: as many patches as there is room for, spot colours first.
    private func bar(_ frame: inout Frame) {
        let inks = spots.indices.prefix(MarkInk.mostSpots).map(MarkInk.spot) + MarkInk.bar
        let side = Length.mm(5)
        let count = min(inks.count, (room.upperBound - room.lowerBound).units / side.units)
        for (index, ink) in inks.prefix(count).enumerated() {
            guard let key = ink.key else { continue }
            let x = room.lowerBound + side * index
            frame.fill(Rect(x: x, y: -middle - side / 2, width: side, height: side), key)
        }
    }

    /// Along the foot: as many pieces as there is room for.
    private func slug(_ pieces: [String], _ setter: SlugSetter, at x: Length, _ frame: inout Frame) {
        for count in stride(from: pieces.count, to: 0, by: -1) {
            let line = setter.line(pieces.prefix(count).joined(separator: "  ·  "), color: Self.registration)
            guard let baseline = line.baseline, line.size.width <= room.upperBound - room.lowerBound else {
                continue
            }
            frame.place(line, at: Point(x, size.height + middle - baseline + .pt(2)))
            return
        }
    }
}

/// Sets the words of a slug: small, in the layout's plainest face, from left to right.
public struct SlugSetter {
    private let typesetter: Typesetter
    private let style: TextStyle
    private let language: String

    public init(typesetter: Typesetter, layout: LayoutSpec, language: String) {
        (self.typesetter, self.language) = (typesetter, language)
        let styles = StyleBook(layout)
        var style = styles[styles.has("note") ? "note" : "body"].text
        style.size = .pt(6.5)
        self.style = style
    }

    func line(_ text: String, color: Color) -> Frame {
        var style = style
        style.color = color
        let isMirrored = typesetter.isMirrored
        typesetter.isMirrored = false
        defer { typesetter.isMirrored = isMirrored }
        return typesetter.line(text, style, language: language)
    }
}
