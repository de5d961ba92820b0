@testable import Publishing

/// A font whose program is embedded in the sample, and text that is shown with it.
struct FontSample: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// A TrueType font by WinAnsiEncoding.
        case trueType
        /// A TrueType font by its own codes.
        case symbolic
        /// A composite font of TrueType glyphs.
        case composite
        /// A composite font whose CIDs a stream maps to TrueType glyphs.
        case mapped
        /// A compact font by its own encoding, without ToUnicode.
        case compact
        /// A composite font of compact glyphs: CIDs 7 and 9.
        case compactCID
        /// A Type 1 font by its own encoding, without ToUnicode.
        case type1
    }

    let kind: Kind
    var program: [UInt8]
    var font: PDFEntries = ["Type": .name("Font"), "BaseFont": .name("ABCDEF+Sample")]
    var descendant: PDFEntries = ["Type": .name("Font"), "BaseFont": .name("ABCDEF+Sample")]
    var descriptor: PDFEntries = [
        "Type": .name("FontDescriptor"), "FontName": .name("ABCDEF+Sample"), "Flags": .integer(32),
    ]
    var map: [UInt8]?
    var cidSet: [UInt8]?
    /// What is shown, in hexadecimal digits.
    var shown: String

    static let plainMap = TrueTypeMaker.Map(platform: 3, encoding: 1, format: 4, glyphs: [65: 1, 66: 2])
    static let romanMap = TrueTypeMaker.Map(platform: 1, encoding: 0, format: 0, glyphs: [65: 1, 66: 2])
    static let symbolMap = TrueTypeMaker.Map(
        platform: 3, encoding: 0, format: 4, glyphs: [0xF041: 1, 0xF042: 2])

    init(_ kind: Kind) {
        self.kind = kind
        shown = "4142"
        font["FirstChar"] = .integer(65)
        font["LastChar"] = .integer(66)
        font["Widths"] = .array([.integer(600), .integer(700)])
        var maker = TrueTypeMaker()
        switch kind {
        case .trueType:
            maker.maps = [Self.romanMap, Self.plainMap]
            font["Subtype"] = .name("TrueType")
            font["Encoding"] = .name("WinAnsiEncoding")
        case .symbolic:
            maker.maps = [Self.symbolMap]
            font["Subtype"] = .name("TrueType")
            descriptor["Flags"] = .integer(4)
        case .composite, .mapped, .compactCID:
            font = font.filter { $0.key == "Type" || $0.key == "BaseFont" }
            font["Subtype"] = .name("Type0")
            font["Encoding"] = .name("Identity-H")
            descendant["Subtype"] = .name(kind == .compactCID ? "CIDFontType0" : "CIDFontType2")
            descendant["CIDSystemInfo"] = .dictionary([
                "Registry": .text("Adobe"), "Ordering": .text("Identity"), "Supplement": .integer(0),
            ])
        case .compact, .type1:
            font["Subtype"] = .name("Type1")
            descriptor["Flags"] = .integer(4)
        }
        switch kind {
        case .composite:
            descendant["CIDToGIDMap"] = .name("Identity")
            descendant["W"] = .array([.integer(1), .array([.integer(600), .integer(700)])])
            shown = "00010002"
        case .mapped:
            map = TrueTypeMaker.words(0, 0, 0, 1, 0, 2)
            descendant["W"] = .array([.integer(3), .integer(3), .integer(600)])
            descendant["DW"] = .integer(700)
            shown = "00030005"
        case .compactCID:
            descendant["W"] = .array([
                .integer(7), .integer(8), .integer(600), .integer(9), .array([.integer(700)]),
            ])
            shown = "00070009"
        default: break
        }
        program =
            switch kind {
            case .compact: CompactFontMaker().bytes
            case .compactCID: CompactFontMaker(isCID: true).bytes
            case .type1: Type1Maker().bytes
            default: maker.bytes
            }
    }

    /// The sample, with its text.
    func embedded(in file: BrokenFile) -> BrokenFile {
        var file = file, font = font, descriptor = descriptor, descendant = descendant
        var stream: PDFEntries = [:]
        switch kind {
        case .compact: stream["Subtype"] = .name("Type1C")
        case .compactCID: stream["Subtype"] = .name("CIDFontType0C")
        default: break
        }
        let key = kind == .type1 ? "FontFile" : stream.isEmpty ? "FontFile2" : "FontFile3"
        descriptor[key] = .reference(file.add(.stream(stream), program))
        if let cidSet { descriptor["CIDSet"] = .reference(file.add(.stream([:]), cidSet)) }
        let described = PDFValue.reference(file.add(.dictionary(descriptor)))
        if font["Subtype"] == .name("Type0") {
            descendant["FontDescriptor"] = described
            if let map { descendant["CIDToGIDMap"] = .reference(file.add(.stream([:]), map)) }
            font["DescendantFonts"] = .array([.reference(file.add(.dictionary(descendant)))])
        } else {
            font["FontDescriptor"] = described
        }
        if ![.compact, .type1].contains(kind) {
            font["ToUnicode"] = .reference(file.add(.stream([:]), Array(Self.unicode.utf8)))
        }
        file.useFont("Sample", file.add(.dictionary(font)))
        file.paint("/Artifact BMC BT /Sample 9 Tf <\(shown)> Tj ET EMC")
        return file
    }

    private static let unicode = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /s def /CMapType 2 def
        1 begincodespacerange <0000> <ffff> endcodespacerange
        2 beginbfrange <41> <42> <0041> <0000> <00ff> <0041> endbfrange
        endcmap end end
        """
}

extension BrokenFile {
    /// Adds a font to those of the first page.
    mutating func useFont(_ name: String, _ number: Int) {
        func change(_ resources: inout PDFEntries) {
            var fonts = resources["Font"]?.entries ?? [:]
            fonts[name] = .reference(number)
            resources["Font"] = .dictionary(fonts)
        }
        let page = objects[pages[0]]?.entries["Resources"]
        if let shared = page?.reference {
            edit(shared, change)
        } else {
            editPage { page in
                var own = page["Resources"]?.entries ?? [:]
                change(&own)
                page["Resources"] = .dictionary(own)
            }
        }
    }
}
