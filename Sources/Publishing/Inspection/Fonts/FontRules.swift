/// Fonts: embedded, with a meaning for every code that is shown (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11).
extension Inspection {
    mutating func checkFonts() {
        for font in fonts.values.sorted(by: { ($0.object, $0.name) < ($1.object, $1.name) }) {
            checkFont(font)
        }
    }

    mutating func tell(_ rule: Rule, _ font: FontReading, _ detail: String = "") {
        let words = [font.name, detail].filter { !$0.isEmpty }.joined(separator: ": ")
        report(rule, words, object: font.object == 0 ? nil : font.object, page: font.pages.min())
    }

    private mutating func checkFont(_ font: FontReading) {
        let kinds: Set<String> = ["Type1", "MMType1", "TrueType", "Type3", "Type0"]
        if !kinds.contains(font.subtype) { tell(.fontKind, font, font.subtype) }
        if font.subtype != "Type3" {
            if font.name.isEmpty { tell(.fontWithoutName, font) }
            if font.isVisible, font.program == nil { tell(.fontNotEmbedded, font) }
            checkProgramKind(font)
        }
        if font.subtype == "Type0" { checkComposite(font) } else { checkSimple(font) }
        checkProgram(font)
        checkMeaning(font)
    }

    private mutating func checkProgramKind(_ font: FontReading) {
        guard let program = font.program, program.key == "FontFile3" else { return }
        let kind = objects.value(.reference(program.object), "Subtype").name ?? ""
        if !["Type1C", "CIDFontType0C", "OpenType"].contains(kind) { tell(.programKind, font, kind) }
    }

    private mutating func checkComposite(_ font: FontReading) {
        let inner = objects.value(font.descendant, "Subtype").name
        let map = objects.value(font.descendant, "CIDToGIDMap")
        if inner == "CIDFontType2", font.program != nil {
            if map == .null {
                tell(.noGlyphMap, font)
            } else if !map.isStream, map.name != "Identity" {
                tell(.glyphMapKind, font)
            }
        }
        switch font.coding {
        case .predefined(let name):
            if !CMapNames.known.contains(name) { tell(.cmapUnknown, font, name) }
        case .map(let cmap):
            let stated = objects.value(font.value, "Encoding", "WMode").integer ?? 0
            if stated != cmap.writingMode { tell(.cmapDirection, font) }
            if let base = cmap.base, !CMapNames.known.contains(base) { tell(.cmapBaseUnknown, font, base) }
            if cmap.highestIdentifier > 65_535 { tell(.cmapTooHigh, font) }
            checkCollection(font)
        case .single, .identity: break
        }
    }

    private mutating func checkCollection(_ font: FontReading) {
        let own = objects.value(font.value, "Encoding", "CIDSystemInfo")
        let inner = objects.value(font.descendant, "CIDSystemInfo")
        if objects.value(own, "Registry").bytes != objects.value(inner, "Registry").bytes {
            tell(.registryDiffers, font)
        }
        if objects.value(own, "Ordering").bytes != objects.value(inner, "Ordering").bytes {
            tell(.orderingDiffers, font)
        }
        let supplements = [own, inner].map { objects.value($0, "Supplement").integer ?? 0 }
        if supplements[1] < supplements[0] { tell(.supplementLess, font) }
    }

    private mutating func checkSimple(_ font: FontReading) {
        let first = objects.value(font.value, "FirstChar").integer
        let last = objects.value(font.value, "LastChar").integer
        let widths = objects.value(font.value, "Widths")
        if let first, let last {
            if widths.items.count != last - first + 1 { tell(.widthCount, font) }
        } else if font.program != nil || !Self.standardFonts.contains(font.name) {
            tell(.widthCount, font, "no FirstChar or LastChar")
        }
        guard font.subtype == "TrueType" else { return }
        let encoding = objects.value(font.value, "Encoding")
        if font.isSymbolic {
            if encoding != .null { tell(.symbolicEncoding, font) }
        } else if encoding == .null {
            tell(.noEncoding, font)
        } else if encoding.isDictionary, encoding.entries["BaseEncoding"] == nil {
            tell(.noBaseEncoding, font)
        } else if !["MacRomanEncoding", "WinAnsiEncoding"].contains(font.baseEncoding) {
            tell(.otherEncoding, font, font.baseEncoding ?? "")
        }
    }

