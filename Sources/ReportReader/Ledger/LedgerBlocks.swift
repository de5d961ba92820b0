import ReportModel

/// The blocks of an edition, to find the one in which a number is printed.
struct LedgerBlocks {
    private var all: [(path: String, bytes: Range<Int>, place: Ledger.Place)] = []

    /// - Parameter report: as the edition takes it: of an extract, what is left out is not there.
    init(_ report: Report, fences: [(kind: String, id: String?, origin: Origin)]) {
        let blocks = report.blocks
        // A cover stands in no block of the text.
        for fence in fences where !report.isPart || Self.isKept(fence, in: report) {
            add(fence.origin, Ledger.Place(block: fence.kind, id: fence.id, blockOrigin: fence.origin))
        }
        for block in blocks { add(block) }
    }

    private static func isKept(_ fence: (kind: String, id: String?, origin: Origin), in report: Report)
        -> Bool
    {
        switch fence.kind {
        case "cover": return report.cover != nil
        case "back": return report.back != nil
        default:
            guard case .file(let path, let bytes) = fence.origin.place else { return false }
            return report.blocks.contains { block in
                guard case .file(path, let own) = block.origin.place else { return false }
                return own.contains(bytes.lowerBound)
            }
        }
    }

    private mutating func add(_ block: Block) {
        let (kind, title) = block.content.kindAndTitle
        add(
            block.origin,
            Ledger.Place(
                block: kind, id: block.id.flatMap { SourcesBlock.isOwn($0) ? nil : $0 }, title: title,
                blockOrigin: block.origin))
        for child in block.content.innerBlocks { add(child) }
    }

    private mutating func add(_ origin: Origin, _ place: Ledger.Place) {
        guard case .file(let path, let bytes) = origin.place else { return }
        all.append((path, bytes, place))
    }

    /// The smallest block that holds a place; where two are equal, the later one.
    func place(of origin: Origin) -> Ledger.Place {
        guard case .file(let path, let bytes) = origin.place else { return Ledger.Place() }
        var best: (size: Int, place: Ledger.Place)?
        for block in all where block.path == path && block.bytes.contains(bytes.lowerBound) {
            if block.bytes.count <= best?.size ?? .max { best = (block.bytes.count, block.place) }
        }
        // A fence and its block are one: the block has the title.
        if let found = best?.place, found.title.isEmpty,
            let named = all.first(where: {
                $0.place.blockOrigin.start == found.blockOrigin.start && !$0.place.title.isEmpty
            })
        {
            return named.place
        }
        return best?.place ?? Ledger.Place()
    }
}

extension BlockContent {
    /// What a block is called in the ledger, and its title.
    var kindAndTitle: (String, String) {
        switch self {
        case .heading(let heading): ("heading", heading.text.plainText)
        case .paragraph: ("paragraph", "")
        case .list: ("list", "")
        case .quote: ("quote", "")
        case .keyFigures: ("figures", "")
        case .chart(let chart): ("chart", chart.title.plainText)
        case .table(let table): ("table", table.title.plainText)
        case .story(let story): ("story", story.title.plainText)
        case .callout(let callout): ("callout", callout.title.plainText)
        case .picture(let picture): ("picture", picture.caption.plainText)
        case .definitions: ("definitions", "")
        case .contents(let contents): ("contents", contents.title.plainText)
        case .pageBreak, .columnBreak: ("break", "")
        }
    }

    var innerBlocks: [Block] {
        switch self {
        case .list(let list): list.items.flatMap(\.self)
        case .quote(let blocks): blocks
        case .callout(let callout): callout.body
        case .story(let story): story.body
        default: []
        }
    }
}
