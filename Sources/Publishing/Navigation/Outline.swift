import Frames

/// An entry of an outline, in syntax.
struct OutlineItem {
    /// A text string.
    var title: PDFText
    /// From 1; an entry belongs to the last one before it of a lower level.
    var level: Int
    /// With its key: `/Dest[…]`.
    var target: PDFText

    /// The entries of a document.
    static func items(
        of entries: [OutlineEntry], _ destinations: Destinations
    ) throws(FinishingError) -> [OutlineItem] {
        var items: [OutlineItem] = []
        for entry in entries {
            var title = PDFText(), target = PDFText()
            title.text(entry.title)
            try destinations.writeTarget(entry.anchor, to: &target)
            items.append(OutlineItem(title: title, level: entry.level, target: target))
        }
        return items
    }
}

/// The outline, which viewers show beside the page (ISO 32000-1, 12.3.3). Chapters are shown, what is in them is folded.
struct Outline {
    private let entries: [OutlineItem]
    /// Of each entry, by index; nil for the highest.
    private let parents: [Int?]
    /// Of the root (nil) and of each entry.
    private let children: [Int?: [Int]]
    /// Of each entry among its parent's children.
    private let places: [Int]

    init?(_ entries: [OutlineItem]) {
        if entries.isEmpty { return nil }
        var parents: [Int?] = [], children: [Int?: [Int]] = [:], places: [Int] = []
        /// The entries that the next one may belong to, their levels rising.
        var open: [Int] = []
        for (index, entry) in entries.enumerated() {
            while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
            parents.append(open.last)
            places.append(children[open.last]?.count ?? 0)
            children[open.last, default: []].append(index)
            open.append(index)
        }
        (self.entries, self.parents, self.children, self.places) = (entries, parents, children, places)
    }

    /// Adds the outline's objects to a pool; returns the number of its root.
    func write(to pool: inout ObjectPool, numbers: inout ObjectNumbers) -> Int {
        let root = numbers.take(), items = numbers.take(entries.count)
        pool.add(root) { text in
            text.raw("<</Type/Outlines")
            writeChildren(of: nil, items, sign: 1, to: &text)
            text.raw(">>")
        }
        for (index, entry) in entries.enumerated() {
            pool.add(items.lowerBound + index) { text in
                text.raw("<</Title")
                text.append(entry.title)
                text.raw("/Parent")
                text.reference(parents[index].map { items.lowerBound + $0 } ?? root)
                writeSiblings(of: index, items, to: &text)
                writeChildren(of: index, items, sign: -1, to: &text)
                text.append(entry.target)
                text.raw(">>")
            }
        }
        return root
    }

    /// - Parameter sign: -1 for an entry whose children are folded.
    private func writeChildren(of parent: Int?, _ items: Range<Int>, sign: Int, to text: inout PDFText) {
        guard let children = children[parent], let first = children.first, let last = children.last else {
            return
        }
        text.raw("/First")
        text.reference(items.lowerBound + first)
        text.raw("/Last")
        text.reference(items.lowerBound + last)
        text.raw("/Count")
        text.spaced(sign * children.count)
    }

    private func writeSiblings(of index: Int, _ items: Range<Int>, to text: inout PDFText) {
        let siblings = children[parents[index]] ?? [], place = places[index]
        if place > 0 {
            text.raw("/Prev")
            text.reference(items.lowerBound + siblings[place - 1])
        }
        if place + 1 < siblings.count {
            text.raw("/Next")
            text.reference(items.lowerBound + siblings[place + 1])
        }
    }
}
