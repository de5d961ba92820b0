/// What a packet of XMP says (ISO 16684-1): properties of the document, and schemas that describe further ones.
struct XMPReading {
    typealias Name = MarkupElement.Name

    enum Namespace {
        static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        static let xml = "http://www.w3.org/XML/1998/namespace"
        static let dc = "http://purl.org/dc/elements/1.1/"
        static let xmp = "http://ns.adobe.com/xap/1.0/"
        static let pdf = "http://ns.adobe.com/pdf/1.3/"
        static let pdfaid = "http://www.aiim.org/pdfa/ns/id/"
        static let pdfuaid = "http://www.aiim.org/pdfua/ns/id/"
        static let pdfxid = "http://www.npes.org/pdfx/ns/id/"
        static let extensions = "http://www.aiim.org/pdfa/ns/extension/"
        static let schema = "http://www.aiim.org/pdfa/ns/schema#"
        static let property = "http://www.aiim.org/pdfa/ns/property#"
    }

    struct Property {
        var name: Name
        var prefix: String
        /// Its text, or its items' in order.
        var values: [String]
        /// Whether an item is for no language in particular.
        var hasDefault = false
    }

    /// A described schema: its namespace and the names of its properties.
    struct Schema {
        var namespace: String
        var properties: Set<String>
        /// What is missing of its description.
        var faults: [String]
    }

    private(set) var properties: [Property] = []
    private(set) var schemas: [Schema] = []
    /// Why it cannot be read; nil for a packet that was read, and for none.
    private(set) var fault: String?
    private(set) var isThere = false
    /// Of the packet's header, where it has one: `bytes` and `encoding` were withdrawn from XMP.
    private(set) var header = ""

    init() {}

    init(_ bytes: [UInt8]) {
        isThere = true
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        if let start = head.firstRange(of: "<?xpacket"),
            let end = head[start.upperBound...].firstRange(of: "?>")
        {
            header = String(head[start.upperBound..<end.lowerBound])
        }
        do throws(MarkupParser.Fault) {
            let root = try MarkupParser.parse(bytes)
            guard let rdf = Self.find(Namespace.rdf, "RDF", in: root) else {
                fault = "there is no rdf:RDF"
                return
            }
            for description in rdf.children where description.name.namespace == Namespace.rdf {
                read(description)
            }
        } catch {
            if case .malformed(let words) = error { fault = words }
        }
    }

    /// The text of a property, or its first item.
    subscript(_ namespace: String, _ local: String) -> String? { values(namespace, local).first }

    func values(_ namespace: String, _ local: String) -> [String] { property(namespace, local)?.values ?? [] }

    func property(_ namespace: String, _ local: String) -> Property? {
        properties.first { $0.name == Name(namespace: namespace, local: local) }
    }

    // MARK: Reading

    private static func find(_ namespace: String, _ local: String, in root: MarkupElement) -> MarkupElement? {
        var waiting = [root]
        while let element = waiting.popLast() {
            if element.name == Name(namespace: namespace, local: local) { return element }
            waiting += element.children
        }
        return nil
    }

    private mutating func read(_ description: MarkupElement) {
        for attribute in description.attributes
        where ![Namespace.rdf, Namespace.xml, ""].contains(attribute.name.namespace) {
            properties.append(
                Property(name: attribute.name, prefix: attribute.prefix, values: [attribute.value]))
        }
        for child in description.children {
            if child.name == Name(namespace: Namespace.extensions, local: "schemas") {
                schemas += Self.items(of: child).map(Self.schema)
            } else {
                properties.append(Self.property(child))
            }
        }
    }

    private static func property(_ element: MarkupElement) -> Property {
        let items = items(of: element)
        guard !items.isEmpty || !element.children.isEmpty else {
            let value = element.attribute(Namespace.rdf, "resource") ?? trimmed(element.text)
            return Property(name: element.name, prefix: element.prefix, values: [value])
        }
        return Property(
            name: element.name, prefix: element.prefix, values: items.map { trimmed($0.text) },
            hasDefault: items.contains { $0.attribute(Namespace.xml, "lang") == "x-default" })
    }

    /// Of a bag, a sequence or alternatives.
    private static func items(of element: MarkupElement) -> [MarkupElement] {
        let containers = element.children.filter {
            $0.name.namespace == Namespace.rdf && ["Bag", "Seq", "Alt"].contains($0.name.local)
        }
        return containers.flatMap { $0.children.filter { $0.name.local == "li" } }
    }

    /// A structure's field, as an element or an attribute, inside a description or not.
    private static func field(_ item: MarkupElement, _ namespace: String, _ local: String) -> MarkupElement? {
        if let child = item.child(namespace, local) { return child }
        if let value = item.attribute(namespace, local) {
            var element = MarkupElement(name: Name(namespace: namespace, local: local), prefix: "")
            element.text = value
            return element
        }
        return item.child(Namespace.rdf, "Description").flatMap { inner in
            inner.child(namespace, local)
                ?? inner.attribute(namespace, local).map {
                    var element = MarkupElement(name: Name(namespace: namespace, local: local), prefix: "")
                    element.text = $0
                    return element
                }
        }
    }

    private static func schema(_ item: MarkupElement) -> Schema {
        var schema = Schema(namespace: "", properties: [], faults: [])
        for key in ["schema", "namespaceURI", "prefix"] {
            let text = field(item, Namespace.schema, key).map { trimmed($0.text) } ?? ""
            if key == "namespaceURI" { schema.namespace = text }
            if text.isEmpty { schema.faults.append("a schema has no \(key)") }
        }
        for property in field(item, Namespace.schema, "property").map(items) ?? [] {
            for key in ["name", "valueType", "category", "description"] {
                let text = field(property, Namespace.property, key).map { trimmed($0.text) } ?? ""
                if key == "name" { schema.properties.insert(text) }
                let isWrong = key == "category" && !["internal", "external"].contains(text)
                if text.isEmpty || isWrong {
                    schema.faults.append("a property of \(schema.namespace) has no \(key)")
                }
            }
        }
        return schema
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
        return String(scalars)
    }
}
