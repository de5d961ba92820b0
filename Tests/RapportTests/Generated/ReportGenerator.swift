import Frames
import Rapport
import ReportModel
import TestSupport

/// Makes small reports of every kind of block by rolling dice, and knows the text that each puts on the pages.
struct ReportGenerator {
    /// A text that must come back whole: a heading, a paragraph, an item, a cell, a note.
    struct Piece {
        /// Its letters and digits, small; the first of them are found nowhere else in the report.
        var letters: String
        /// The text as it was written.
        var text: String
        /// What it follows from page to page: 0 for the running text; what stands beside it is a flow of its own.
        var flow: Int
        /// Whether layouts may list it before it stands: an opening page has its sections' titles.
        var mayBeListed = false
    }

    private(set) var dice: Dice
    /// In reading order; notes are apart from what calls them.
    private(set) var pieces: [Piece] = []
    private(set) var notes: [String: [Inline]] = [:]
    private var count = 0
    /// That of the pieces being made, and the last that there is.
    private var flow = 0, flows = 0

    /// Whether it makes what Markdown can say without data: neither tables nor charts.
    private let isNarrative: Bool

    init(seed: Int, isNarrative: Bool = false) { (dice, self.isNarrative) = (Dice(seed), isNarrative) }

    mutating func report(layout: String) -> Report {
        let blocks = (0..<dice.roll(1...3)).flatMap { _ in chapter() }
        return Report(
            edition: Edition(id: "fr", language: "fr-BE", layout: layout), title: "Rapport",
            organisation: "Association", period: "2021", date: 1_650_000_000, blocks: blocks, notes: notes)
    }

    // MARK: Texts

