import Frames

/// Writes the annotations that make links work, one for each rectangle (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18).
struct LinkAnnotations {
    let links: [PaintedDocument.Link]
    let numbers: Range<Int>
    let destinations: Destinations

    /// - Parameter parentKey: the parent tree's key of each link.
    func write(to pool: inout ObjectPool, parentKey: (Int) -> Int) throws(FinishingError) {
        for (index, link) in links.enumerated() {
            var text = PDFText()
            // Flag 4: it prints, as PDF/A asks of every annotation.
            text.raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
            PageSpace(destinations.sheets[link.page]).write(link.area, to: &text)
            text.raw("/Contents")
            text.text(link.contents)
            text.raw("/StructParent")
            text.spaced(parentKey(index))
            text.raw("/P")
            text.reference(destinations.pageNumbers[link.page])
            switch link.target {
            case .uri(let address):
                text.raw("/A<</S/URI/URI")
                text.string(Self.sevenBit(address))
                text.raw(">>")
            case .anchor(let name):
                try destinations.writeTarget(name, to: &text)
            }
            text.raw(">>")
            pool.add(numbers.lowerBound + index) { $0.append(text) }
        }
    }

    /// The `Annots` array of each page that has links.
    var byPage: [Int: PDFText] {
        var arrays: [Int: PDFText] = [:]
        for (index, link) in links.enumerated() {
            arrays[link.page, default: PDFText()].reference(numbers.lowerBound + index)
        }
        return arrays.mapValues { references in
            var array = PDFText()
            array.raw("[")
            array.append(references)
            array.raw("]")
            return array
        }
    }

    /// An address in ASCII, as a URI action wants it: other characters as the percent signs of their UTF-8.
    private static func sevenBit(_ address: String) -> [UInt8] {
        address.utf8.flatMap { byte -> [UInt8] in
            guard byte <= 0x20 || byte >= 0x7F else { return [byte] }
            let digits = String(byte, radix: 16, uppercase: true)
            return Array(("%" + (digits.count < 2 ? "0" : "") + digits).utf8)
        }
    }
}
