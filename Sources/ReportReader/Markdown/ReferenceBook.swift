import ReportModel

/// Which blocks of an edition have names, and who refers to them.
final class ReferenceBook {
    private var ids: [String: Origin] = [:]
    private var references: [(id: String, origin: Origin)] = []
    private let log: DiagnosticLog
    /// Whether a text or a block could not be read: what it would have named is not known.
    var isIncomplete = false

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
    ///
    /// - Parameter leftOut: names of blocks that the edition leaves out, and where.
    func check(leftOut: [String: Origin]) {
        if isIncomplete { return }
        let names = ids.keys.sorted()
        for (id, origin) in references where ids[id] == nil {
            if let place = leftOut[id] {
                log.add(.excludedTarget(id, at: origin, leftOut: place))
                continue
            }
            log.add(.danglingReference(id, valid: names, at: origin))
        }
    }
}
