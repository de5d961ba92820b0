/// Where in a text units are named: under the nearest id, along a path.
struct UnitScope: Hashable {
    /// Of the heading or the block.
    var id: String
    /// `list1.2`, `h1`; empty right under the id.
    var path = ""
    /// Whether its names depend on how many blocks stand before theirs in the section: nothing that they stand in has a
    /// name of its own.
    private(set) var isCounted = false

    /// What has no id before it.
    static let top = UnitScope(id: "top")

    init(id: String) { self.id = id }

    func key(_ name: String) -> String {
        XMLName.escaped(id) + ":" + (path.isEmpty ? name : "\(path).\(name)")
    }
    func inner(_ name: String) -> UnitScope {
        var inner = self
        inner.path = path.isEmpty ? name : "\(path).\(name)"
        return inner
    }
    /// For what stands right in it without a name.
    var counted: UnitScope {
        var counted = self
        counted.isCounted = true
        return counted
    }
    /// As a section is named.
    var section: String { path.isEmpty ? id : "\(id):\(path)" }
}

/// Counts what has no name of its own: `p1`, `p2`, under each id apart, so that a new paragraph in one section changes no
/// key in another.
struct UnitCounter {
    private var counts: [UnitScope: [String: Int]] = [:]

    mutating func next(_ kind: String, in scope: UnitScope) -> String {
        counts[scope, default: [:]][kind, default: 0] += 1
        return "\(kind)\(counts[scope]?[kind] ?? 1)"
    }
}

/// Names that XML takes for tokens (NMTOKEN, XML 1.0 production 7): ids of XLIFF's units.
enum XMLName {
    /// Other characters by their numbers: `%` is `_x25_`.
    static func escaped(_ name: String) -> String {
        name.unicodeScalars.map { isAllowed($0) ? String($0) : "_x\(String($0.value, radix: 16))_" }.joined()
    }

    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0xB7, 0xC0...0xD6, 0xD8...0xF6,
            0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040, 0x2070...0x218F, 0x2C00...0x2FEF,
            0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }
}
