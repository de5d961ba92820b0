import ReportModel

/// What is said of numbers that were rounded: never is one moved in silence, nor a sum left that does not add up.
struct RoundingNote {
    /// Names of what is moved, each with by how much.
    private(set) var moved: [(name: String, by: Quantity)] = []
    private(set) var isOff = false

    mutating func add(_ name: String, by move: Quantity) { moved.append((name, move)) }
    mutating func add(_ set: RoundedSet) { isOff = isOff || set.isOff }

    /// In the words of the edition; empty where nothing is to be said.
    func text(_ words: Words, _ numbers: NumberWriter) -> String {
        var sentences: [String] = []
        if !moved.isEmpty {
            let names = moved.map { "\($0.name) (\(Self.signed($0.by, numbers)))" }
            sentences.append(
                words.filled(.roundedAdjusted, ["names": names.joined(separator: words.comma)]))
        }
        if isOff { sentences.append(words[.roundedNote]) }
        return sentences.joined(separator: " ")
    }

    private static func signed(_ move: Quantity, _ numbers: NumberWriter) -> String {
        (move.double > 0 ? "+" : "") + numbers.number(move)
    }
}
