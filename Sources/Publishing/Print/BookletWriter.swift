public import Frames

/// Puts finished pages two by two on sheets, as drawings that are painted beside each other.
///
/// The file that it is given has the pages first, with their bleed and nothing beyond it, and behind them a page for each side
/// of a sheet, which bears the marks. Structure, outline and labels of pages stay behind: a sheet is cut, not read.
public struct BookletWriter {
    /// Sides in order.
    public let order: BookletOrder
    /// How many pages there are before those of the sheets.
    public let pageCount: Int
    /// Trimmed size of a page.
    public let size: Size
    public let bleed: Length
    /// From the medium's edge to the trimmed sheet's.
    public let margin: Length
    /// How far the pages of a sheet are moved towards the fold, from the outermost.
    public let shifts: [Length]

    public init(
        order: BookletOrder, pageCount: Int, size: Size, bleed: Length, margin: Length, shifts: [Length]
    ) {
        self.order = order
        self.pageCount = pageCount
        self.size = size
        self.bleed = bleed
        self.margin = margin
        self.shifts = shifts
    }

    /// The imposed file.
    ///
    /// - Parameter bytes: as `Finisher` made them for print.
    public func imposed(
        _ bytes: [UInt8], standard: PrintOptions.Standard, level: Int = 5
    ) throws(FinishingError) -> [UInt8] {
        let imposed = try bytes.withUnsafeBufferPointer { buffer throws(FinishingError) in
            let file = try QpdfFile(reading: buffer)
            guard file.pageNumbers.count == pageCount + order.sides.count else {
                throw .inconsistent("there is a page for each side of a sheet")
            }
            let assembly = FileAssembly(
                reserving: bytes.count, version: standard == .x1a ? .v1_4 : .v1_6)
            return try write(file, assembly, level: level)
        }
        let faults = try PDFInspector.faults(ofPlain: imposed, against: [])
        guard faults.isEmpty else { throw .breaksClaims(faults) }
        return imposed
    }

    private func write(
        _ file: borrowing QpdfFile, _ started: consuming FileAssembly, level: Int
    ) throws(FinishingError) -> [UInt8] {
        var assembly = started, pool = ObjectPool()
        var numbers = ObjectNumbers(after: (file.trailer["/Size"].integer ?? 1) - 1)
        let tree = numbers.take(), catalog = numbers.take()
        let pages = file.pageNumbers
        var transfer = ObjectTransfer(known: pages)
        var sheets: [Int] = []
        for (index, side) in order.sides.enumerated() {
            let forms = [
                try addForm(side.left, isLeft: true, side.sheet, file, &assembly, &numbers, &transfer),
                try addForm(side.right, isLeft: false, side.sheet, file, &assembly, &numbers, &transfer),
            ]
            let content = numbers.take(), number = numbers.take()
            var deflater = try Deflater(level: level)
            var entries = PDFText()
            entries.raw("/Filter/FlateDecode")
            assembly.addStream(
                content, entries: entries, data: try deflater.deflate(placement(of: side).bytes))
            let page = sheetPage(
                file.page(pageCount + index), content: content, forms: forms, tree: tree, &transfer)
            pool.add(number) { $0.append(page) }
            sheets.append(number)
        }
        pool.add(tree) { Self.writeTree(sheets, to: &$0) }
        pool.add(catalog) { Self.writeCatalog(file.catalog, tree: tree, &transfer, to: &$0) }
        var information = PDFText()
        information.reference(file.trailer["/Info"].number)
        transfer.follow(information)
        try transfer.run(from: file, to: &assembly, &pool, level: level)
        try file.check()
        try assembly.addPool(pool, numbers: &numbers, level: level)
        return try assembly.finished(
            catalog: catalog, information: file.trailer["/Info"].number, numbers: numbers, level: level)
    }

    // MARK: Pages on a side

    /// Where a page's own corner lies on the sheet, from the medium's left and bottom.
    private func origin(isLeft: Bool, _ sheet: Int) -> Point {
        let shift = shifts.indices.contains(sheet) ? shifts[sheet] : .zero
        let edge = margin - bleed
        return Point(isLeft ? edge + shift : edge + size.width - shift, edge)
    }

