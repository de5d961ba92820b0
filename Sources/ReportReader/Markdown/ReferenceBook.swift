import ReportModel

/// Which blocks of an edition have names, and who refers to them.
final class ReferenceBook {
    private var ids: [String: Origin] = [:]
    private var references: [(id: String, origin: Origin)] = []
    private let log: DiagnosticLog

    init(_ log: DiagnosticLog) { self.log = log }

    /// Gives a block its name; a name that is taken is a diagnostic.
    func name(_ id: String, at origin: Origin) {
        if let earlier = ids[id] {
            log.add(.duplicateID(id, at: origin, earlier: earlier))
        } else {
            ids[id] = origin
        }
    }

    func refer(to id: String, at origin: Origin) { references.append((id, origin)) }

    /// Reports references to names that no block has. To be called when every block is read.
    func check() {
        for (id, origin) in references where ids[id] == nil {
            log.add(.danglingReference(id, nearest: NearestName.of(id, among: ids.keys.sorted()), at: origin))
        }
    }
}

/// The footnotes of a text: their labels as they are written, and their keys in the report.
struct FootnoteKeys {
    /// In the order of their numbers.
    var labels: [String] = []
    var keys: [String] = []
    /// Labels of notes that nobody calls: what a wrong call may have meant.
    var unused: [String] = []

    /// From 1.
    func key(number: Int) -> String? { keys.indices.contains(number - 1) ? keys[number - 1] : nil }
    func key(label: String) -> String? { labels.firstIndex(of: label).map { keys[$0] } }
}
