import Foundation

extension Receipt {
    /// The receipt as a report of one page, in the edition's language.
    func page(layout: String) -> Report {
        var edition = Edition(
            id: report.edition.id + "-receipt", language: report.edition.language, layout: layout,
            typography: report.edition.typography)
        edition.extract = Extract(sections: [])
        return Report(
            edition: edition, title: words[.receiptTitle], organisation: report.organisation, period: "",
            date: report.date,
            blocks: ReceiptPage(
                receipt: self, words: words, locale: Locale(identifier: report.edition.language)
            )
            .blocks)
    }

    private var words: Words { report.words }
}

/// The blocks of a receipt's page.
private struct ReceiptPage {
    let receipt: Receipt
    let words: Words
    let locale: Locale

    var blocks: [Block] {
        Chapter(.text(words[.receiptTitle])).blocks + Lead(.text(lead)).blocks + Text(.text(profile)).blocks
            + file
            + rules
            + annexes
    }

    private var lead: String {
        let lead = words.filled(
            .receiptLead, ["title": receipt.report.publication, "organisation": receipt.report.organisation])
        return receipt.report.isDraft ? "\(words[.receiptDraft]) \(lead)" : lead
    }

    private var profile: String {
        let language = receipt.report.edition.language
        return [receipt.profile.title, receipt.profile.source].map { $0.text(for: language) }
            .filter { !$0.isEmpty }.joined(separator: ". ")
    }

    // MARK: The file

    private var file: [Block] {
        let survey = receipt.survey
        let sizes = words.filled(
            .receiptSizes,
            [
                "body": survey.body.map { points($0.size) } ?? "–",
                "smallest": survey.smallest.map { points($0.size) } ?? "–",
            ])
        let facts = receipt.facts, figures = receipt.figures
        let sourced = words.filled(
            .receiptSourced,
            [
                "facts": number(facts.printed), "sourced": number(facts.sourced),
                "figures": number(figures.printed), "figures-sourced": number(figures.sourced),
            ])
        let rows: [(String, [Inline])] = [
            (words[.receiptPages], [.text(number(survey.pageCount))]),
            (words[.receiptSize], [.text("\(size(receipt.bytes)) (\(number(receipt.bytes)) B)")]),
            ("SHA-256", [.code(Self.grouped(receipt.sha256))]),
            (words[.receiptStandards], [.text(receipt.standards.joined(separator: ", "))]),
            (words[.receiptType], [.text(sizes)]),
            (words[.receiptFonts], [.text(survey.families.sorted().joined(separator: ", "))]),
            (words[.receiptSections], [.text(receipt.sections.map(\.title).joined(separator: " · "))]),
            (words[.receiptNumbers], [.text(sourced)]),
            (words[.receiptDate], [.text(date)]),
            (words[.receiptProgram], [.text("Rapport \(RapportVersion.current)")]),
        ]
        let table = Table(
            columns: [
                Table.Column(
                    head: [.text(words[.receiptFile])], tone: .secondary, measure: .init(minimum: .mm(34))),
                Table.Column(head: [.code(receipt.fileName)]),
            ], groups: [Table.Group(rows: rows.map { Table.Row([.init([.text($0.0)]), .init($0.1)]) })],
            summary: words[.receiptFile])
        return table.blocks
    }

    /// In groups that a line can be broken between.
    private static func grouped(_ digits: String) -> String {
        stride(from: 0, to: digits.count, by: 16).map { start in
            String(digits.dropFirst(start).prefix(16))
        }.joined(separator: " ")
    }

    private var date: String {
        var style = Date.FormatStyle(date: .long, time: .omitted, locale: locale)
        style.timeZone = .gmt
        return receipt.date.formatted(style)
    }

    // MARK: Rules and annexes

