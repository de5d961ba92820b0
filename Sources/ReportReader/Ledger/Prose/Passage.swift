import ReportModel

/// A paragraph, a title or a cell as one text: styles make no difference, a bound number is one character in it.
struct Passage {
    struct Bound {
        /// Of its character in the passage.
        var index: Int
        var entry: FactBook.Entry
        var part: String?
        var text: String
        var origin: Origin
        var isLiteral: Bool
    }

    /// Stands for what is no text: a bound number, a gap.
    static let object: Character = "\u{FFFC}"

    private(set) var characters: [Character] = []
    private(set) var bound: [Bound] = []
    let context: ProseContext
    /// The stretches it is made of: where each begins.
    private var stretches: [(start: Int, isExempt: Bool, locator: Locator)] = []

    /// The passages of an edition: stretches that follow each other in one place of the text.
    static func all(_ runs: [ProseRun]) -> [Passage] {
        var passages: [Passage] = [], start = runs.startIndex
        while start < runs.endIndex {
            let first = runs[start].locator
            let context = runs[start].context
            let end =
                runs[start...].firstIndex {
                    !$0.locator.readsOn(from: first) || !$0.context.isPart(of: context)
                }
                ?? runs.endIndex
            // Most texts have no number at all.
            if runs[start..<end].contains(where: \.hasNumbers) {
                var passage = Passage(context: runs[start].context)
                for run in runs[start..<end] { passage.add(run) }
                passages.append(passage)
            }
            start = end
        }
        return passages
    }

    private init(context: ProseContext) { self.context = context }

    private mutating func add(_ run: ProseRun) {
        var isExempt = run.context.isLiteral || run.context.isClaim
        stretches.append((characters.count, isExempt, run.locator))
        for piece in run.pieces {
            switch piece {
            case .text(let text): characters += Array(text)
            case .other(let text):
                // Words of report.yaml are read as words, its numbers are not the author's here.
                stretches.append((characters.count, true, run.locator))
                characters += Array(text)
                isExempt = run.context.isLiteral || run.context.isClaim
                stretches.append((characters.count, isExempt, run.locator))
            case .fact(let entry, let part, let text, let origin):
                bound.append(
                    Bound(
                        index: characters.count, entry: entry, part: part, text: text, origin: origin,
                        isLiteral: run.context.isLiteral))
                characters.append(Self.object)
            }
        }
    }

    /// Whether a character is marked as no figure, or covered by a claim.
    func isExempt(at index: Int) -> Bool { stretches.last { $0.start <= index }?.isExempt ?? false }

    /// Where these characters, which no binding has put there, stand in the file.
    ///
    /// Words alone do not move a locator on; bindings and the targets of links do.
    func origin(of range: Range<Int>) -> Origin {
        guard let own = stretches.last(where: { $0.start <= range.lowerBound }) else { return .unknown }
        let wanted = String(characters[range])
        var locator = own.locator
        // Everything since the place where the locator is.
        var start = stretches.first { $0.locator.position == locator.position }?.start ?? own.start
        if let last = bound.last(where: { start <= $0.index && $0.index < range.lowerBound }) {
            locator.move(behind: last.origin)
            start = last.index + 1
        }
        // As many of the same before it: « 12 … 12 ».
        let before = String(characters[start..<range.lowerBound])
        for _ in 0..<Self.count(of: wanted, in: before) { _ = locator.find(wanted) }
        return locator.find(wanted)
    }

    private static func count(of wanted: String, in text: String) -> Int {
        var count = 0, rest = text[...]
        while let range = rest.firstRange(of: wanted) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }

    /// From the end of the sentence before to the end of its own.
    func sentence(around index: Int) -> Range<Int> {
        func ends(_ at: Int) -> Bool {
            guard ".!?…".contains(characters[at]) else { return characters[at].isNewline }
            return at + 1 >= characters.count || characters[at + 1].isWhitespace
        }
        let start = characters[..<index].indices.last(where: ends).map { $0 + 1 } ?? 0
        let end = characters[index...].indices.first(where: ends) ?? characters.count
        return start..<max(end, start)
    }
}
