/// A page, with what it inherits from the tree of pages (ISO 32000-1, 7.7.3).
struct PageReading {
    /// From 0.
    var index: Int
    /// The number of its object.
    var object: Int
    var value: PDFValue
    /// Its own or inherited: Resources, MediaBox, CropBox, Rotate.
    var inherited: PDFEntries

    /// From 1.
    var number: Int { index + 1 }

    /// A box of four numbers, its corners in order; nil where it is not there or is no box.
    func box(_ key: String, _ objects: PDFObjects) -> PDFBox? {
        guard let numbers = objects.numbers(value.entries[key] ?? inherited[key] ?? .null) else { return nil }
        return PDFBox(numbers)
    }
}

/// A rectangle in a page's space, in its units (points unless UserUnit says otherwise).
public struct PDFBox: Hashable, Sendable, Codable {
    public var left: Double
    public var bottom: Double
    public var right: Double
    public var top: Double

    public var width: Double { right - left }
    public var height: Double { top - bottom }

    init?(_ numbers: [Double]) {
        guard numbers.count == 4 else { return nil }
        left = min(numbers[0], numbers[2])
        right = max(numbers[0], numbers[2])
        bottom = min(numbers[1], numbers[3])
        top = max(numbers[1], numbers[3])
    }
}

/// The tree of pages, walked without recursion: each node once, so that loops end.
struct PageTree {
    private static let inheritable = ["Resources", "MediaBox", "CropBox", "Rotate"]

    private(set) var pages: [PageReading] = []
    /// Nodes that are reached twice, or are neither a page nor a node.
    private(set) var faults: [(object: Int, words: String)] = []

    init(_ objects: PDFObjects) {
        guard let root = objects.catalog.entries["Pages"] else { return }
        var seen: Set<Int> = []
        var waiting: [(node: PDFValue, inherited: PDFEntries)] = [(root, [:])]
        while let (node, inherited) = waiting.popLast(), pages.count < PDFObjects.most {
            guard let number = node.reference else {
                faults.append((0, "a node is no indirect object"))
                continue
            }
            guard seen.insert(number).inserted else {
                faults.append((number, "a node has two places"))
                continue
            }
            let value = objects.resolved(node)
            var passed = inherited
            for key in Self.inheritable { if let own = value.entries[key] { passed[key] = own } }
            if case .array(let kids) = objects.value(value, "Kids") {
                waiting += kids.reversed().map { ($0, passed) }
            } else if value.isDictionary {
                pages.append(
                    PageReading(index: pages.count, object: number, value: value, inherited: passed))
            } else {
                faults.append((number, "a node is no dictionary"))
            }
        }
    }
}
