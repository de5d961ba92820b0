extension ContentReader {
    /// Characters of a text that are kept of each marked content.
    private static let keptCharacters = 160

    /// The key of a font, read when it is met for the first time: the number of its object, or one under 0.
    mutating func font(_ value: PDFValue) -> Int {
        if let number = value.reference {
            if fonts[number] == nil { fonts[number] = FontReading(value, number, objects) }
            return number
        }
        if let known = fonts.first(where: { $0.key < 0 && $0.value.value == value })?.key { return known }
        let key = -1 - fonts.count
        fonts[key] = FontReading(value, 0, objects)
        return key
    }

    /// Text is shown, or laid invisibly over a picture of it.
    mutating func show(
        _ shown: borrowing InstructionParser, _ key: Int, isInvisible: Bool, _ content: Content?,
        _ place: Place, isTagged: Bool
    ) {
        // Taken out of the table while it changes, so that nothing is copied.
        guard var font = fonts.removeValue(forKey: key) else { return }
        font.note(page: place.page)
        var text = "", start = 0
        let isKept =
            keepsTexts
            && (content.map { facts.texts[$0, default: ""].utf8.count < Self.keptCharacters } ?? false)
        for end in shown.ends {
            font.forEachCode(in: shown.strings[start..<end]) { font, code in
                font.note(code, page: place.page, isInvisible: isInvisible)
                if isKept, text.utf8.count < Self.keptCharacters {
                    text += font.unicode(of: code) ?? "\u{FFFD}"
                }
            }
            start = end
        }
        fonts[key] = font
        if let content, isKept { facts.texts[content, default: ""] += text }
        if font.subtype == "Type3", font.needsReading {
            fonts[key]?.needsReading = false
            readGlyphs(of: font, place)
        }
    }

    /// The glyphs of a Type 3 font are content too; they belong to whatever shows them.
    private mutating func readGlyphs(of font: FontReading, _ place: Place) {
        guard place.depth < 4 else { return }
        let own = objects.value(font.value, "Resources")
        for procedure in objects.value(font.value, "CharProcs").entries.values.prefix(4096) {
            guard let number = procedure.reference else { continue }
            let inner = Place(
                owner: number, page: place.page, resources: own.isDictionary ? own : place.resources,
                mark: .artifact, depth: place.depth + 1)
            run(bytes(of: number), inner, GraphicsState())
        }
    }

    /// The words that stand in for content, and the language that they are in.
    mutating func checkProperties(_ properties: PDFValue, _ tag: String, _ place: Place) {
        guard !properties.entries.isEmpty else { return }
        if let language = objects.value(properties, "Lang").text, !LanguageTag.isValid(language) {
            report(.languageTag, "“\(language)”", object: place.owner, page: place.page)
        }
        for key in ["ActualText", "Alt", "E"] {
            guard let words = objects.value(properties, key).text else { continue }
            if words.unicodeScalars.contains(where: PrivateUse.contains) {
                report(.privateUse, key, object: place.owner, page: place.page)
            }
        }
        if keepsTexts,
            let content = properties.entries["MCID"]?.integer.map({
                Content(owner: place.owner, identifier: $0)
            }), let words = objects.value(properties, "ActualText").text
        {
            facts.texts[content, default: ""] += String(words.prefix(Self.keptCharacters))
        }
    }
}

/// Characters whose meaning is a private matter (Unicode 23.5).
enum PrivateUse {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        (0xE000...0xF8FF).contains(scalar.value) || (0xF0000...0x10FFFD).contains(scalar.value)
    }
}

/// The form of language tags that the standards ask for (RFC 3066; RFC 5646 is narrower).
enum LanguageTag {
    static func isValid(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.utf8.count)
                && part.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || (index > 0 && ("0"..."9").contains($0)))
                }
        }
    }
}

extension Rule {
    static let languageTag = Rule(
        "A language is no language tag.", ua1: "7.2", ua2: "8.4.4", a: "6.7.4", level: .accessible)
    static let privateUse = Rule(
        "Words that stand in for content have private characters.", ua2: "8.4.3", a4: "6.2.10.8")
}