    /// What of a page shows: up to its bleed outside, and up to the fold inside.
    private func box(isLeft: Bool, _ sheet: Int) -> (left: Length, right: Length, height: Length) {
        let fold = margin + size.width - origin(isLeft: isLeft, sheet).x
        let width = size.width + bleed * 2, height = size.height + bleed * 2
        return isLeft ? (.zero, fold, height) : (fold, width, height)
    }

    /// Adds a page as a drawing; returns its number, nil for a blank.
    private func addForm(
        _ page: Int?, isLeft: Bool, _ sheet: Int, _ file: borrowing QpdfFile,
        _ assembly: inout FileAssembly, _ numbers: inout ObjectNumbers, _ transfer: inout ObjectTransfer
    ) throws(FinishingError) -> Int? {
        guard let page else { return nil }
        let source = file.page(page)
        guard source["/Contents"].isStream, let data = source["/Contents"].streamData(decoded: false) else {
            throw .unexpectedFile("a page's content is one stream")
        }
        let number = numbers.take(), box = box(isLeft: isLeft, sheet)
        var entries = PDFText()
        entries.raw("/Type/XObject/Subtype/Form/BBox[")
        for length in [box.left, .zero, box.right, box.height] {
            entries.raw(" ")
            entries.points(length)
        }
        entries.raw("]/Resources")
        let resources = Self.value(of: source["/Resources"])
        transfer.follow(resources)
        entries.append(resources)
        entries.raw("/Filter/FlateDecode")
        assembly.addStream(number, entries: entries, data: data)
        return number
    }

    /// Paints the pages of a side.
    private func placement(of side: BookletOrder.Side) -> PDFText {
        var text = PDFText()
        for (page, isLeft) in [(side.left, true), (side.right, false)] where page != nil {
            let origin = origin(isLeft: isLeft, side.sheet)
            text.raw("q 1 0 0 1 ")
            text.points(origin.x)
            text.raw(" ")
            text.points(origin.y)
            text.raw(isLeft ? " cm /RPleft Do Q\n" : " cm /RPright Do Q\n")
        }
        return text
    }

    // MARK: Objects

    private func sheetPage(
        _ carrier: borrowing QpdfObject, content: Int, forms: [Int?], tree: Int,
        _ transfer: inout ObjectTransfer
    ) -> PDFText {
        let marks = carrier["/Contents"].number, resources = carrier["/Resources"].syntax
        for key in ["/Contents", "/Resources", "/Parent", "/StructParents", "/Tabs"] { carrier.remove(key) }
        let rest = carrier.syntax
        var text = PDFText()
        text.raw("<<")
        text.append(rest.dictionaryEntries)
        text.raw("/Contents[")
        text.reference(marks)
        text.raw("]/Resources<<")
        text.append(resources.dictionaryEntries)
        text.raw(">>>>")
        transfer.follow(text)
        text = PDFText()
        text.raw("<<")
        text.append(rest.dictionaryEntries)
        text.raw("/Parent")
        text.reference(tree)
        text.raw("/Contents[")
        text.reference(content)
        text.reference(marks)
        text.raw("]/Resources<<")
        text.append(resources.dictionaryEntries)
        text.raw("/XObject<<")
        for (form, isLeft) in zip(forms, [true, false]) {
            guard let form else { continue }
            text.raw(isLeft ? "/RPleft" : "/RPright")
            text.reference(form)
        }
        text.raw(">>>>>>")
        return text
    }

    private static func writeTree(_ sheets: [Int], to text: inout PDFText) {
        text.raw("<</Type/Pages/Count")
        text.spaced(sheets.count)
        text.raw("/Kids[")
        for sheet in sheets { text.reference(sheet) }
        text.raw("]>>")
    }

    private static func writeCatalog(
        _ source: borrowing QpdfObject, tree: Int, _ transfer: inout ObjectTransfer, to text: inout PDFText
    ) {
        text.raw("<</Type/Catalog/Pages")
        text.reference(tree)
        for key in ["/OutputIntents", "/Metadata", "/Lang", "/ViewerPreferences"] where source.has(key) {
            let value = value(of: source[key])
            transfer.follow(value)
            text.bytes += key.utf8
            text.append(value)
        }
        text.raw(">>")
    }

    /// A reference to an object, or its syntax where it is part of another.
    private static func value(of object: borrowing QpdfObject) -> PDFText {
        var text = PDFText()
        if object.number > 0 {
            text.reference(object.number)
        } else {
            text.raw(" ")
            text.append(object.syntax)
        }
        return text
    }
}