    /// Fonts that readers have, with their widths (ISO 32000-1, 9.6.2.2).
    private static let standardFonts: Set<String> = [
        "Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic", "Helvetica", "Helvetica-Bold",
        "Helvetica-Oblique", "Helvetica-BoldOblique", "Courier", "Courier-Bold", "Courier-Oblique",
        "Courier-BoldOblique", "Symbol", "ZapfDingbats",
    ]

    /// What codes stand for.
    private mutating func checkMeaning(_ font: FontReading) {
        for (code, use) in font.uses.sorted(by: { $0.key < $1.key }) {
            func place(_ rule: Rule) {
                report(
                    rule, "\(font.name): code \(code)", object: font.object == 0 ? nil : font.object,
                    page: use.page)
            }
            guard let text = font.unicode(of: code) else {
                if case .predefined = font.coding { continue }
                // A name that is not Latin may be in the Adobe Glyph List all the same.
                if font.toUnicode == nil, let name = font.glyphName(of: code), name != ".notdef",
                    font.subtype != "Type3"
                {
                    continue
                }
                place(.noMeaning)
                continue
            }
            let scalars = text.unicodeScalars.map(\.value)
            if scalars.contains(0) || text.isEmpty { place(.meaningZero) }
            if scalars.contains(0xFEFF) || scalars.contains(0xFFFE) { place(.meaningMark) }
        }
    }
}

/// The CMaps that every reader has (ISO 32000-1, table 118).
enum CMapNames {
    static let known: Set<String> = [
        "Identity-H", "Identity-V", "GB-EUC-H", "GB-EUC-V", "GBpc-EUC-H", "GBpc-EUC-V", "GBK-EUC-H",
        "GBK-EUC-V", "GBKp-EUC-H", "GBKp-EUC-V", "GBK2K-H", "GBK2K-V", "UniGB-UCS2-H", "UniGB-UCS2-V",
        "UniGB-UTF16-H", "UniGB-UTF16-V", "B5pc-H", "B5pc-V", "HKscs-B5-H", "HKscs-B5-V", "ETen-B5-H",
        "ETen-B5-V", "ETenms-B5-H", "ETenms-B5-V", "CNS-EUC-H", "CNS-EUC-V", "UniCNS-UCS2-H",
        "UniCNS-UCS2-V", "UniCNS-UTF16-H", "UniCNS-UTF16-V", "83pv-RKSJ-H", "90ms-RKSJ-H", "90ms-RKSJ-V",
        "90msp-RKSJ-H", "90msp-RKSJ-V", "90pv-RKSJ-H", "Add-RKSJ-H", "Add-RKSJ-V", "EUC-H", "EUC-V",
        "Ext-RKSJ-H", "Ext-RKSJ-V", "H", "V", "UniJIS-UCS2-H", "UniJIS-UCS2-V", "UniJIS-UCS2-HW-H",
        "UniJIS-UCS2-HW-V", "UniJIS-UTF16-H", "UniJIS-UTF16-V", "KSC-EUC-H", "KSC-EUC-V", "KSCms-UHC-H",
        "KSCms-UHC-V", "KSCms-UHC-HW-H", "KSCms-UHC-HW-V", "KSCpc-EUC-H", "UniKS-UCS2-H", "UniKS-UCS2-V",
        "UniKS-UTF16-H", "UniKS-UTF16-V",
    ]
}

