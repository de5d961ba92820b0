/// The names of the Latin glyphs, in the order that CFF counts them (Adobe Technical Note 5176, appendix A), and what they
/// stand for.
enum GlyphNames {
    /// From 1; `.notdef` is 0.
    static let names: [String] = [
        ".notdef", "space", "exclam", "quotedbl", "numbersign", "dollar", "percent", "ampersand",
        "quoteright", "parenleft", "parenright", "asterisk", "plus", "comma", "hyphen", "period", "slash",
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "colon", "semicolon",
        "less", "equal", "greater", "question", "at", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K",
        "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", "bracketleft",
        "backslash", "bracketright", "asciicircum", "underscore", "quoteleft", "a", "b", "c", "d", "e", "f",
        "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z",
        "braceleft", "bar", "braceright", "asciitilde", "exclamdown", "cent", "sterling", "fraction", "yen",
        "florin", "section", "currency", "quotesingle", "quotedblleft", "guillemotleft", "guilsinglleft",
        "guilsinglright", "fi", "fl", "endash", "dagger", "daggerdbl", "periodcentered", "paragraph",
        "bullet", "quotesinglbase", "quotedblbase", "quotedblright", "guillemotright", "ellipsis",
        "perthousand", "questiondown", "grave", "acute", "circumflex", "tilde", "macron", "breve",
        "dotaccent", "dieresis", "ring", "cedilla", "hungarumlaut", "ogonek", "caron", "emdash", "AE",
        "ordfeminine", "Lslash", "Oslash", "OE", "ordmasculine", "ae", "dotlessi", "lslash", "oslash", "oe",
        "germandbls", "onesuperior", "logicalnot", "mu", "trademark", "Eth", "onehalf", "plusminus", "Thorn",
        "onequarter", "divide", "brokenbar", "degree", "thorn", "threequarters", "twosuperior", "registered",
        "minus", "eth", "multiply", "threesuperior", "copyright", "Aacute", "Acircumflex", "Adieresis",
        "Agrave", "Aring", "Atilde", "Ccedilla", "Eacute", "Ecircumflex", "Edieresis", "Egrave", "Iacute",
        "Icircumflex", "Idieresis", "Igrave", "Ntilde", "Oacute", "Ocircumflex", "Odieresis", "Ograve",
        "Otilde", "Scaron", "Uacute", "Ucircumflex", "Udieresis", "Ugrave", "Yacute", "Ydieresis", "Zcaron",
        "aacute", "acircumflex", "adieresis", "agrave", "aring", "atilde", "ccedilla", "eacute",
        "ecircumflex", "edieresis", "egrave", "iacute", "icircumflex", "idieresis", "igrave", "ntilde",
        "oacute", "ocircumflex", "odieresis", "ograve", "otilde", "scaron", "uacute", "ucircumflex",
        "udieresis", "ugrave", "yacute", "ydieresis", "zcaron",
    ]

    /// What each stands for, from `space` on.
    private static let characters: [Unicode.Scalar] = Array(
        (" !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~"
            + "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©"
            + "ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž").unicodeScalars)

    private static let scalars: [String: Unicode.Scalar] = {
        var table = Dictionary(uniqueKeysWithValues: zip(names.dropFirst(), characters))
        table["Euro"] = "€"
        table["nbspace"] = "\u{A0}"
        table["sfthyphen"] = "\u{AD}"
        return table
    }()

    private static let byScalar: [Unicode.Scalar: String] = Dictionary(
        scalars.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })

    static func name(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{A0}": "space"
        case "\u{AD}": "hyphen"
        default: byScalar[scalar]
        }
    }

    /// What a name stands for, as the Adobe Glyph List has it for Latin, and by its rules for `uni20AC` and `u20AC`;
    /// nil for names of other kinds, which may be in the list all the same.
    static func text(of name: String) -> String? {
        let base = name.prefix { $0 != "." }
        if let scalar = scalars[String(base)] { return String(Character(scalar)) }
        if base.hasPrefix("uni"), base.utf8.count >= 7, (base.utf8.count - 3).isMultiple(of: 4) {
            let units = stride(from: 3, to: base.utf8.count, by: 4).compactMap { start in
                UInt16(base.dropFirst(start).prefix(4), radix: 16)
            }
            return units.count == (base.utf8.count - 3) / 4 ? String(decoding: units, as: UTF16.self) : nil
        }
        if base.hasPrefix("u"), (5...7).contains(base.utf8.count) {
            return UInt32(base.dropFirst(), radix: 16).flatMap(Unicode.Scalar.init).map {
                String(Character($0))
            }
        }
        return nil
    }

    /// Whether the Adobe Glyph List has no such name for certain: it has none with a dot, and none that only count.
    static func isOfNoList(_ name: String) -> Bool {
        if name.contains(".") { return name != ".notdef" }
        for counted in ["glyph", "index", "cid", "gid", "g", "uni", "u"] where name.hasPrefix(counted) {
            let rest = name.dropFirst(counted.count)
            return !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isHexDigit }
                && rest.contains { $0.isNumber }
        }
        return false
    }

    // MARK: Encodings (ISO 32000-1, annex D)

    /// StandardEncoding: the name of a code.
    static func standard(_ code: Int) -> String? {
        let runs: [(codes: ClosedRange<Int>, first: Int)] = [
            (32...126, 1), (161...175, 96), (177...180, 111), (182...189, 115), (191...191, 123),
            (193...200, 124), (202...203, 132), (205...208, 134), (225...225, 138), (227...227, 139),
            (232...235, 140), (241...241, 144), (245...245, 145), (248...251, 146),
        ]
        for run in runs where run.codes.contains(code) {
            return names[run.first + code - run.codes.lowerBound]
        }
        return nil
    }

    /// WinAnsiEncoding: the character of a code.
    static func winAnsi(_ code: Int) -> Unicode.Scalar? {
        switch code {
        case 32...126, 160...255: Unicode.Scalar(UInt8(code))
        case 128...159: windows[code - 128]
        case 127: "•"
        default: nil
        }
    }

    /// MacRomanEncoding: the character of a code.
    static func macRoman(_ code: Int) -> Unicode.Scalar? {
        switch code {
        case 32...126: Unicode.Scalar(UInt8(code))
        case 128...255: macintosh[code - 128]
        default: nil
        }
    }

    /// The code that a name has there; nil for names that it has not.
    static func macRomanCode(of name: String) -> Int? { macRomanCodes[name] }

    private static let macRomanCodes: [String: Int] = Dictionary(
        (32...255).compactMap { code in macRoman(code).flatMap { GlyphNames.name(of: $0) }.map { ($0, code) }
        },
        uniquingKeysWith: { first, _ in first })

    /// Codes without a meaning are bullets, as PDF has them.
    private static let windows: [Unicode.Scalar] = Array(
        "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ".unicodeScalars)

    private static let macintosh: [Unicode.Scalar] = Array(
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)
}
