import Frames
import Testing

@testable import Typography

/// Unicode's tests of UAX 9, on what becomes of Pango's levels here: those of our runs, and the order in which a line's
/// pieces are set. A part of each file is run, always the same.
///
/// Deviations are listed by kind, with their number: a change is a failure.
@Suite struct UnicodeBidiTests {
    struct Case {
        var scalars: [UInt32]
        var baseLevel: UInt8
        /// nil for characters that rule X9 removes.
        var levels: [UInt8?]
        var order: [Int]
    }

    enum Outcome: String {
        case equal
        /// The paragraph's direction is its language's unless none of its letters run in it, whatever the test asks for.
        case directionByLetters
        /// Tabs and paragraph separators are spaces here, other controls vanish.
        case composedOtherwise
        /// Other levels, the same order: Pango gives no levels to embeddings in text that runs one way all the same.
        case flattened
        case otherOrder
    }

    @Test func charactersAreOrderedAsUnicodeHasIt() throws {
        let lines = try UnicodeFile.lines("BidiCharacterTest.txt")
        #expect(lines.count > 90_000)
        let cases = stride(from: 0, to: lines.count, by: 13).map { UnicodeBidiTests.characterCase(lines[$0]) }
        let found = try outcomes(cases)
        #expect(found == ["directionByLetters 1267", "equal 5788"])
    }

    @Test func classesAreOrderedAsUnicodeHasIt() throws {
        let lines = try UnicodeFile.lines("BidiTest.txt")
        #expect(lines.count > 490_000)
        let found = try outcomes(UnicodeBidiTests.classCases(lines, every: 83))
        // The last is a mark on a space: one cluster here, drawn as one.
        #expect(
            found == [
                "composedOtherwise 1254", "directionByLetters 1014", "equal 3718", "flattened 184",
                "otherOrder 1",
                "2068 20 300 20",
            ])
    }

    /// How many there are of each kind, and the cases that are ordered otherwise.
    private func outcomes(_ cases: [Case]) throws -> [String] {
        let typesetter = try makeTypesetter()
        var counts: [Outcome: Int] = [:], others: [String] = []
        for one in cases {
            let outcome = UnicodeBidiTests.outcome(one, typesetter)
            counts[outcome, default: 0] += 1
            if outcome == .otherOrder {
                others.append(one.scalars.map { String($0, radix: 16) }.joined(separator: " "))
            }
        }
        return counts.map { "\($0.key.rawValue) \($0.value)" }.sorted() + others
    }

    // MARK: Our own answer

    static func outcome(_ one: Case, _ typesetter: Typesetter) -> Outcome {
        let language = one.baseLevel == 1 ? "he" : "en"
        let style = TextStyle(families: ["Noto Sans Hebrew", "Noto Sans Arabic", "Noto Sans"], size: .pt(10))
        let span = TextSpan(String(scalars: one.scalars), style, isVerbatim: true)
        let shaped = typesetter.shape(
            Paragraph([span], style: ParagraphStyle(leading: .pt(12)), language: language))
        let content = shaped.content
        guard content.text(0..<Int32(content.store.text.count)) == span.text else {
            return .composedOtherwise
        }
        guard content.baseLevel == one.baseLevel else { return .directionByLetters }
        let places = Places(one.scalars), levels = levels(content, places)
        let order = order(typesetter.lines(of: shaped, measure: .mm(10_000)), places).filter {
            one.levels[$0] != nil
        }
        guard order == one.order else { return .otherOrder }
        return levels.indices.allSatisfy { one.levels[$0] == nil || levels[$0] == one.levels[$0] }
            ? .equal : .flattened
    }

    /// Scalars by the bytes they begin at.
    struct Places {
        let bytes: [Int32]
        init(_ scalars: [UInt32]) {
            var bytes: [Int32] = [], byte: Int32 = 0
            for scalar in scalars {
                bytes.append(byte)
                byte += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
            }
            self.bytes = bytes + [byte]
        }

        func scalars(of cluster: Int, in store: GlyphStore) -> Range<Int> {
            let from = store.clusters[cluster].byte, to = store.clusters[cluster + 1].byte
            return (bytes.firstIndex(of: from) ?? 0)..<(bytes.firstIndex(of: to) ?? 0)
        }
    }

    static func levels(_ content: ShapedContent, _ places: Places) -> [UInt8] {
        var levels = [UInt8](repeating: 255, count: places.bytes.count - 1)
        for run in content.runs {
            for cluster in run.clusters {
                for scalar in places.scalars(of: cluster, in: content.store) { levels[scalar] = run.level }
            }
        }
        return levels
    }

    /// From left to right.
    static func order(_ lines: [SetLine], _ places: Places) -> [Int] {
        lines.flatMap(\.runs).map(\.run).flatMap { run -> [Int] in
            let scalars = run.clusters.flatMap { places.scalars(of: $0, in: run.store) }
            return run.isRightToLeft ? scalars.reversed() : scalars
        }
    }

    // MARK: Reading

    static func characterCase(_ line: String) -> Case {
        let fields = line.split(separator: ";")
        return Case(
            scalars: UnicodeFile.scalars(fields[0]), baseLevel: UInt8(fields[2]) ?? 0,
            levels: fields[3].split(separator: " ").map { UInt8($0) },
            order: fields.count > 4 ? fields[4].split(separator: " ").compactMap { Int($0) } : [])
    }

    /// A character for each class; `every` so many data lines, in both directions where the file has them.
    static func classCases(_ lines: [String], every step: Int) -> [Case] {
        var cases: [Case] = [], levels: [UInt8?] = [], order: [Int] = [], count = 0
        for line in lines {
            if line.hasPrefix("@Levels:") {
                levels = line.dropFirst(8).split(whereSeparator: \.isWhitespace).map { UInt8($0) }
            } else if line.hasPrefix("@Reorder:") {
                order = line.dropFirst(9).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
            } else if !line.hasPrefix("@") {
                count += 1
                guard count % step == 0 else { continue }
                let fields = line.split(separator: ";"), bits = Int(fields[1].filter { $0 != " " }) ?? 0
                let scalars = fields[0].split(separator: " ").compactMap { classes[String($0)] }
                for (bit, base) in [(2, UInt8(0)), (4, 1)] where bits & bit != 0 {
                    cases.append(Case(scalars: scalars, baseLevel: base, levels: levels, order: order))
                }
            }
        }
        return cases
    }

    private static let classes: [String: UInt32] = [
        "L": 0x61, "R": 0x5D0, "AL": 0x627, "EN": 0x31, "ES": 0x2B, "ET": 0x24, "AN": 0x661, "CS": 0x2C,
        "NSM": 0x300, "BN": 0x200B, "B": 0x2029, "S": 0x09, "WS": 0x20, "ON": 0x21, "LRE": 0x202A,
        "LRO": 0x202D, "RLE": 0x202B, "RLO": 0x202E, "PDF": 0x202C, "LRI": 0x2066, "RLI": 0x2067,
        "FSI": 0x2068,
        "PDI": 0x2069,
    ]
}