    /// Words between which lines break in every way: short, long, elided, inclusive, with marks of all kinds.
    private static let words = """
        les jeunes accompagné·e·s ont en commun d’être âgé·e·s de 18 à 33 ans et l’envie d’un emploi ; une réponse : « oui » \
        l’accompagnement intergénérationnel bienveillant·e aujourd’hui projet professionnel court/moyen/long terme ! et ? mais \
        anticonstitutionnellement (parfois) tous·tes Ils/Elles reconnaissance internationale de la protection subsidiaire, 53 %
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    /// A new text that begins with a word of its own.
    private mutating func text(_ words: ClosedRange<Int>, mayBeListed: Bool = false) -> String {
        count += 1
        var name = "", rest = count
        for _ in 0..<3 {
            name = "bdfgklmprt".map(String.init)[rest % 10] + "aeiou".map(String.init)[rest / 10 % 5] + name
            rest /= 50
        }
        let more = (0..<dice.roll(words)).map { _ in Self.words.randomElement(using: &dice) ?? "" }
        let text = (["z\(name)z"] + more).joined(separator: " ")
        pieces.append(Piece(letters: Self.letters(text), text: text, flow: flow, mayBeListed: mayBeListed))
        return text
    }

    private mutating func inlines(_ words: ClosedRange<Int>, mayCall: Bool = false) -> [Inline] {
        var inlines: [Inline] = [.text(text(words))]
        if dice.chance(20) {
            let parts = text(1...6)
            inlines += [.text(" "), dice.chance(50) ? .strong([.text(parts)]) : .emphasis([.text(parts)])]
        }
        if mayCall, dice.chance(12) { inlines.append(note()) }
        return inlines
    }

    private mutating func note() -> Inline {
        let key = "n\(notes.count)"
        notes[key] = beside { [.text($0.text(2...40))] }
        return .note(key)
    }

    /// Makes something that has a place of its own, beside or under the running text.
    private mutating func beside<Value>(_ make: (inout ReportGenerator) -> Value) -> Value {
        let saved = flow
        flows += 1
        flow = flows
        defer { flow = saved }
        return make(&self)
    }

    static func letters(_ text: some StringProtocol) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }

    // MARK: Blocks

    private mutating func chapter() -> [Block] {
        var blocks = [Block(.heading(Heading(level: 1, [.text(text(1...5))])))]
        if dice.chance(70) { blocks.append(paragraph(5...40)) }
        for _ in 0..<dice.roll(1...3) {
            blocks.append(Block(.heading(Heading(level: 2, [.text(text(1...6, mayBeListed: true))]))))
            for _ in 0..<dice.roll(1...7) { blocks += block() }
        }
        return blocks
    }

    private mutating func paragraph(_ words: ClosedRange<Int>) -> Block {
        var block = Block(.paragraph(inlines(words, mayCall: true)))
        if dice.chance(8) {
            block.attributes.classes = [["lead", "note", "ruled"].randomElement(using: &dice) ?? "lead"]
        }
        return block
    }

    private mutating func block() -> [Block] {
        switch dice.roll(1...20) {
        case 1...8: [paragraph(3...120)]
        case 9: [Block(.heading(Heading(level: 3, [.text(text(1...6))]))), paragraph(5...60)]
        case 10, 11: [list(depth: 1)]
        case 12: [Block(.quote([paragraph(4...30)] + (dice.chance(40) ? [paragraph(2...20)] : [])))]
        case 13, 14: isNarrative ? [paragraph(3...60)] : [table()]
        case 15: isNarrative ? [list(depth: 2)] : [chart()]
        case 16: [keyFigures()]
        case 17: [callout()]
        case 18: [definitions()]
        case 19: row()
        default: dice.chance(30) ? [Block(.pageBreak)] : [side(), paragraph(30...150)]
        }
    }

    private mutating func list(depth: Int) -> Block {
        let items = (0..<dice.roll(1...6)).map { _ in
            [Block(.paragraph(inlines(1...30, mayCall: true)))]
                + (depth < 3 && dice.chance(15) ? [list(depth: depth + 1)] : [])
        }
        return Block(.list(List(start: dice.chance(40) ? dice.roll(1...30) : nil, items: items)))
    }

    private mutating func table() -> Block {
        let width = dice.roll(1...4)
        let title: [Inline] = [.text(text(1...8))]
        let columns = (0..<width).map { index in
            Table.Column(
                head: [.text(text(0...1))], alignment: index == 0 ? .start : dice.chance(50) ? .end : .start)
        }
        let groups = (0..<(dice.chance(25) ? 2 : 1)).map { _ in
            Table.Group(
                title: dice.chance(30) ? [.text(text(1...3))] : [],
                rows: (0..<dice.roll(1...25)).map { _ in
                    if width > 1, dice.chance(8) {
                        return Table.Row([Table.Cell([.text(text(1...4))], columnSpan: width)])
                    }
                    return Table.Row((0..<width).map { _ in Table.Cell([.text(text(0...2))]) })
                })
        }
        return Block(
            .table(Table(title: title, columns: columns, groups: groups, note: [.text(text(1...10))])))
    }

    /// Its labels are the charts' own business; its title and note are text.
    private mutating func chart() -> Block {
        let shares = (0..<dice.roll(2...5)).map { _ in dice.roll(3...30) }, sum = shares.reduce(0, +)
        let kinds: [Chart.Kind] = [.bar, .split, .waffle, .donut, .part]
        let kind = kinds.randomElement(using: &dice) ?? .bar
        let title: [Inline] = [.text(text(2...8))]
        let data = shares.enumerated().map { index, share in
            Chart.Datum(
                "k\(index)", "Part \(index)", 100 * Double(share) / Double(sum), "\(100 * share / sum) %")
        }
        return Block(
            .chart(
                Chart(
                    kind: kind, title: title, data: data, whole: kind == .bar ? nil : 100,
                    source: [.text(text(1...5))])))
    }

    private mutating func keyFigures() -> Block {
        Block(
            .keyFigures(
                (0..<dice.roll(1...4)).map { _ in
                    KeyFigure(value: [.text("\(dice.roll(1...9999))")], label: [.text(text(1...6))])
                }))
    }

    private mutating func callout() -> Block {
        let variant = Callout.Variant.allCases.randomElement(using: &dice) ?? .panel
        return Block(
            .callout(
                Callout(
                    variant: variant, title: [.text(text(1...5))],
                    body: [Block(.paragraph([.text(text(3...30))]))])))
    }

    private mutating func definitions() -> Block {
        Block(
            .definitions(
                (0..<dice.roll(1...4)).map { _ in
                    Definition(term: [.text(text(0...2))], text: [.text(text(2...15))])
                }))
    }

    /// Blocks with spans stand side by side.
    private mutating func row() -> [Block] {
        let spans = [[6, 6], [4, 8], [4, 4, 4], [7, 5]].randomElement(using: &dice) ?? [6, 6]
        return spans.map { span in
            var block = beside { $0.dice.chance(60) ? $0.paragraph(3...60) : $0.list(depth: 3) }
            block.attributes.span = span
            return block
        }
    }

    private mutating func side() -> Block {
        var block = beside { $0.dice.chance(50) ? $0.keyFigures() : $0.paragraph(3...15) }
        block.attributes.place = .side
        return block
    }
}
