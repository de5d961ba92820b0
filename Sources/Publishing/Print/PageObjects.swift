/// Which pages show each object of the painted file: to tell where something stands that a print file cannot have.
struct PageObjects {
    /// From 0, by the object's number.
    private(set) var pages: [Int: [Int]] = [:]

    init(_ file: borrowing PaintedFile) {
        for page in file.pageNumbers.indices {
            var met: Set<Int> = []
            let dictionary = file.file.page(page)
            walk(dictionary["/Resources"], &met)
            met.insert(dictionary.number)
            for number in met { pages[number, default: []].append(page) }
        }
    }

    /// Resources of a page or a form, and what they name that has colours.
    private func walk(_ resources: borrowing QpdfObject, _ met: inout Set<Int>) {
        if resources.number > 0 { met.insert(resources.number) }
        for kind in ["/XObject", "/Pattern", "/Shading", "/ExtGState"] where resources[kind].isDictionary {
            for key in resources[kind].keys { visit(resources[kind][key], &met) }
        }
    }

    private func visit(_ object: borrowing QpdfObject, _ met: inout Set<Int>) {
        if object.number > 0, !met.insert(object.number).inserted { return }
        if object.isStream {
            let dictionary = object.dictionary
            if dictionary["/SMask"].number > 0 { met.insert(dictionary["/SMask"].number) }
            walk(dictionary["/Resources"], &met)
        } else if object.isDictionary {
            // The group of a graphics state's soft mask; a pattern's gradient.
            if object["/SMask"].isDictionary { visit(object["/SMask"]["/G"], &met) }
            if object["/Shading"].number > 0 { met.insert(object["/Shading"].number) }
        }
    }
}
