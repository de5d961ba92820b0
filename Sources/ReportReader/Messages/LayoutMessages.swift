import ReportModel

/// Layouts.
extension Diagnostic {
    static func badColor(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-color", "“\(text)” is no colour",
            explanation: "A colour is written \"#1B2060\", in quotes: # begins a comment.", at: origin)
    }
    static func fourInks(_ count: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "four-inks", "Inks are four percentages, cyan, magenta, yellow and black, not \(count)",
            at: origin)
    }
    static func noRoomOnPage(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-room-on-page", "The margins leave no room on the page",
            explanation:
                "Width is more than inner and outer together, height more than top and bottom; none is negative.",
            at: origin)
    }
    static func areaWithoutHeight(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "area-without-height", "An area's bottom lies below its top",
            explanation: "Both are measured from the top of the page.", at: origin)
    }
    static func openPlaceholder(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "open-placeholder", "The brace of “\(text.prefix(30))” is not closed",
            explanation: "A placeholder stands between braces: {page}.", at: origin)
    }
    static func noFamilies(_ voice: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "no-families", "The voice “\(voice)” names one font family at least", at: origin)
    }
    static func circularStyles(_ path: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "circular-styles",
            "Styles extend each other in a circle: \(path.joined(separator: " → "))",
            at: origin)
    }
    static func itemWithoutKind(valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-key", "An item of a master is one of \(valid.joined(separator: ", "))",
            at: origin)
    }
    static func lengthCount(_ key: String, _ count: Int, found: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "wrong-type", "“\(key)” is \(count) lengths, not \(found)", at: origin)
    }
}
