/// The names of a TrueType program's glyphs (OpenType 1.9, post: versions 1 and 2).
struct PostTable {
    private var glyphs: [String: Int] = [:]

    init(_ table: FontBytes) {
        switch table.long(0) {
        case 0x0001_0000: number(MacintoshGlyphs.names)
        case 0x0002_0000: read(table)
        default: break
        }
    }

    private mutating func number(_ names: [String]) {
        for (glyph, name) in names.enumerated() where glyphs[name] == nil { glyphs[name] = glyph }
    }

    private mutating func read(_ table: FontBytes) {
        guard let count = table.word(32), table.part(34, count * 2) != nil else { return }
        var own: [String] = [], place = 34 + count * 2
        while let length = table.byte(place), let name = table.part(place + 1, length) {
            own.append(name.text)
            place += 1 + length
        }
        let standard = MacintoshGlyphs.names
        for glyph in 0..<count {
            guard let index = table.word(34 + glyph * 2) else { return }
            let inOwn = index - standard.count
            let name =
                index < standard.count ? standard[index] : inOwn < own.count ? own[inOwn] : nil as String?
            if let name, glyphs[name] == nil { glyphs[name] = glyph }
        }
    }

    func glyph(named name: String) -> Int? { glyphs[name] }
}

/// The order of glyphs that Macintosh fonts have (OpenType 1.9, post).
enum MacintoshGlyphs {
    static let names: [String] = """
        .notdef .null nonmarkingreturn space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft
        parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon
        semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft
        backslash bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z
        braceleft bar braceright asciitilde Adieresis Aring Ccedilla Eacute Ntilde Odieresis Udieresis aacute agrave
        acircumflex adieresis atilde aring ccedilla eacute egrave ecircumflex edieresis iacute igrave icircumflex
        idieresis ntilde oacute ograve ocircumflex odieresis otilde uacute ugrave ucircumflex udieresis dagger degree
        cent sterling section bullet paragraph germandbls registered copyright trademark acute dieresis notequal AE
        Oslash infinity plusminus lessequal greaterequal yen mu partialdiff summation product pi integral ordfeminine
        ordmasculine Omega ae oslash questiondown exclamdown logicalnot radical florin approxequal Delta
        guillemotleft guillemotright ellipsis nonbreakingspace Agrave Atilde Otilde OE oe endash emdash quotedblleft
        quotedblright quoteleft quoteright divide lozenge ydieresis Ydieresis fraction currency guilsinglleft
        guilsinglright fi fl daggerdbl periodcentered quotesinglbase quotedblbase perthousand Acircumflex
        Ecircumflex Aacute Edieresis Egrave Iacute Icircumflex Idieresis Igrave Oacute Ocircumflex apple Ograve
        Uacute Ucircumflex Ugrave dotlessi circumflex tilde macron breve dotaccent ring cedilla hungarumlaut ogonek
        caron Lslash lslash Scaron scaron Zcaron zcaron brokenbar Eth eth Yacute yacute Thorn thorn minus multiply
        onesuperior twosuperior threesuperior onehalf onequarter threequarters franc Gbreve gbreve Idotaccent
        Scedilla scedilla Cacute cacute Ccaron ccaron dcroat
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
