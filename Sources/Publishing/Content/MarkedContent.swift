import Frames

/// A marked-content sequence of a page: the element it belongs to and the mark it was painted as. Its place in its
/// page's list is its MCID (ISO 32000-1, 14.7.4.2).
struct MarkedContent: Equatable {
    var node: StructureID
    private var storedMark: Int32
    /// From 1.
    var mark: Int { Int(storedMark) }
    init(node: StructureID, mark: Int) { (self.node, storedMark) = (node, Int32(mark)) }
}

extension Artifact {
    /// The operator that opens such an artifact (ISO 32000-1, 14.8.2.2). Background screens are layout artifacts: the type
    /// Background is for what fills the page, and asks for its box.
    var opening: StaticString {
        switch self {
        case .layout, .background: "/Artifact<</Type/Layout>>BDC\n"
        case .header: "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"
        case .footer: "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"
        case .mark: "/Artifact<</Type/Page>>BDC\n"
        }
    }
}
