/// An element of XML, its names with their namespaces.
struct MarkupElement {
    struct Name: Hashable {
        /// A URI; empty for none.
        var namespace: String
        var local: String
    }

    var name: Name
    var prefix: String
    var attributes: [(name: Name, prefix: String, value: String)] = []
    var children: [MarkupElement] = []
    /// All character data directly in it.
    var text = ""

    func attribute(_ namespace: String, _ local: String) -> String? {
        attributes.first { $0.name == Name(namespace: namespace, local: local) }?.value
    }

    func child(_ namespace: String, _ local: String) -> MarkupElement? {
        children.first { $0.name == Name(namespace: namespace, local: local) }
    }
}
