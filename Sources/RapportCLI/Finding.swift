import Rapport

/// A diagnostic with the editions that it was found in.
struct Finding {
    var diagnostic: Diagnostic
    var place: Place?
    var notes: [(text: String, place: Place?)]
    /// None where it was found before any edition was looked at.
    var editions: [String]
}
