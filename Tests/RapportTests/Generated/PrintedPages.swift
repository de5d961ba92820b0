import Frames

/// What stands on pages, at its place: all text and every line's box.
struct PrintedPages {
    struct Text {
        var page: Int
        /// From the left end of the baseline to half of the type's size above it.
        var area: Rect
        var size: Length
        var tag: Tag
        var text: String
    }

    private(set) var texts: [Text] = []

    init(_ pages: [Page]) {
        for (index, page) in pages.enumerated() {
            read(page.frame, at: .zero, .artifact(.layout), page: index)
        }
    }

    private mutating func read(_ frame: Frame, at origin: Point, _ inherited: Tag, page: Int) {
        for placed in frame.items {
            let tag = placed.tag == .inherited ? inherited : placed.tag, at = origin + placed.origin
            switch placed.item {
            case .glyphs(let run):
                let half = run.face.size / 2
                texts.append(
                    Text(
                        page: page, area: Rect(x: at.x, y: at.y - half, width: run.inkWidth, height: half),
                        size: run.face.size, tag: tag, text: run.text))
            case .group(let inner, _): read(inner, at: at, tag, page: page)
            case .deferred(let deferred): read(deferred.frame, at: at, tag, page: page)
            case .turned(let inner):
                // Only that it is read: its lines stand upright, each at the corner of the whole.
                let first = texts.count
                read(inner, at: at, tag, page: page)
                for index in first..<texts.count { texts[index].area = Rect(at, .zero) }
            default: break
            }
        }
    }

    /// The letters that are read, element after element in reading order, and the page that each element begins on.
    func reading(_ structure: StructureTree) -> (letters: String, pages: [(letter: Int, page: Int)]) {
        var own = [[Text]](repeating: [], count: structure.nodes.count)
        for text in texts { if case .node(let node) = text.tag { own[node.index].append(text) } }
        let children = structure.children
        var letters: [String] = [], count = 0, pages: [(Int, Int)] = []
        func read(_ node: StructureID) {
            for text in own[node.index] {
                let own = ReportGenerator.letters(text.text)
                pages.append((count, text.page))
                letters.append(own)
                count += own.utf8.count
            }
            for child in children[node.index] { read(child) }
        }
        read(structure.root)
        return (letters.joined(), pages)
    }
}

extension GlyphRun {
    /// Without the blanks at its end, which a justified line stretches beyond its measure.
    fileprivate var inkWidth: Length {
        var inked = self, blanks = text.reversed().prefix { $0 == " " }.count
        while blanks > 0, !inked.clusters.isEmpty {
            inked.clusters = isRightToLeft ? inked.clusters : inked.clusters.dropLast()
            blanks -= 1
        }
        return inked.width
    }
}
