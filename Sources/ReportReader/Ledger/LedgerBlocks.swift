import ReportModel

/// The blocks of an edition, to find the one in which a number is printed.
struct LedgerBlocks {
    private var all: [(path: String, bytes: Range<Int>, place: Ledger.Place)] = []

    init(_ blocks: [Block], fences: [(kind: String, id: String?, origin: Origin)]) {
        // A cover stands in no block of the text.
        for fence in fences {
            add(fence.origin, Ledger.Place(block: fence.kind, id: fence.id, blockOrigin: fence.origin))
        }
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        let (kind, title) = block.content.kindAndTitle
        add(
            block.origin,
            Ledger.Place(block: kind, id: block.id, title: title, blockOrigin: block.origin))
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
