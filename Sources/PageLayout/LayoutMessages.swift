import Frames
import ReportModel
import Typography

/// The words of every diagnostic that page layout gives.
enum LayoutMessages {
    static func overrun(_ text: String, by excess: Length, measure: Length, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "line-overrun",
            "“\(text.prefix(40))” does not fit its measure of \(mm(measure)): it is \(mm(excess)) too wide",
            explanation: "A word that cannot be broken is wider than the column it stands in.", at: origin,
            hint:
                "Shorten it, give the block more columns (`span=`), or put a soft hyphen (U+00AD) where it may break."
        )
    }

    static func tooHigh(by excess: Length, room: Length, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "block-too-high",
            "this block is \(mm(excess)) higher than the \(mm(room)) of an empty page",
            explanation: "It cannot be broken, so no page can hold it.", at: origin,
            hint: "Split it in two, shorten it, or let it take more columns.")
    }

    static func areaTooSmall(
        _ what: String, master: String, area: String, by excess: Length, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "area-overflow", "\(what) is \(mm(excess)) higher than its place on the page",
            explanation: "The layout's master `\(master)` gives the area `\(area)` a fixed height.",
            at: origin,
            hint: "Shorten the text, or make the area larger in the layout.")
    }

    static func sectionsLeftOut(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "sections-left-out", "the chapter has more sections than its opening page can list",
            explanation: "The list was left out of the opening; the contents still have every section.",
            at: origin,
            hint: "Shorten the chapter's lead, or split the chapter.")
    }

    static func sideNotesTooLong(by excess: Length, room: Length) -> Diagnostic {
        Diagnostic(
            .error, "side-notes-too-long",
            "the side notes of a page are \(mm(excess)) longer than its \(mm(room))",
            explanation: "Notes stand in the side column beside the lines that call them.", at: .unknown,
            hint: "Shorten them, or let the layout set notes at the foot (`notes: foot`).")
    }

    static func noSideColumn(layout: String) -> Diagnostic {
        Diagnostic(
            .error, "no-side-column",
            "the layout `\(layout)` sets notes at the side, where its narrative stands already",
            explanation: "`side-column` lies within the columns of `narrative`.", at: .unknown,
            hint: "Make `narrative` narrower in the layout's grid, or choose `notes: foot`.")
    }

    static func nestedNote(_ key: String) -> Diagnostic {
        Diagnostic(
            .error, "nested-footnote", "the footnote `\(key)` calls another footnote", at: .unknown,
            hint: "Say it in one note.")
    }

    static func tooManyColumns(_ count: Int, lacking excess: Length, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "table-too-wide",
            "the \(count) columns of this table need \(mm(excess)) more than there is",
            explanation: "Every column is as wide as its longest word already.", at: origin,
            hint: "Leave columns out, shorten their longest words, or split the table.")
    }

    static func columnTooNarrow(
        _ head: String, index: Int, width: Length, lacking excess: Length, at origin: Origin
    ) -> Diagnostic {
        let name = head.isEmpty ? "column \(index + 1)" : "the column “\(head)”"
        return Diagnostic(
            .error, "column-too-narrow",
            "\(name) of this table needs \(mm(excess)) more than its \(mm(width))",
            explanation:
                "Its longest word, its longest number or its head is wider than its `width` or `max`.",
            at: origin,
            hint: "Make it wider, leave `width` and `max` out, or turn its head with `rotate: true`.")
    }

    static func nothingCarried(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-carried-totals", "the totals of this table cannot be carried from page to page",
            explanation:
                "They are printed as plain lines, which this edition's direction or fonts do not allow.",
            at: origin, hint: "Leave `carry` out.")
    }

    static func missingNames(_ names: [String], layout: String) -> Diagnostic {
        Diagnostic(
            .warning, "incomplete-layout", "the layout `\(layout)` lacks \(names.joined(separator: "; "))",
            explanation: "The style `body`, black, or no space stands in for what is not there.",
            at: .unknown,
            hint: "Copy them from the layout `annual`.")
    }

    static func missingArea(_ area: String, master: String, layout: String) -> Diagnostic {
        Diagnostic(
            .error, "missing-area", "the layout `\(layout)` has no area `\(area)` in its master `\(master)`",
            explanation: "What belongs there cannot be placed.", at: .unknown,
            hint: "Add `areas: { \(area): { column: 1, span: 12, top: …, bottom: … } }` to the master.")
    }

    static func missingMaster(_ master: String, layout: String) -> Diagnostic {
        Diagnostic(
            .error, "missing-master", "the layout `\(layout)` has no master `\(master)`", at: .unknown,
            hint: "Add it under `masters:` in the layout, or switch off the rule that asks for it.")
    }

    /// All characters of one paragraph that its fonts lack, in one diagnostic.
    static func missingGlyphs(_ missing: [MissingGlyph], at origin: Origin) -> Diagnostic {
        let named = missing.prefix(6).map { glyph in
            let code = String(glyph.scalar.value, radix: 16, uppercase: true)
            return "“\(glyph.scalar)” (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
        }
        let more = missing.count > named.count ? " and \(missing.count - named.count) more" : ""
        return Diagnostic(
            .error, "missing-glyph",
            "no font has \(named.joined(separator: ", "))\(more) in “\(missing.first?.context ?? "")”",
            explanation: "Asked were: \((missing.first?.families ?? []).joined(separator: ", ")).",
            at: origin,
            hint: "Add a family that has them to `fonts:` in the layout, or write it otherwise.")
    }

    static func missingPicture(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-picture", "the picture `\(path)` was not read", at: origin,
            hint: "Check that the file exists and is a JPEG, PNG or SVG.")
    }

    static func mm(_ length: Length) -> String {
        let tenths = Int((length.millimetres * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10)) mm"
    }
}
