import Rapport

/// A diagnostic with the editions that it was found in.
struct Finding {
    /// One edition's coming upon it.
    struct Meeting: Comparable {
        /// Of the edition in their order.
        var index: Int
        /// How many diagnostics of the edition came before.
        var number: Int
        /// Empty before any edition was looked at.
        var edition: String

        static func < (a: Meeting, b: Meeting) -> Bool { (a.index, a.number) < (b.index, b.number) }
    }

    var diagnostic: Diagnostic
    var place: Place?
    var notes: [(text: String, place: Place?)]
    /// One at least.
    var meetings: [Meeting]

    /// None where it was found before any edition was looked at.
    var editions: [String] { meetings.map(\.edition).filter { !$0.isEmpty } }
}