extension Rule {
    static let fontKind = Rule("A font is of no kind that PDF has.", a: "6.2.11.2", a4: "6.2.10.2")
    static let fontWithoutName = Rule("A font has no name.", a: "6.2.11.2", a4: "6.2.10.2")
    static let fontNotEmbedded = Rule(
        "A font's program is not in the file.", ua1: "31-009", ua2: "8.4.5.5.1", a: "6.2.11.4.1",
        a4: "6.2.10.4.1")
    static let programKind = Rule("A font's program is of an unknown kind.", a: "6.2.11.2", a4: "6.2.10.2")
    static let noGlyphMap = Rule(
        "A font of TrueType glyphs does not say which is which (CIDToGIDMap).", ua1: "31-005",
        ua2: "8.4.5.3.2", a: "6.2.11.3.2", a4: "6.2.10.3.2")
    static let glyphMapKind = Rule(
        "CIDToGIDMap is neither Identity nor a stream.", ua1: "31-004", ua2: "8.4.5.3.2", a: "6.2.11.3.2",
        a4: "6.2.10.3.2")
    static let cmapUnknown = Rule(
        "A font's CMap is neither known nor in the file.", ua1: "31-006", ua2: "8.4.5.4", a: "6.2.11.3.3",
        a4: "6.2.10.3.3")
    static let cmapDirection = Rule(
        "A CMap's WMode is not that of its dictionary.", ua1: "31-007", ua2: "8.4.5.4", a: "6.2.11.3.3",
        a4: "6.2.10.3.3")
    static let cmapBaseUnknown = Rule(
        "A CMap goes on from one that is not known.", ua1: "31-008", ua2: "8.4.5.4", a: "6.2.11.3.3",
        a4: "6.2.10.3.3")
    static let cmapTooHigh = Rule("A CID is over 65,535.", a: "6.1.13")
    static let registryDiffers = Rule(
        "The registries of a font and its CMap differ.", ua1: "31-001", ua2: "8.4.5.3.1", a: "6.2.11.3.1",
        a4: "6.2.10.3.1")
    static let orderingDiffers = Rule(
        "The orderings of a font and its CMap differ.", ua1: "31-002", ua2: "8.4.5.3.1", a: "6.2.11.3.1",
        a4: "6.2.10.3.1")
    static let supplementLess = Rule(
        "A font's supplement is less than its CMap's.", ua1: "31-003", ua2: "8.4.5.3.1", a: "6.2.11.3.1",
        a4: "6.2.10.3.1")
    static let widthCount = Rule(
        "A font's widths are not as many as its codes.", a: "6.2.11.2", a4: "6.2.10.2")
    static let symbolicEncoding = Rule(
        "A symbolic TrueType font has an Encoding.", ua1: "31-024", ua2: "8.4.5.7", a: "6.2.11.6",
        a4: "6.2.10.6")
    static let noEncoding = Rule(
        "A TrueType font that is not symbolic has no Encoding.", ua1: "31-019", ua2: "8.4.5.7", a: "6.2.11.6",
        a4: "6.2.10.6")
    static let noBaseEncoding = Rule(
        "A TrueType font's Encoding has no BaseEncoding.", ua1: "31-020", ua2: "8.4.5.7", a: "6.2.11.6",
        a4: "6.2.10.6")
    static let otherEncoding = Rule(
        "A TrueType font's Encoding is neither MacRoman nor WinAnsi.", ua1: "31-021", ua2: "8.4.5.7",
        a: "6.2.11.6", a4: "6.2.10.6")
    static let notdef = Rule(
        "Text shows the glyph for what is missing (.notdef).", ua1: "31-030", ua2: "8.4.5.9", a: "6.2.11.8",
        a4: "6.2.10.9")
    static let noMeaning = Rule(
        "Text is shown whose characters the file does not say (ToUnicode).", ua1: "10-001", ua2: "8.4.5.8",
        a: "6.2.11.7.2", level: .unicode)
    static let meaningZero = Rule(
        "ToUnicode leads to U+0000 or to nothing.", ua1: "31-028", ua2: "8.4.5.8", a: "6.2.11.7.2",
        a4: "6.2.10.7", level: .unicode)
    static let meaningMark = Rule(
        "ToUnicode leads to U+FEFF or U+FFFE.", ua1: "31-029", ua2: "8.4.5.8", a: "6.2.11.7.2",
        a4: "6.2.10.7", level: .unicode)
}
