import Foundation

extension Receipt {
    /// The receipt for programs, its keys sorted: points, millimetres and bytes as plain numbers.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(ReceiptRecord(self))) + Array("\n".utf8)
    }
}

/// The form that the receipt has in JSON.
private struct ReceiptRecord: Encodable {
    struct File: Encodable {
        var name: String
        var path: String?
        var pages: Int
        var bytes: Int
        var sha256: String
    }
    struct Profile: Encodable {
        var name: String
        var title: String
        var source: String
    }
    struct Rule: Encodable {
        var rule: String
        var asked: [Value]
        var found: [Value]
        var kept: Bool
    }
    struct TypeSizes: Encodable {
        var body: Double?
        var smallest: Double?
        var smallestPage: Int?
    }
    struct Margins: Encodable {
        var left: Double?
        var right: Double?
        var top: Double?
        var bottom: Double?
    }
    struct Section: Encodable {
        var title: String
        var level: Int
    }
    struct Sourced: Encodable {
        var printed: Int
        var sourced: Int
    }

    /// An amount with its unit.
    struct Value: Encodable {
        var number: Double?
        var text: String?
        var unit: String?
    }

    var edition: String
    var language: String
    var title: String
    var organisation: String
    var date: String
    var draft: Bool
    var file: File
    var profile: Profile
    var rules: [Rule]
    var typeSizes: TypeSizes
    var margins: Margins
    var fonts: [String]
    var standards: [String]
    var pictureResolution: Int?
    var sections: [Section]
    var facts: Sourced
    var figures: Sourced
    var annexes: [File]
    var program: String

    init(_ receipt: Receipt) {
        let report = receipt.report, survey = receipt.survey
        edition = report.edition.id
        language = report.edition.language
        title = report.publication
        organisation = report.organisation
        date = String(receipt.date.formatted(.iso8601.year().month().day()))
        draft = report.isDraft
        file = File(
            name: receipt.fileName, pages: survey.pageCount, bytes: receipt.bytes, sha256: receipt.sha256)
        profile = Profile(
            name: receipt.profile.name, title: receipt.profile.title.text(for: language),
            source: receipt.profile.source.text(for: language))
        rules = receipt.findings.map {
            Rule(
                rule: $0.rule.rawValue, asked: $0.asked.map(\.value), found: $0.found.map(\.value),
                kept: $0.isKept)
        }
        typeSizes = TypeSizes(
            body: survey.body?.size.rounded, smallest: survey.smallest?.size.rounded,
            smallestPage: survey.smallest?.page)
        margins = Margins(
            left: survey.margins[.left]?.width.roundedMillimetres,
            right: survey.margins[.right]?.width.roundedMillimetres,
            top: survey.margins[.top]?.width.roundedMillimetres,
            bottom: survey.margins[.bottom]?.width.roundedMillimetres)
        fonts = survey.families.sorted()
        standards = receipt.standards
        pictureResolution = receipt.resolution
        sections = receipt.sections.map { Section(title: $0.title, level: $0.level) }
        facts = Sourced(printed: receipt.facts.printed, sourced: receipt.facts.sourced)
        figures = Sourced(printed: receipt.figures.printed, sourced: receipt.figures.sourced)
        annexes = receipt.annexes.map {
            File(name: $0.fileName, path: $0.path, pages: $0.pages, bytes: $0.bytes.count, sha256: $0.sha256)
        }
        program = "Rapport \(RapportVersion.current)"
    }
}

extension Amount {
    fileprivate var value: ReceiptRecord.Value {
        switch self {
        case .count(let count): .init(number: Double(count))
        case .pages(let pages): .init(number: Double(pages), unit: "pages")
        case .bytes(let bytes): .init(number: Double(bytes), unit: "bytes")
        case .points(let size): .init(number: size.rounded, unit: "pt")
        case .millimetres(let width): .init(number: width.roundedMillimetres, unit: "mm")
        case .words(let words): .init(text: words)
        case .longest(let signs): .init(number: Double(signs), unit: "signs")
        case .ascii: .init(text: "ASCII")
        }
    }
}

extension Length {
    /// Points to two decimals: below that, lengths are roundings.
    fileprivate var rounded: Double { (points * 100).rounded() / 100 }
    fileprivate var roundedMillimetres: Double { (millimetres * 100).rounded() / 100 }
}
