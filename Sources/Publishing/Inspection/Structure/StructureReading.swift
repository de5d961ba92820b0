/// The structure tree of a file (ISO 32000-1, 14.7), read without recursion: each element once, so that loops end.
struct StructureReading {
    /// More elements are not read.
    static let most = 2_000_000

    /// Marked content: the page or form that it stands in, by the number of its object, and its MCID.
    struct Content: Hashable {
        var owner: Int
        var identifier: Int
    }

    enum Kid: Hashable {
        /// By its place in `elements`.
        case element(Int)
        case content(Content)
        /// The number of an annotation or of another object.
        case object(Int)
    }

    struct Element {
        /// The number of its object; 0 for one that is part of another object.
        var object: Int
        var value: PDFValue
        /// As it is written.
        var type: String
        var namespace: String
        /// The standard type that it stands for; the type itself where there is none.
        var role: String
        var end: RoleMap.End
        /// Its place in `elements`; nil for those under the root.
        var parent: Int?
        var kids: [Kid] = []
        /// The object of the page that it says it is on, or its parent does.
        var page: Int?
        /// `Lang`, its own or inherited from an element; nil where none has one.
        var language: String?
    }

    /// In order of reading.
    private(set) var elements: [Element] = []
    /// The element that each marked content belongs to.
    private(set) var owners: [Content: Int] = [:]
    /// The element that each annotation belongs to.
    private(set) var objectOwners: [Int: Int] = [:]
    private(set) var roles: RoleMap?
    private(set) var faults: [(rule: Rule, detail: String, object: Int?)] = []
    private(set) var isThere = false

    init() {}

    init(_ objects: PDFObjects, _ pages: [PageReading]) {
        let root = objects.value(objects.catalog, "StructTreeRoot")
        guard root.isDictionary else { return }
        isThere = true
        let roles = RoleMap(objects, root)
        self.roles = roles
        var seen: Set<Int> = []
        var waiting: [(kid: PDFValue, parent: Int?)] = objects.list(root.entries["K"]).reversed().map {
            ($0, nil)
        }
        while let (kid, parent) = waiting.popLast() {
            let value = objects.resolved(kid)
            guard value.entries["S"] != nil, value.entries["Type"]?.name != "OBJR" else {
                add(kid, value, to: parent, objects)
                continue
            }
            if let number = kid.reference, !seen.insert(number).inserted {
                faults.append((.elementTwice, "", number))
                continue
            }
            guard elements.count < Self.most else { break }
            let index = add(kid.reference ?? 0, value, parent, objects, roles)
            waiting += objects.list(value.entries["K"]).reversed().map { ($0, index) }
        }
    }

    private mutating func add(
        _ number: Int, _ value: PDFValue, _ parent: Int?, _ objects: PDFObjects, _ roles: RoleMap
    ) -> Int {
        let type = objects.value(value, "S").name ?? ""
        let namespace = objects.value(value, "NS", "NS").text ?? StandardRoles.namespace1
        let end = roles.end(of: RoleMap.Role(name: type, namespace: namespace))
        var element = Element(
            object: number, value: value, type: type, namespace: namespace, role: type, end: end,
            parent: parent)
        let plain = RoleMap.Role(name: type, namespace: StandardRoles.namespace1)
        if case .standard(let role) = end {
            element.role = role.name
        } else if case .standard(let role) = roles.end(of: plain) {
            element.role = role.name
        }
        element.page = value.entries["Pg"]?.reference ?? parent.flatMap { elements[$0].page }
        element.language =
            objects.value(value, "Lang").text ?? parent.flatMap { elements[$0].language }
        let index = elements.count
        elements.append(element)
        if let parent { elements[parent].kids.append(.element(index)) }
        return index
    }

    /// A kid that is no element: a number, a reference to marked content, or one to an object.
    private mutating func add(_ kid: PDFValue, _ value: PDFValue, to parent: Int?, _ objects: PDFObjects) {
        guard let parent else {
            faults.append((.unknownKid, "under the root", kid.reference))
            return
        }
        let element = elements[parent]
        if let identifier = value.integer ?? objects.value(value, "MCID").integer {
            let page = value.entries["Pg"]?.reference ?? element.page
            guard let owner = value.entries["Stm"]?.reference ?? page else {
                faults.append((.unknownKid, "MCID \(identifier) is on no page", element.object))
                return
            }
            let content = Content(owner: owner, identifier: identifier)
            if owners[content] != nil {
                faults.append((.contentTwice, "MCID \(identifier)", element.object))
            } else {
                owners[content] = parent
            }
            elements[parent].kids.append(.content(content))
        } else if let object = value.entries["Obj"]?.reference {
            if objectOwners[object] == nil { objectOwners[object] = parent }
            elements[parent].kids.append(.object(object))
        } else {
            faults.append((.unknownKid, "", element.object))
        }
    }

    // MARK: Asking

    /// The elements in an element, in order.
    func children(of index: Int) -> [Int] {
        elements[index].kids.compactMap { if case .element(let kid) = $0 { kid } else { nil } }
    }

    func parent(of index: Int) -> Element? { elements[index].parent.map { elements[$0] } }

    /// An attribute of an element, of whichever owner (ISO 32000-1, 14.7.5), its classes' too.
    func attribute(_ key: String, of index: Int, _ objects: PDFObjects) -> PDFValue {
        let value = elements[index].value
        for owner in objects.list(value.entries["A"]) {
            let found = objects.value(owner, key)
            if found != .null { return found }
        }
        let classes = objects.value(objects.catalog, "StructTreeRoot", "ClassMap")
        for name in objects.list(value.entries["C"]).compactMap({ objects.resolved($0).name }) {
            for owner in objects.list(classes.entries[name]) {
                let found = objects.value(owner, key)
                if found != .null { return found }
            }
        }
        return .null
    }
}

extension Rule {
    static let elementTwice = Rule(
        "A structure element has more than one place in the tree.", ua1: "7.1", pdf: "14.7.2")
    static let contentTwice = Rule(
        "Marked content belongs to more than one structure element.", ua1: "7.1", pdf: "14.7.4.4")
    static let unknownKid = Rule(
        "A kid of a structure element is neither an element nor content.", ua1: "7.1", pdf: "14.7.2")
}
