internal import Publishing

/// The words of what print editions have to say.
enum PrintMessages {
    // MARK: Profiles

    static func noProfile(_ name: String?, condition: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "profile-missing",
            name.map { "There is no ICC profile “\($0)” on this system" }
                ?? "There is no ICC profile of \(condition) on this system",
            explanation: "Without it nobody knows what inks look like, and colours cannot be printed.",
            at: origin,
            hint: condition == "FOGRA39" && name == nil
                ? "Install texlive-base, which has FOGRA39L_coated.icc, or get a profile from your print shop or from eci.org, put it in the project and name it: profile: profiles/coated.icc"
                : "Put the print shop's profile in the project and name it: profile: profiles/coated.icc")
    }

    static func badProfile(_ path: String, _ fault: OutputProfile.Fault, at origin: Origin) -> Diagnostic {
        let (summary, explanation) =
            switch fault {
            case .damaged:
                ("`\(path)` is no ICC profile, or a damaged one", "Little CMS cannot read it.")
            case .notCMYK(let space):
                (
                    "The profile `\(path)` is for \(space.trimmingSpaces), not for CMYK",
                    "A print edition's profile tells what four inks look like on paper."
                )
            case .notOutput(let kind):
                (
                    "The profile `\(path)` is not for output (its class is `\(kind)`)",
                    "PDF/X asks for the profile of a printing condition."
                )
            case .oneWay:
                (
                    "The profile `\(path)` cannot turn colours into inks",
                    "It lacks the tables from colours to inks."
                )
            }
        return Diagnostic(.error, "bad-profile", summary, explanation: explanation, at: origin)
    }

    // MARK: Ink

    static func heavyColor(_ color: PrintReport.HeavyColor, limit: Int, at origin: Origin) -> Diagnostic {
        let name = color.name.map { "The colour “\($0)”" } ?? "The colour \(color.screen)"
        let place = color.page.map { ", first on page \($0 + 1)" } ?? ""
        let isReduced = color.printed < color.ink
        return Diagnostic(
            isReduced ? .note : .warning, "ink-limit",
            "\(name) takes \(color.ink) % of ink\(place); the limit is \(limit) %",
            explanation: isReduced
                ? "It is printed with \(color.printed) %: less cyan, magenta and yellow, as much black."
                : "It is printed as it is, and may not dry.",
            at: origin, hint: isReduced ? nil : "Choose other inks, or `over-limit: reduce`.")
    }

    static func heavyPicture(
        _ picture: PrintReport.ConvertedPicture, _ names: String, limit: Int, reduces: Bool, at origin: Origin
    ) -> Diagnostic {
        let share = (picture.share * 1000).rounded() / 10
        return Diagnostic(
            reduces ? .note : .warning, "ink-limit",
            "\(names) takes up to \(picture.ink) % of ink; the limit is \(limit) %",
            explanation: "\(share < 0.1 ? "Less than 0.1" : "\(share)") % of its pixels lie above it"
                + (reduces ? ", and are printed with less cyan, magenta and yellow." : "."),
            at: origin)
    }

    // MARK: Pictures

    static func lowResolution(
        _ name: String, found: Int, wanted: Int, page: Int, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .warning, "low-resolution",
            "The picture `\(name)` has \(found) pixels an inch on page \(page); print wants \(wanted)",
            explanation: "Its pixels, or its JPEG's blocks, may be seen.", at: origin,
            hint: "Give the camera's own file, or print it smaller.")
    }

    static func transparent(
        _ kind: PrintReport.Transparency, _ names: [String], page: Int, at origin: Origin
    ) -> Diagnostic {
        let what =
            switch kind {
            case .softMask: "pixels that let through what lies under them"
            case .opacity: "a colour that lets through what lies under it"
            case .blend: "colours that mix with what lies under them"
            case .mesh: "a mesh of colours"
            }
        let list = names.isEmpty ? "What stands" : names.map { "`\($0)`" }.joined(separator: " or ")
        return Diagnostic(
            .error, "transparency", "\(list) on page \(page) has \(what), which PDF/X-1a cannot have",
            explanation: "It would have to be drawn in one with what lies under it.", at: origin,
            hint: "Save the picture without transparency, or use `standard: PDF/X-4`.")
    }

    // MARK: Binding

    static func padded(_ blanks: Int, pages: Int, multiple: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .note, "blank-pages",
            blanks == 1 ? "One blank page was added" : "\(blanks) blank pages were added",
            explanation: "The file has \(pages) pages: a multiple of \(multiple), as it is bound.", at: origin
        )
    }

    static func bound(spine: Length, leaves: Int, creep: Length, sheets: Int, at origin: Origin) -> Diagnostic
    {
        Diagnostic(
            .note, "binding",
            "The spine of \(leaves) leaves is \(millimetres(spine)) mm wide, without a cover",
            explanation:
                "Stitched through the fold, the inmost of \(sheets) sheets sticks out by \(millimetres(creep)) mm.",
            at: origin)
    }

    static func printedExtract(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "printed-extract", "An extract for a funder cannot have a layout for print",
            explanation:
                "It is read on a screen: its links and its structure are what a funder's portal asks for.",
            at: origin, hint: "Name another layout for this edition, such as `funding`.")
    }

    static func notForPress(
        _ key: String, edition: String, layout: String, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "not-for-print",
            "`\(key)` of the edition `\(edition)` is nothing that a print file can have",
            explanation:
                "Its layout `\(layout)` is for print: PDF/X claims no other standard, and keeps its pictures.",
            at: origin, hint: "Take `\(key)` out of it in report.yaml, or name another layout.")
    }

    private static func millimetres(_ length: Length) -> String {
        let hundredths = Int((length.millimetres * 100).rounded())
        let digits = String(hundredths % 100)
        return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(prefix { $0 != " " }) }
}
