import ReportModel

/// The values of a block's attributes, checked.
struct AttributeValues {
    var span: Int?
    var place = BlockAttributes.Place.flow
    var columns: Int?
    var pages: Int?
    var looseness = 0

    static let spans = 1...12

    /// - Parameter also: keys that the block itself reads.
    init(_ attributes: Attributes, also keys: [String], _ log: DiagnosticLog) {
        for (key, value) in attributes.values.sorted(by: { $0.key < $1.key }) {
            switch key {
            // Judged before the block is read.
            case "if": continue
            case "span": span = Self.int(value, key, in: Self.spans, attributes, log)
            case "columns" where keys.contains(key):
                columns = Self.int(value, key, in: 1...4, attributes, log)
            case "pages" where keys.contains(key):
                pages = Self.int(value, key, in: 1...999, attributes, log)
            case "looseness" where keys.contains(key):
                looseness = Self.int(value, key, in: -3...3, attributes, log) ?? 0
            case "place":
                if let place = BlockAttributes.Place(rawValue: value) {
                    self.place = place
                } else {
                    let valid = BlockAttributes.Place.allCases.map(\.rawValue)
                    log.add(.unknownChoice(value, of: key, valid: valid, at: attributes.origin))
                }
            case "claim", "consent": continue
            default:
                if keys.contains(key) { continue }
                log.add(.unknownAttribute(key, valid: ["span", "place", "if"] + keys, at: attributes.origin))
            }
        }
    }

    private static func int(
        _ text: String, _ key: String, in range: ClosedRange<Int>, _ attributes: Attributes,
        _ log: DiagnosticLog
    ) -> Int? {
        if let number = Int(text), range.contains(number) { return number }
        log.add(
            .outOfRange(key, text, range: "\(range.lowerBound) to \(range.upperBound)", at: attributes.origin)
        )
        return nil
    }
}
