/// The widths that a font dictionary states, in thousandths of the em (ISO 32000-1, 9.2.4, 9.6.2 and 9.7.4.3).
struct FontWidths {
    /// The most entries of a list that are read.
    private static let most = 1 << 17

    private var widths = RangeTable<Double>()
    private var other: Double

    init(_ font: FontReading, _ objects: PDFObjects) {
        if font.subtype == "Type0" {
            other = objects.value(font.descendant, "DW").number ?? 1000
            readComposite(objects.value(font.descendant, "W").items, objects)
        } else {
            other = objects.value(font.descriptor, "MissingWidth").number ?? 0
            let first = objects.value(font.value, "FirstChar").integer ?? 0
            let items = objects.value(font.value, "Widths").items.prefix(256)
            guard (0...255).contains(first) else { return }
            for (index, item) in items.enumerated() { add(first + index, first + index, item, objects) }
        }
        widths.sort()
    }

    private mutating func add(_ first: Int, _ last: Int, _ item: PDFValue, _ objects: PDFObjects) {
        if let width = objects.resolved(item).number { widths.add(first, last, width) }
    }

    /// `c [ w1 w2 … ]` and `c1 c2 w`, one after another.
    private mutating func readComposite(_ items: [PDFValue], _ objects: PDFObjects) {
        var index = 0, count = 0
        while index + 1 < items.count, count < Self.most {
            guard let first = objects.resolved(items[index]).integer, (0...65_535).contains(first) else {
                return
            }
            let second = objects.resolved(items[index + 1])
            if case .array(let list) = second {
                for (offset, item) in list.prefix(Self.most - count).enumerated() {
                    add(first + offset, first + offset, item, objects)
                }
                count += list.count + 1
                index += 2
            } else {
                guard let last = second.integer, last >= first, index + 2 < items.count else { return }
                add(first, last, items[index + 2], objects)
                count += 1
                index += 3
            }
        }
    }

    /// - Parameter code: of a simple font its code, of a composite font its CID.
    subscript(code: Int) -> Double { widths[code]?.value ?? other }
}
