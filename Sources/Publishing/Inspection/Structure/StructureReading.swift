/// The structure tree of a file (ISO 32000-1, 14.7), read without recursion: each element once, so that loops end.
///
/// A long table has a million elements: of each a few numbers are kept, and its entries are read again when they are asked
/// for.
final class StructureReading {
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

    /// What elements of one type have in common.
    fileprivate struct Kind {
        var type: String
        var namespace: String
        var role: String
        var end: RoleMap.End
    }

    fileprivate struct Node {
        /// 0 for one that is part of another object.
        var object: Int32
        var kind: Int32
        /// -1 for those under the root.
        var parent: Int32
        /// The object of its page; 0 where none is said.
        var page: Int32
        /// -1 where none is said.
        var language: Int32
        /// The first and last of its kids among the links; -1 where there are none.
        var firstKid: Int32 = -1
        var lastKid: Int32 = -1
    }

    /// A kid, and the place of the one behind it.
    private struct Link {
        private var owner: Int32
        /// -1 for an element, -2 for an object.
        private var identifier: Int32
        var next: Int32 = -1

        init(_ kid: Kid) {
            switch kid {
            case .element(let index): (owner, identifier) = (Int32(index), -1)
            case .object(let number): (owner, identifier) = (Int32(truncatingIfNeeded: number), -2)
            case .content(let content):
                (owner, identifier) = (
                    Int32(truncatingIfNeeded: content.owner), Int32(truncatingIfNeeded: content.identifier)
                )
            }
        }

        var kid: Kid {
            switch identifier {
            case -1: .element(Int(owner))
            case -2: .object(Int(owner))
            default: .content(Content(owner: Int(owner), identifier: Int(identifier)))
            }
        }
    }

    fileprivate let objects: PDFObjects?
    fileprivate private(set) var nodes: [Node] = []
    fileprivate private(set) var kinds: [Kind] = []
    fileprivate private(set) var languages: [String] = []
    private var links: [Link] = []
    private var kindNumbers: [RoleMap.Role: Int32] = [:]
    private var languageNumbers: [String: Int32] = [:]
    /// The entries of elements that are no objects of their own.
    fileprivate private(set) var inline: [Int: PDFValue] = [:]
    /// The element that each marked content belongs to.
    private(set) var owners = ContentTable()
    /// The element that each annotation belongs to.
    private(set) var objectOwners: [Int: Int] = [:]
    private(set) var roles: RoleMap?
    private(set) var faults: [(rule: Rule, detail: String, object: Int?)] = []
    private(set) var isThere = false

    /// No structure.
    init() { objects = nil }

