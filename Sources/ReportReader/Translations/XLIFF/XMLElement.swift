/// An element of an XML text with its places, enough of XML 1.0 for XLIFF.
struct XMLElement {
    enum Node {
        case text(String)
        case element(XMLElement)
    }

    /// Without its prefix.
    var name: String
    /// Empty where none is declared.
    var namespace: String
    /// By their names as they are written.
    var attributes: [String: String]
    var children: [Node] = []
    /// Of its start tag in the file.
    var range: Range<Int>

    func elements(_ name: String) -> [XMLElement] {
        children.compactMap {
            if case .element(let element) = $0, element.name == name { element } else { nil }
        }
    }
    func first(_ name: String) -> XMLElement? { elements(name).first }
}
