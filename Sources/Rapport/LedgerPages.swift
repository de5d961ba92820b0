internal import Frames

/// Where marks stand on laid out pages.
struct LedgerPages {
    private var pages: [String: String] = [:]
    /// Where each block of the text begins, with its page, in the order of a file.
    private var blocks: [String: [(offset: Int, page: String)]] = [:]

    /// - Parameter marked: the report that was laid out.
    init(_ pages: [Page], of marked: Report) {
        for page in pages {
            find(in: page.frame, on: page.label.isEmpty ? String(page.number) : page.label)
        }
        for block in marked.blocks {
            guard case .file(let path, let bytes) = block.origin.place,
                let page = block.id.flatMap({ self.pages[$0] })
            else { continue }
            blocks[path, default: []].append((bytes.lowerBound, page))
        }
    }

    private mutating func find(in frame: Frame, on label: String) {
        for item in frame.items {
            switch item.item {
            case .link(.anchor(let name), _, _, _), .anchor(let name):
                if pages[name] == nil { pages[name] = label }
            case .group(let inner, _), .turned(let inner): find(in: inner, on: label)
            default: break
            }
        }
    }

    /// The number's own page, or else that on which its block begins, or the last block before it that is known.
    func page(of place: Ledger.Place) -> String {
        let own = place.row.map { LedgerMarks.row(place.blockOrigin, $0) } ?? LedgerMarks.fact(place.origin)
        let names = [own, place.id, LedgerMarks.block(place.blockOrigin)].compactMap(\.self)
        if let page = names.lazy.compactMap({ pages[$0] }).first { return page }
        guard case .file(let path, let bytes) = place.blockOrigin.place else { return "" }
        return blocks[path]?.last { $0.offset <= bytes.lowerBound }?.page ?? ""
    }
}