    init(_ objects: PDFObjects) {
        self.objects = objects
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
            // No more than that fit into a file of PDF/A, and elements that are no objects are no more than it has bytes.
            guard nodes.count < PDFObjects.most else { break }
            let index = add(kid.reference ?? 0, value, parent, objects, roles)
            waiting += objects.list(value.entries["K"]).reversed().map { ($0, index) }
        }
    }

    // MARK: Reading

    private func add(
        _ number: Int, _ value: PDFValue, _ parent: Int?, _ objects: PDFObjects, _ roles: RoleMap
    ) -> Int {
        let above = parent.map { nodes[$0] }, index = nodes.count
        let page = value.entries["Pg"]?.reference.map { Int32(truncatingIfNeeded: $0) }
        let language = objects.value(value, "Lang").text.map(number(ofLanguage:))
        nodes.append(
            Node(
                object: Int32(truncatingIfNeeded: number), kind: kind(of: value, objects, roles),
                parent: Int32(parent ?? -1), page: page ?? above?.page ?? 0,
                language: language ?? above?.language ?? -1))
        if number == 0 { inline[index] = value }
        if let parent { append(.element(index), to: parent) }
        return index
    }

    private func kind(of value: PDFValue, _ objects: PDFObjects, _ roles: RoleMap) -> Int32 {
        let role = RoleMap.Role(
            name: objects.value(value, "S").name ?? "",
            namespace: objects.value(value, "NS", "NS").text ?? StandardRoles.namespace1)
        if let known = kindNumbers[role] { return known }
        let end = roles.end(of: role)
        var kind = Kind(type: role.name, namespace: role.namespace, role: role.name, end: end)
        let plain = RoleMap.Role(name: role.name, namespace: StandardRoles.namespace1)
        if case .standard(let role) = end {
            kind.role = role.name
        } else if case .standard(let role) = roles.end(of: plain) {
            kind.role = role.name
        }
        kinds.append(kind)
        kindNumbers[role] = Int32(kinds.count - 1)
        return Int32(kinds.count - 1)
    }

    private func number(ofLanguage language: String) -> Int32 {
        if let known = languageNumbers[language] { return known }
        languages.append(language)
        languageNumbers[language] = Int32(languages.count - 1)
        return Int32(languages.count - 1)
    }

    private func append(_ kid: Kid, to parent: Int) {
        let place = Int32(links.count), last = nodes[parent].lastKid
        links.append(Link(kid))
        if last >= 0 { links[Int(last)].next = place } else { nodes[parent].firstKid = place }
        nodes[parent].lastKid = place
    }

    /// A kid that is no element: a number, a reference to marked content, or one to an object.
    private func add(_ kid: PDFValue, _ value: PDFValue, to parent: Int?, _ objects: PDFObjects) {
        guard let parent else {
            faults.append((.unknownKid, "under the root", kid.reference))
            return
        }
        let element = elements[parent]
        if let identifier = value.integer ?? objects.value(value, "MCID").integer {
            guard (0..<Int(Int32.max)).contains(identifier) else {
                faults.append((.unknownKid, "MCID \(identifier)", element.object))
                return
            }
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
            append(.content(content), to: parent)
        } else if let object = value.entries["Obj"]?.reference {
            if objectOwners[object] == nil { objectOwners[object] = parent }
            append(.object(object), to: parent)
        } else {
            faults.append((.unknownKid, "", element.object))
        }
    }

    // MARK: Asking

    /// In order of reading.
    var elements: Elements { Elements(structure: self) }

    fileprivate func kids(of index: Int) -> [Kid] {
        var kids: [Kid] = [], place = nodes[index].firstKid
        while place >= 0 {
            kids.append(links[Int(place)].kid)
            place = links[Int(place)].next
        }
        return kids
    }

    /// The elements in an element, in order.
    func children(of index: Int) -> [Int] {
        kids(of: index).compactMap { if case .element(let kid) = $0 { kid } else { nil } }
    }

    func parent(of index: Int) -> Element? { elements[index].parent.map { elements[$0] } }

    /// An attribute of an element, of whichever owner (ISO 32000-1, 14.7.5), its classes' too.
    func attribute(_ key: String, of index: Int, _ objects: PDFObjects) -> PDFValue {
        let value = elements[index].value
        for owner in objects.list(value.entries["A"]) {
            let found = objects.value(owner, key)
            if found != .null { return found }
        }
        guard let names = value.entries["C"] else { return .null }
        let classes = objects.value(objects.catalog, "StructTreeRoot", "ClassMap")
        for name in objects.list(names).compactMap({ objects.resolved($0).name }) {
            for owner in objects.list(classes.entries[name]) {
                let found = objects.value(owner, key)
                if found != .null { return found }
            }
        }
        return .null
    }
}

// MARK: Elements

extension StructureReading {
    /// The elements of a structure, each by its place.
    struct Elements: RandomAccessCollection {
        fileprivate let structure: StructureReading

        var startIndex: Int { 0 }
        var endIndex: Int { structure.nodes.count }
        subscript(index: Int) -> Element { Element(structure: structure, index: index) }
    }

    struct Element {
        fileprivate let structure: StructureReading
        fileprivate let index: Int

        private var node: Node { structure.nodes[index] }
        private var kind: Kind { structure.kinds[Int(node.kind)] }

        /// The number of its object; 0 for one that is part of another object.
        var object: Int { Int(node.object) }
        /// Its entries.
        var value: PDFValue {
            if node.object == 0 { return structure.inline[index] ?? .null }
            return structure.objects?.objects[object] ?? .null
        }
        /// As it is written.
        var type: String { kind.type }
        var namespace: String { kind.namespace }
        /// The standard type that it stands for; the type itself where there is none.
        var role: String { kind.role }
        var end: RoleMap.End { kind.end }
        /// Its place in `elements`; nil for those under the root.
        var parent: Int? { node.parent >= 0 ? Int(node.parent) : nil }
        var kids: [Kid] { structure.kids(of: index) }
        /// The object of the page that it says it is on, or its parent does.
        var page: Int? { node.page > 0 ? Int(node.page) : nil }
        /// `Lang`, its own or inherited from an element; nil where none has one.
        var language: String? { node.language >= 0 ? structure.languages[Int(node.language)] : nil }
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
