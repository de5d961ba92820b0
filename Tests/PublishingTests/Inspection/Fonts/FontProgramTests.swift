import Testing

@testable import Publishing

/// The programs of embedded fonts are read: a font that is whole passes, one that is broken in one place is told of.
struct FontProgramTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        var rules: [String]
        var also: Set<String>
        var kind: FontSample.Kind
        var words: String
        var apply: @Sendable (inout FontSample) -> Void
        var testDescription: String { "\(kind): \(words)" }

        init(
            _ rules: String..., also: Set<String> = [], of kind: FontSample.Kind, _ words: String,
            _ apply: @escaping @Sendable (inout FontSample) -> Void
        ) {
            (self.rules, self.also, self.kind, self.words, self.apply) = (rules, also, kind, words, apply)
        }
    }

    static let good = Result {
        try BrokenFile(try SampleDocument.document.finished())
    }

    private func errors(_ sample: FontSample) throws -> [InspectionFinding] {
        try PDFInspector.inspect(sample.embedded(in: try Self.good.get()).bytes).findings.filter {
            $0.severity == .error
        }
    }

    @Test(arguments: FontSample.Kind.allCases) func aFontThatIsWholePasses(kind: FontSample.Kind) throws {
        #expect(try errors(FontSample(kind)).map(\.line) == [])
    }

    @Test(arguments: FontProgramTests.damages) func damageIsFoundAndNothingElse(damage: Damage) throws {
        var sample = FontSample(damage.kind)
        damage.apply(&sample)
        let found = try errors(sample)
        for rule in damage.rules {
            #expect(found.contains { $0.rules.contains(rule) }, "\(found.map(\.line))")
        }
        let expected = Set(damage.rules).union(damage.also)
        let others = found.filter { expected.isDisjoint(with: $0.rules) }
        #expect(others.isEmpty, "\(others.map(\.line))")
    }

    /// What is right by the letter, and looks odd.
    @Test(arguments: [
        Damage(of: .composite, "widths that differ by 1") {
            $0.descendant["W"] = .array([.integer(1), .array([.integer(601), .integer(699)])])
        },
        Damage(of: .composite, "a CIDSet without a glyph that was emptied") {
            $0.program = TrueTypeMaker(blanks: [1]).bytes
            $0.cidSet = [0b1010_0000]
        },
        Damage(of: .composite, "a whole CIDSet") { $0.cidSet = [0b1110_0000] },
        Damage(of: .type1, "a whole CharSet") { $0.descriptor["CharSet"] = .text("/B /A") },
        Damage(of: .type1, "a private part in digits") { $0.program = Type1Maker(isHexadecimal: true).bytes },
        Damage(of: .type1, "StandardEncoding") {
            $0.program = Type1Maker(encoding: "/Encoding StandardEncoding def").bytes
        },
        Damage(of: .composite, "what is not there, invisible") { $0.shown = "0001> Tj 3 Tr <0007" },
    ]) func whatIsAllowedPasses(damage: Damage) throws {
        var sample = FontSample(damage.kind)
        damage.apply(&sample)
        #expect(try errors(sample).map(\.line) == [])
    }

    @Test(arguments: [0, 4, 6, 12]) func everyFormatOfCmapIsLookedUp(format: Int) throws {
        var map = FontSample.plainMap
        map.format = format
        let program = try #require(
            try EmbeddedProgram.read(TrueTypeMaker(maps: [map]).bytes) as? TrueTypeProgram)
        #expect((60...70).map { program.maps[0].glyph($0) ?? 0 } == [0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0])
        #expect(program.maps[0].glyph(0x10041) == nil)
    }

    /// Adobe Technical Note 5176, appendix A, and the order of Macintosh fonts: their first, last and some between.
    @Test func theListsOfNamesAreWhole() {
        #expect(CFFStrings.standard.count == 391)
        #expect(CFFStrings.standard[229] == "exclamsmall" && CFFStrings.standard[266] == "ff")
        #expect(CFFStrings.standard[326] == "zerosuperior" && CFFStrings.standard[378] == "Ydieresissmall")
        #expect(CFFStrings.standard[390] == "Semibold")
        #expect(MacintoshGlyphs.names.count == 258)
        #expect(MacintoshGlyphs.names[36] == "A" && MacintoshGlyphs.names[257] == "dcroat")
        #expect(MacintoshGlyphs.names[226] == "Lslash")
    }

    /// Every byte of a program, one after another, set to each of some values, and every length: an answer comes back.
    @Test(arguments: FontSample.Kind.allCases) func hostileProgramsAlwaysGiveAnAnswer(kind: FontSample.Kind) {
        let good = FontSample(kind).program
        var read = 0
        for index in good.indices {
            for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var bytes = good
                bytes[index] = byte
                if Self.ask(bytes) { read += 1 }
            }
            _ = Self.ask(Array(good.prefix(index)))
        }
        #expect(read > good.count)
    }

    /// Asks a program everything that it can be asked; whether it could be read.
    private static func ask(_ bytes: [UInt8]) -> Bool {
        guard let program = try? EmbeddedProgram.read(bytes) else { return false }
        for glyph in [-1, 0, 1, 2, 3, 65_535, Int.max - 1] {
            _ = (program.holds(glyph), program.isBlank(glyph), program.width(of: glyph))
        }
        for code in [0, 65, 66, 255, 0xF041, 0x10FFFF] {
            _ = (program.builtIn(code), program.glyph(ofIdentifier: code))
            _ = (program as? TrueTypeProgram)?.maps.map { $0.glyph(code) }
        }
        _ = program.glyph(named: "A")
        return true
    }

    /// A subroutine that calls itself ends.
    @Test func callsThatRunInACircleEnd() throws {
        var maker = Type1Maker()
        maker.glyphs[1].charstring = [139, 139, 10, 139, 10, 14]
        let program = try EmbeddedProgram.read(maker.bytes)
        #expect(program.width(of: 1) == 700)
    }

    /// Files with fonts of every kind, damaged where the programs are.
    @Test(arguments: FontSample.Kind.allCases) func damagedFilesAlwaysGiveAnAnswer(kind: FontSample.Kind)
        throws
    {
        let good = FontSample(kind), file = try Self.good.get()
        var told = 0
        for step in 0..<20 {
            var sample = good
            for place in stride(from: step, to: sample.program.count, by: 20) {
                sample.program[place] ^= UInt8(truncatingIfNeeded: place &* 31 &+ 17)
            }
            if try !PDFInspector.inspect(sample.embedded(in: file).bytes).conforms { told += 1 }
        }
        #expect(told > 10)
    }
}
