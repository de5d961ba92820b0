import Frames

/// Walks a frame and writes a line for each item.
struct LogWriter {
    private let structure: StructureTree
    private var lines: [String] = []
    private var depth = 1
    private var text: LoggedText?

    init(_ structure: StructureTree) { self.structure = structure }

    mutating func write(_ frame: Frame) -> [String] {
        write(frame, at: .zero, tag: .artifact(.layout))
        endText()
        return lines
    }

    private mutating func write(_ frame: Frame, at origin: Point, tag inherited: Tag) {
        for placed in frame.items {
            let tag = placed.tag == .inherited ? inherited : placed.tag, at = origin + placed.origin
            if case .glyphs(let run) = placed.item {
                write(run, at: at, tag)
                continue
            }
            if case .group(let inner, nil) = placed.item {
                write(inner, at: at, tag: tag)
                continue
            }
            if case .deferred(let deferred) = placed.item {
                write(deferred.frame, at: at, tag: tag)
                continue
            }
            endText()
            write(placed.item, at: at, tag)
        }
    }

    /// An item other than text and plain groups, which are transparent to the log.
    private mutating func write(_ item: FrameItem, at origin: Point, _ tag: Tag) {
        switch item {
        case .glyphs, .group(_, nil), .deferred: break
        case .hidden(let inner): write(inner, under: "hidden \(LogText.point(origin))", at: .zero, tag)
        case .turned(let inner): write(inner, under: "turned \(LogText.point(origin))", at: .zero, tag)
        case .path(let path, let fill, let stroke):
            add(LogPath.describe(path, at: origin) + Self.paint(fill, stroke) + name(tag))
        case .picture(let picture, let size):
            let kind = "\(picture.format.rawValue) \(picture.width)×\(picture.height)"
            add("picture \(LogText.rect(Rect(origin, size))) \(kind) \(picture.name)" + name(tag))
        case .group(let inner, let clip?):
            write(inner, under: "clip \(LogText.rect(clip.moved(by: origin)))", at: origin, tag)
        case .link(let target, let size, let node, let contents):
            let place = LogText.rect(Rect(origin, size))
            add(
                "link \(place) → \(Self.describe(target))" + name(.node(node)) + " "
                    + LogText.quoted(contents))
        case .anchor(let name): add("anchor \(LogText.point(origin)) \(name)")
        }
    }

    /// A frame in a frame, under a line that tells what it is.
    private mutating func write(_ frame: Frame, under line: String, at origin: Point, _ tag: Tag) {
        add(line)
        depth += 1
        write(frame, at: origin, tag: tag)
        endText()
        depth -= 1
    }

    private mutating func write(_ run: GlyphRun, at origin: Point, _ tag: Tag) {
        if text?.append(run, at: origin, tag) == true { return }
        endText()
        text = LoggedText(run, at: origin, tag)
    }

    private mutating func endText() {
        guard let text else { return }
        self.text = nil
        add(text.description + name(text.tag) + " " + LogText.quoted(text.characters))
    }

    private mutating func add(_ line: String) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    private func name(_ tag: Tag) -> String {
        switch tag {
        case .inherited: return ""
        case .artifact(let kind): return " <\(kind.rawValue)>"
        case .node(let id):
            guard structure.nodes.indices.contains(id.index) else { return " <\(id.index)>" }
            return " <\(structure[id].role.rawValue) \(id.index)>"
        }
    }

    private static func paint(_ fill: Color?, _ stroke: Stroke?) -> String {
        var words = fill.map { " fill \($0.hex)" } ?? ""
        guard let stroke else { return words }
        words += " stroke \(LogText.length(stroke.width)) \(stroke.color.hex)"
        if !stroke.dash.isEmpty { words += " dash " + stroke.dash.map(LogText.length).joined(separator: " ") }
        return stroke.cap == .round ? words + " round" : words
    }

    private static func describe(_ target: LinkTarget) -> String {
        switch target {
        case .uri(let uri): uri
        case .anchor(let name): "#" + name
        }
    }
}
