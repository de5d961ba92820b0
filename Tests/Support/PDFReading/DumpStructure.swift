/// The structure tree of a file, read from its root.
public struct DumpStructure {
    public struct Element {
        public var number: Int
        public var role: String
        public var parent: Int?
        /// The roles of the element's ancestors, from the root.
        public var path: [String]
        /// The numbers of the elements in it, in order.
        public var children: [Int] = []
        /// Its marked content: the page's number and the MCID.
        public var contents: [Content] = []
        /// The numbers of the annotations in it.
        public var annotations: [Int] = []
        public var value: DumpValue
    }

    public struct Content: Hashable {
        public var page: Int
        public var identifier: Int
    }

    /// In reading order.
    public private(set) var elements: [Element] = []
    public private(set) var faults: [String] = []
    private var seen: Set<Int> = []
    private let dump: PDFDump

    public init(_ dump: PDFDump) {
        self.dump = dump
        guard case .reference(let root)? = dump.catalog.entries["StructTreeRoot"] else {
            faults.append("there is a structure tree")
            return
        }
        for kid in kids(of: dump.objects[root]?.value ?? .null) {
            if let number = kid.reference { _ = read(number, parent: root, path: []) }
        }
    }

    public subscript(number: Int) -> Element? { elements.first { $0.number == number } }

    private func kids(of value: DumpValue) -> [DumpValue] {
        guard let kids = value.entries["K"] else { return [] }
        if case .array(let items) = dump.resolved(kids) { return items }
        return [kids]
    }

    private mutating func read(_ number: Int, parent: Int, path: [String]) -> Bool {
        guard let value = dump.objects[number]?.value, let role = dump.value(value, "S").name else {
            return false
        }
        if !seen.insert(number).inserted { faults.append("element \(number) has one place") }
        if value.entries["P"]?.reference != parent { faults.append("element \(number) knows its parent") }
        let place = elements.count
        elements.append(Element(number: number, role: role, parent: parent, path: path, value: value))
        for kid in kids(of: value) {
            if let child = kid.reference, read(child, parent: number, path: path + [role]) {
                elements[place].children.append(child)
            } else {
                readContent(dump.resolved(kid), of: value, into: place)
            }
        }
        return true
    }

    private mutating func readContent(_ kid: DumpValue, of value: DumpValue, into place: Int) {
        let page = kid.entries["Pg"] ?? value.entries["Pg"]
        let identifier = kid.number ?? kid.entries["MCID"]?.number
        if let identifier, let page = page?.reference {
            elements[place].contents.append(Content(page: page, identifier: Int(identifier)))
        } else if kid.entries["Type"]?.name == "OBJR", let annotation = kid.entries["Obj"]?.reference {
            elements[place].annotations.append(annotation)
        } else {
            faults.append("element \(elements[place].number) has kids of a known kind")
        }
    }
}
