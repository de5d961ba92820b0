import Foundation
import Publishing

/// An inspection in words for people.
struct InspectionPrinter {
    var file: String
    var inspected: InspectedFile

    func text(structure: Bool) -> String {
        var lines = [Printable.text(file)]
        lines += summary.map { "  " + Printable.text($0) }
        if structure { lines += outline }
        lines += findings
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: What it is

    private var summary: [String] {
        let facts = inspected.facts
        var lines = ["PDF \(facts.version), \(pages(facts.pageCount)), \(bytes(facts.size))"]
        if !facts.title.isEmpty { lines.append("title: \(facts.title)") }
        lines.append("language: \(facts.language.isEmpty ? "not said" : facts.language)")
        let claims = facts.claims.isEmpty ? "no standard" : facts.claims.joined(separator: ", ")
        lines.append("claims: \(claims)")
        lines.append(
            facts.isTagged
                ? "structure: \(facts.structure.count + (facts.leftOut["structure"] ?? 0)) elements"
                : "not tagged")
        lines += facts.pageGroups.prefix(5).map(group)
        if facts.pageGroups.count > 5 {
            lines.append("and \(facts.pageGroups.count - 5) more kinds of pages")
        }
        lines += facts.outputIntents.map {
            "output intent: \($0.kind) \($0.identifier) \($0.colorSpace ?? "")"
        }
        lines += facts.fonts.prefix(40).map(font)
        if facts.fonts.count > 40 { lines.append("and \(facts.fonts.count - 40) more fonts") }
        lines += facts.pictures.prefix(20).map(picture)
        if facts.pictures.count > 20 { lines.append("and \(facts.pictures.count - 20) more pictures") }
        lines += facts.embeddedFiles.prefix(20).map(embedded)
        if !facts.annotations.isEmpty {
            let kinds = facts.annotations.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            lines.append("annotations: " + kinds.joined(separator: ", "))
        }
        if !facts.outline.isEmpty { lines.append("outline: \(facts.outline.count) items") }
        return lines
    }

    private func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }

    private func bytes(_ count: Int) -> String {
        count < 1024 ? "\(count) bytes" : "\((count + 512) / 1024) KiB"
    }

    private func group(_ group: FileFacts.PageGroup) -> String {
        var words = "pages \(ranges(group.pages)): "
        words += group.media.map(size) ?? "no size"
        for (name, box) in [("crop", group.crop), ("bleed", group.bleed), ("trim", group.trim)] {
            if let box, box != group.media { words += ", \(name) \(size(box))" }
        }
        return group.rotation == 0 ? words : words + ", turned by \(group.rotation)°"
    }

    /// In millimetres: 1 point is 1/72 inch.
    private func size(_ box: PDFBox) -> String {
        let sides = [box.width, box.height].map { ($0 * 25.4 / 72 * 10).rounded() / 10 }
        return sides.map { $0 == $0.rounded() ? String(format: "%.0f", $0) : String($0) }
            .joined(separator: " × ") + " mm"
    }

    /// `1-4, 7`
    private func ranges(_ numbers: [Int]) -> String {
        var parts: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = parts.last, last.upperBound == number - 1 {
                parts[parts.count - 1] = last.lowerBound...number
            } else {
                parts.append(number...number)
            }
        }
        let words = parts.prefix(10).map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }
        return words.joined(separator: ", ") + (parts.count > 10 ? " …" : "")
    }

    private func font(_ font: FileFacts.Font) -> String {
        let name = font.name.isEmpty ? "without a name" : font.name
        let state = font.isEmbedded ? (font.isSubset ? "subset" : "embedded") : "NOT EMBEDDED"
        return "font: \(name), \(font.type), \(state), on \(pages(font.pages))"
    }

    private func picture(_ picture: FileFacts.Picture) -> String {
        var words = "picture: \(picture.width) × \(picture.height) pixels, \(picture.colorSpace)"
        if let density = picture.pixelsPerInch { words += ", \(Int(min(density, 1e6).rounded())) ppi" }
        return words + (picture.page.map { ", page \($0)" } ?? ", on no page")
    }

    private func embedded(_ file: FileFacts.EmbeddedFile) -> String {
        let parts = [file.name, file.type, file.relationship, file.size.map(bytes) ?? ""].filter {
            !$0.isEmpty
        }
        return "embedded file: " + parts.joined(separator: ", ")
    }

    // MARK: Its structure

    private var outline: [String] {
        inspected.facts.structure.map { element in
            var words = String(repeating: "  ", count: min(element.level, 40) + 2) + element.type
            if let role = element.role { words += " (\(role))" }
            if !element.title.isEmpty { words += " [\(element.title)]" }
            if !element.alternative.isEmpty { words += " “\(element.alternative)”" }
            if !element.text.isEmpty { words += ": \(element.text)" }
            if let page = element.page { words += "  p. \(page)" }
            return Printable.text(words)
        }
    }

    // MARK: What is wrong

    private var findings: [String] {
        let ink = Ink(isOn: Terminal.output.hasColour)
        let standards =
            inspected.standards.isEmpty
            ? "PDF itself" : inspected.standards.map(\.rawValue).joined(separator: ", ")
        var lines: [String] = []
        for finding in inspected.findings {
            let word = finding.severity.rawValue
            let mark = finding.severity == .note ? word : ink.bold(word)
            let rules = finding.severity == .note ? "" : " [\(finding.rules.joined(separator: ", "))]"
            lines.append(
                "  \(mark): \(finding.summary)\(rules)" + (finding.count > 1 ? " ×\(finding.count)" : ""))
            lines += finding.places.prefix(3).compactMap(place).map { "      " + Printable.text($0) }
            if finding.count > 3 {
                lines.append("      and \(finding.count - 3) more, pages \(ranges(finding.pages))")
            }
        }
        let errors = inspected.findings.count { $0.severity == .error }
        lines.append(
            errors == 0
                ? "  breaks no rule of \(standards) that a machine can judge here"
                : "  breaks \(errors) rule\(errors == 1 ? "" : "s"), judged by \(standards)")
        return lines
    }

    private func place(_ place: InspectionFinding.Place) -> String? {
        let parts = [
            place.page.map { "page \($0)" } ?? "", place.object.map { "object \($0)" } ?? "", place.detail,
        ].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
