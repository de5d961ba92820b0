/// The outline of an annex, from top to bottom (ISO 32000-1, 12.3.3).
enum AnnexOutline {
    struct Entry {
        /// A text string's bytes.
        var title: [UInt8]
        /// From 1.
        var level: Int
        var place: AnnexDestinations.Place
    }

    private static let most = 200_000

    /// The entries that lead to a page that is taken; those under an entry that does not stand in its place.
    static func entries(
        _ source: AnnexSource, _ destinations: AnnexDestinations
    ) throws(AnnexRefusal) -> [Entry] {
        var entries: [Entry] = [], seen = Set<PDFSyntax.Reference>()
        var pending = [(item: source.value(source.catalog, "/Outlines")["/First"], level: 1)]
        while let (item, level) = pending.popLast() {
            guard let item, !source.resolved(item).isNull else { continue }
            guard seen.count < most, item.reference.map({ seen.insert($0).inserted }) ?? false else {
                throw .hostile("its outline leads in circles")
            }
            let dictionary = source.resolved(item)
            pending.append((dictionary["/Next"], level))
            let place = destinations.target(of: dictionary, source)
            if let place, let title = source.resolved(dictionary["/Title"]).string {
                entries.append(Entry(title: title, level: level, place: place))
            }
            pending.append((dictionary["/First"], place == nil ? level : level + 1))
        }
        return entries
    }
}