    private var rules: [Block] {
        let rows = receipt.findings.map { finding in
            Table.Row([
                Table.Cell([.text(words[WordKey(finding.rule)])]),
                Table.Cell([.text(finding.asked.map { asked($0, finding.rule) }.joined(separator: ", "))]),
                Table.Cell([
                    .text(finding.found.isEmpty ? "–" : finding.found.map(amount).joined(separator: ", "))
                ]),
                Table.Cell([.text(words[finding.isKept ? .receiptYes : .receiptNo])]),
            ])
        }
        let table = Table(
            columns: [
                Table.Column(head: [.text(words[.receiptRule])]),
                Table.Column(head: [.text(words[.receiptAsked])]),
                Table.Column(head: [.text(words[.receiptFound])], tone: .strong),
                Table.Column(head: [.text(words[.receiptKept])]),
            ], groups: [Table.Group(rows: rows)], summary: words[.receiptRules])
        return rows.isEmpty ? [] : Section(.text(words[.receiptRules])) { table }.blocks
    }

    private var annexes: [Block] {
        if receipt.annexes.isEmpty { return [] }
        let rows = receipt.annexes.map { annex in
            Table.Row([
                Table.Cell([.code(annex.fileName)]), Table.Cell([.text(pageCount(annex.pages))]),
                Table.Cell([.text(size(annex.bytes.count))]),
                Table.Cell([.code(String(annex.sha256.prefix(16)) + "…")]),
            ])
        }
        let table = Table(
            columns: [
                Table.Column(head: [.text(words[.receiptAnnex])]),
                Table.Column(head: [.text(words[.receiptPages])]),
                Table.Column(head: [.text(words[.receiptSize])]),
                Table.Column(head: ["SHA-256"], tone: .secondary),
            ], groups: [Table.Group(rows: rows)], summary: words[.receiptAnnexes])
        return Section(.text(words[.receiptAnnexes])) { table }.blocks
    }

    private func asked(_ amount: Amount, _ rule: RuleFinding.Rule) -> String {
        switch amount {
        case .points, .millimetres: words.filled(.receiptAtLeast, ["amount": self.amount(amount)])
        case .count, .pages, .bytes, .longest: words.filled(.receiptAtMost, ["amount": self.amount(amount)])
        case .words, .ascii: self.amount(amount)
        }
    }

    private func amount(_ amount: Amount) -> String {
        switch amount {
        case .count(let count): number(count)
        case .pages(let pages): pageCount(pages)
        case .bytes(let bytes): size(bytes)
        case .points(let size): points(size)
        case .millimetres(let width): "\(decimal(width.millimetres))\u{A0}mm"
        case .words(let text): text
        case .longest(let signs): "\(number(signs))\u{A0}\(words[.receiptSigns])"
        case .ascii: words[.receiptPlainLetters]
        }
    }

    private func pageCount(_ pages: Int) -> String {
        words.counted(.receiptPageCount, pages, digits: number(pages))
    }

    // MARK: Numbers in the edition's language

    private func number(_ number: Int) -> String { number.formatted(.number.locale(locale)) }

    private func decimal(_ number: Double) -> String {
        number.formatted(.number.precision(.fractionLength(0...2)).locale(locale))
    }

    private func points(_ size: Length) -> String { "\(decimal(size.points))\u{A0}pt" }

    /// A megabyte is a million bytes.
    private func size(_ bytes: Int) -> String {
        bytes < 1_000_000
            ? words.filled(.receiptKilobytes, ["number": decimal(Double(bytes / 100) / 10)])
            : words.filled(.receiptMegabytes, ["number": decimal(Double(bytes) / 1_000_000)])
    }
}

extension WordKey {
    /// What a rule is called.
    fileprivate init(_ rule: RuleFinding.Rule) {
        self =
            switch rule {
            case .pages: .receiptRulePages
            case .bytes: .receiptRuleBytes
            case .type: .receiptRuleType
            case .smallest: .receiptRuleSmallest
            case .margins: .receiptRuleMargins
            case .paper: .receiptRulePaper
            case .standard: .receiptRuleStandard
            case .file: .receiptRuleFile
            case .annexes: .receiptRuleAnnexes
            }
    }
}
