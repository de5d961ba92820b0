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
    static func circularLayouts(_ path: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "circular-layouts",
            "Layouts extend each other in a circle: \(path.joined(separator: " → "))",
            explanation: "One of them has to say everything itself.", at: origin)
    }
    static func badSpot(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-spot", "“\(text.prefix(40))” is no name of a spot colour",
            explanation:
                "It is the name that the print shop knows the ink by, such as \"PANTONE 123 C\"; the process inks, All and None have meanings of their own.",
            at: origin)
    }
    static func ambiguousInks(_ name: String, _ other: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "ambiguous-inks",
            "The colours “\(name)” and “\(other)” differ on paper but not on the screen",
            explanation:
                "A colour is printed by what it is on the screen, and a spot colour is one ink: alike in one, alike in the other.",
            at: origin, hint: "Give them the same inks, or change one by a shade.")
    }
    static func spotWithoutInks(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "spot-without-inks", "The spot colour “\(name)” has no process inks beside it",
            explanation: "Proofs, and presses without that ink, print it with them.", at: origin,
            hint: "Add inks: [c, m, y, k].")
    }
    static func paperTwice(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "paper-twice", "The paper has a thickness, or a grammage with its bulk, not both",
            at: origin)
    }
}
