/// The outline of a file, item by item, each once (ISO 32000-1, 12.3.3).
struct OutlineReading {
    private static let most = 100_000
    private(set) var items: [FileFacts.OutlineItem] = []
    /// The object of each item.
    private(set) var numbers: [Int] = []
    /// Items that are met twice: the outline runs in a circle.
    private(set) var loops: [Int] = []

    init(_ inspection: Inspection) {
        let objects = inspection.objects
        var seen: Set<Int> = []
        let first = objects.value(objects.catalog, "Outlines").entries["First"]
        var waiting: [(PDFValue, Int)] = first.map { [($0, 0)] } ?? []
        while let (item, level) = waiting.popLast(), items.count < Self.most {
            guard let number = item.reference else { continue }
            guard seen.insert(number).inserted else {
                loops.append(number)
                continue
            }
            let value = objects.resolved(item)
            let title = String((objects.value(value, "Title").text ?? "").prefix(500))
            items.append(
                FileFacts.OutlineItem(
                    title: title, level: level, page: inspection.page(of: value)))
            numbers.append(number)
            if let next = value.entries["Next"] { waiting.append((next, level)) }
            if let kid = value.entries["First"] { waiting.append((kid, level + 1)) }
        }
    }
}

extension Inspection {
    /// The page, from 1, that a link or an outline's item leads to in this file.
    func page(of owner: PDFValue) -> Int? {
        var destination = objects.value(owner, "Dest")
        if destination == .null, objects.value(owner, "A", "S").name == "GoTo" {
            destination = objects.value(owner, "A", "D")
        }
        return page(at: destination)
    }

    func page(at destination: PDFValue) -> Int? {
        var destination = destination
        if let name = destination.name {
            destination = objects.value(objects.catalog, "Dests", name)
        } else if let bytes = destination.bytes {
            destination = objects.resolved(namedDestinations[bytes] ?? .null)
        }
        if destination.isDictionary { destination = objects.value(destination, "D") }
        return destination.items.first?.reference.flatMap { pageNumbers[$0] }
    }
}
