/// Watches the numbers of pages settle: flows that print a page are set again until what they print is true.
///
/// A number that is wider than the one that stood there may move what comes after it, and with it other numbers. Most
/// reports settle at the second pass. One may not: where the page printed moves the very place that it is of. Labels that
/// were there before would come again for ever, so that ends it at once; the number of passes is limited besides.
struct PageSettling {
    enum Verdict: Equatable {
        case settled
        /// These flows print pages that have changed.
        case again([Int])
        /// It never will; what the flows print and what is true.
        case unstable([Wrong])
    }

    /// A page that was printed, and the one that it should have been.
    struct Wrong: Equatable {
        var anchor: String
        var printed: PrintedPage
        var label: String?
    }

    /// How often the flows may be set again.
    static let mostPasses = 12

    private(set) var passes = 0
    private var seen: Set<[String: String]> = []

    /// - Parameters:
    ///   - labels: of the pages that all anchors stand on now.
    ///   - printed: by flow, what it printed of them.
    mutating func verdict(labels: [String: String], printed: [[String: PrintedPage]]) -> Verdict {
        let stale = printed.indices.filter { flow in
            printed[flow].contains { labels[$0.key] != $0.value.label }
        }
        if stale.isEmpty { return .settled }
        guard seen.insert(labels).inserted, passes < Self.mostPasses else {
            return .unstable(stale.flatMap { Self.wrong(printed[$0], labels) })
        }
        passes += 1
        return .again(stale)
    }

    private static func wrong(_ printed: [String: PrintedPage], _ labels: [String: String]) -> [Wrong] {
        printed.filter { labels[$0.key] != $0.value.label }.sorted { $0.key < $1.key }
            .map { Wrong(anchor: $0.key, printed: $0.value, label: labels[$0.key]) }
    }
}
