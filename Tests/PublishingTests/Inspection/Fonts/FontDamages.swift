@testable import Publishing

extension FontProgramTests {
    static let damages: [Damage] = glyphs + widths + maps + lists + broken

    private static let glyphs: [Damage] = [
        Damage("UA1 31-011", "PDF/A-2 6.2.11.4.1", of: .composite, "a CID after the last glyph") {
            $0.shown = "0003"
            $0.descendant["W"] = nil
        },
        Damage("UA1 31-011", of: .mapped, "a CID after the end of the map") { $0.shown = "0009" },
        Damage("UA1 31-011", of: .compactCID, "a CID that the charset has not") { $0.shown = "0008" },
        Damage("UA1 31-011", of: .compact, "a name that the program has not") {
            $0.font["Encoding"] = .dictionary(["Differences": .array([.integer(65), .name("C")])])
        },
        Damage("UA1 31-011", of: .type1, "a name that the program has not") {
            $0.font["Encoding"] = .dictionary(["Differences": .array([.integer(65), .name("C")])])
        },
        Damage("UA1 31-011", of: .trueType, "a letter that no cmap has") {
            $0.shown = "43"
            $0.font["FirstChar"] = .integer(67)
            $0.font["LastChar"] = .integer(68)
        },
        Damage("UA1 31-011", also: ["UA1 10-001"], of: .symbolic, "a code that the cmap has not") {
            $0.shown = "43"
            $0.font["FirstChar"] = .integer(67)
            $0.font["LastChar"] = .integer(68)
        },
        Damage("UA1 31-030", "PDF/A-2 6.2.11.8", of: .mapped, "a CID whose glyph is 0") { $0.shown = "0004" },
        Damage("UA1 31-030", also: ["UA1 10-001"], of: .compact, "a code that is not encoded") {
            $0.shown = "43"
        },
        Damage("UA1 31-030", also: ["UA1 10-001"], of: .type1, "a code that is not encoded") {
            $0.shown = "43"
        },
        Damage("UA1 31-030", of: .composite, "CID 0, invisible") { $0.shown = "0001> Tj 3 Tr <0000" },
    ]

    private static let widths: [Damage] = FontSample.Kind.allCases.map { kind in
        Damage("UA1 31-016", "PDF/A-2 6.2.11.5", of: kind, "a width that differs by 1.5") {
            if $0.font["Widths"] != nil { $0.font["Widths"] = .array([.real(601.5), .integer(700)]) }
            if $0.descendant["W"] != nil {
                let first = kind == .composite ? 1 : kind == .mapped ? 3 : 7
                $0.descendant["W"] = .array([.integer(first), .integer(first), .real(601.5)])
                $0.descendant["DW"] = .integer(700)
            }
        }
    }

    private static func maps(_ maps: [TrueTypeMaker.Map]) -> [UInt8] { TrueTypeMaker(maps: maps).bytes }

    private static let maps: [Damage] = [
        Damage("UA1 31-017", "PDF/A-2 6.2.11.6", of: .trueType, "a cmap of symbols alone") {
            $0.program = maps([FontSample.symbolMap])
        },
        Damage("UA1 31-018", of: .trueType, "a glyph that post alone names") {
            var maker = TrueTypeMaker(maps: [FontSample.plainMap])
            maker.maps[0].glyphs[66] = nil
            maker.names = ["none", "A", "B"]
            $0.program = maker.bytes
        },
        Damage("UA1 31-022", also: ["UA1 31-011"], of: .trueType, "Differences that only count") {
            $0.font["Encoding"] = .dictionary([
                "BaseEncoding": .name("WinAnsiEncoding"),
                "Differences": .array([.integer(70), .name("g17")]),
            ])
        },
        Damage("UA1 31-023", of: .trueType, "Differences without a cmap of Unicode") {
            $0.program = maps([FontSample.romanMap])
            $0.font["Encoding"] = .dictionary([
                "BaseEncoding": .name("WinAnsiEncoding"), "Differences": .array([.integer(70), .name("A")]),
            ])
        },
        Damage("UA1 31-025", of: .symbolic, "no cmap") {
            var maker = TrueTypeMaker()
            maker.without = ["cmap"]
            $0.program = maker.bytes
        },
        Damage("UA1 31-026", of: .symbolic, "two cmaps, none of symbols") {
            $0.program = maps([FontSample.romanMap, FontSample.plainMap])
        },
    ]

    private static let lists: [Damage] = [
        Damage("UA1 31-012", "PDF/A-2 6.2.11.4.2", of: .type1, "a CharSet without a glyph") {
            $0.descriptor["CharSet"] = .text("/A")
        },
        Damage("UA1 31-013", of: .compact, "a CharSet with a glyph more") {
            $0.descriptor["CharSet"] = .text("/A/B/C")
        },
        Damage("UA1 31-014", of: .compactCID, "a CIDSet without a glyph") { $0.cidSet = [0b1000_0001] },
        Damage("UA1 31-015", of: .composite, "a CIDSet with a glyph more") { $0.cidSet = [0b1111_0000] },
    ]

    private static let broken: [Damage] = FontSample.Kind.allCases.map { kind in
        Damage(
            "UA1 7.21.2", "PDF/A-2 6.2.11.2", also: ["UA1 10-001", "UA1 31-009"], of: kind, "half a program"
        ) { $0.program.removeLast($0.program.count * 4 / 5) }
    }
}
