import Foundation
internal import Frames
internal import Publishing
import ReportModel

/// The words of what the pipeline itself has to say.
enum FacadeMessages {
    static func failed(_ error: any Error) -> Diagnostic {
        if case FinishingError.breaksClaims(let findings) = error { return breaksClaims(findings) }
        return Diagnostic(
            .error, "rendering-failed", "the pages could not be made into a file: \(error)",
            explanation: "The report itself is in order; nothing was written.", at: .unknown)
    }

    /// What the finished file was found to break, by itself.
    private static func breaksClaims(_ findings: [InspectionFinding]) -> Diagnostic {
        var diagnostic = Diagnostic(
            .error, "file-breaks-claim",
            "the file would not be what it claims to be: \(findings.first?.line ?? "")",
            explanation: "Each file is judged before it is handed over; nothing was written.", at: .unknown,
            hint: "Look at what stands on that page; the same words in `rapport inspect` have the rule.")
        diagnostic.notes = findings.dropFirst().prefix(9).map { .init($0.line) }
        return diagnostic
    }

    static func noFonts(_ error: any Error) -> Diagnostic {
        Diagnostic(
            .error, "fonts-missing", "the fonts could not be loaded: \(error)", at: .unknown,
            hint:
                "Install the fonts that the layout names (`make setup` does), or put them in the project's `fonts` folder."
        )
    }

    static func absentFont(_ family: String, voice: String, _ layout: LayoutSpec) -> Diagnostic {
        Diagnostic(
            .error, "font-not-installed",
            "the font “\(family)”, first of `\(voice)` in the layout `\(layout.name)`, is not installed",
            explanation: "Another font would change every page.", at: .unknown,
            hint: "Install it, put it in the project's `fonts` folder, or name another one first.")
    }

    static func unreadablePicture(_ path: String, _ error: any Error, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unreadable-picture", "the picture `\(path)` cannot be used: \(error)", at: origin,
            hint: "Save it again as PNG, JPEG (RGB) or SVG.")
    }

    static func outsideFolder(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "path-outside-project", "the picture `\(path)` lies outside its folder",
            explanation: "A report may only use what lies in its own folder.", at: origin)
    }

    /// - Parameter needed: the ratio that text of this size has to have.
    static func lowContrast(
        _ text: Color, on ground: Color, size: Length, needed: Double, words: String, page: String
    ) -> Diagnostic {
        func ratio(_ value: Double) -> String { String(format: "%.1f to 1", value) }
        let sample = words.trimmingCharacters(in: .whitespaces).prefix(40)
        return Diagnostic(
            .warning, "low-contrast",
            "“\(sample)” on page \(page) is hard to read: \(text.hex) on \(ground.hex) is \(ratio((text.contrast(with: ground) * 10).rounded(.down) / 10))",
            explanation: """
                Text of \(String(format: "%.3g", size.points)) pt needs a contrast of \(ratio(needed)) \
                (WCAG 2.1, 1.4.3; EN 301 549).
                """, at: .unknown, hint: "Make one of the two colours darker or lighter in the layout.")
    }

    static func lowered(to resolution: Int, bytes: Int, _ limit: ByteLimit) -> Diagnostic {
        Diagnostic(
            .note, "pictures-lowered",
            "pictures have \(resolution) pixels an inch at most: the file is \(ExtractMessages.size(bytes))",
            explanation: "With more it would be larger than \(ExtractMessages.size(limit.most)).",
            at: limit.origin)
    }

    /// - Parameter pictures: with their bytes in the file, the largest first.
    static func tooManyBytes(
        _ bytes: Int, _ limit: ByteLimit, _ pictures: [(name: String, bytes: Int)], least: Int
    ) -> Diagnostic {
        let size = ExtractMessages.size
        var fault = Diagnostic(
            .error, "file-too-large",
            "the file is \(size(bytes)), \(size(bytes - limit.most)) more than it may have (\(size(limit.most)))",
            explanation: pictures.isEmpty
                ? "No picture of pixels is in it." : "Pictures have \(least) pixels an inch already.",
            at: limit.origin,
            hint: pictures.isEmpty
                ? "Raise “bytes”, or leave out a section." : "Leave out a picture, or raise “bytes”.")
        for picture in pictures.prefix(5) {
            fault.notes.append(.init("`\(picture.name)` takes \(size(picture.bytes))"))
        }
        return fault
    }

    static func noLedger() -> Diagnostic {
        Diagnostic(
            .warning, "no-figures-to-attach", "The list of figures is not attached",
            explanation: "A report that is written in Swift has no data that its numbers are bound to.",
            at: .unknown, hint: "Attach the charts' data alone: attach = [.charts].")
    }

    static func siblingFails(_ edition: String) -> Diagnostic {
        Diagnostic(
            .error, "parallel-edition-fails", "the parallel edition `\(edition)` has errors",
            explanation: "Its pages decide where the chapters of this one begin.", at: .unknown,
            hint: "Run `rapport check` on it, or take it out of `parallel:`.")
    }
}
