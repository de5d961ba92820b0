/// A font of a file, and what is shown with it (ISO 32000-1, 9.5 to 9.10).
struct FontReading {
    /// How the strings of a composite font are cut.
    enum Coding {
        case single
        /// Two bytes a code, which are the CID: Identity-H, Identity-V.
        case identity
        case map(CMapReading)
        /// One of the CMaps that readers have: two bytes, near enough.
        case predefined(String)
    }

    struct Use {
        /// From 1.
        var page: Int
        var isVisible: Bool
    }

    let value: PDFValue
    /// The number of its object; 0 for one that is part of another.
    let object: Int
    let subtype: String
    let name: String
    /// Of a composite font, its only descendant; of others, the font itself.
    let descendant: PDFValue
    let descriptor: PDFValue
    let coding: Coding
    let toUnicode: CMapReading?
    /// Of simple fonts: the glyph names that Differences gives to codes.
    let differences: [Int: String]
    /// Of simple fonts: WinAnsiEncoding and so on, the encoding itself or what Differences change.
    let baseEncoding: String?
    /// What the file embeds of it.
    let embedded: EmbeddedProgram
    /// Codes that are shown.
    private(set) var uses: [Int: Use] = [:]
    /// Of codes under 65,536: 1 for those in `uses`, 2 for those of them that can be seen. It is asked for each glyph.
    private var marks: [UInt8] = []
    private(set) var pages: Set<Int> = []
    /// Whether the glyphs of a Type 3 font are still to be read.
    var needsReading = true

    init(_ value: PDFValue, _ object: Int, _ objects: PDFObjects) {
        let font = objects.resolved(value)
        (self.value, self.object) = (font, object)
        subtype = objects.value(font, "Subtype").name ?? ""
        name = objects.value(font, "BaseFont").name ?? objects.value(font, "Name").name ?? ""
        let first = objects.list(font.entries["DescendantFonts"]).first.map { objects.resolved($0) }
        descendant = subtype == "Type0" ? first ?? .null : font
        descriptor = objects.value(descendant, "FontDescriptor")
        coding = Self.coding(font, subtype, objects)
        toUnicode = font.entries["ToUnicode"]?.reference.flatMap { objects.data(of: $0) }.map {
            CMapReading($0.bytes)
        }
        let encoding = objects.value(font, "Encoding")
        baseEncoding = encoding.name ?? objects.value(encoding, "BaseEncoding").name
        differences = Self.differences(objects.list(encoding.entries["Differences"]), objects)
        embedded = EmbeddedProgram(Self.program(descriptor), objects)
    }

    private static func coding(_ font: PDFValue, _ subtype: String, _ objects: PDFObjects) -> Coding {
        guard subtype == "Type0" else { return .single }
        let encoding = objects.value(font, "Encoding")
        if let name = encoding.name {
            return name.hasPrefix("Identity") ? .identity : .predefined(name)
        }
        guard let number = font.entries["Encoding"]?.reference, let data = objects.data(of: number) else {
            return .identity
        }
        return .map(CMapReading(data.bytes))
    }

    private static func differences(_ items: [PDFValue], _ objects: PDFObjects) -> [Int: String] {
        var names: [Int: String] = [:], code = 0
        for item in items {
            let item = objects.resolved(item)
            if let number = item.integer {
                code = min(max(number, 0), 256)
            } else if let name = item.name {
                if code < 256 { names[code] = name }
                code = min(code + 1, 256)
            }
        }
        return names
    }

    // MARK: Showing

    /// Calls back with each code in a string.
    mutating func forEachCode(in string: ArraySlice<UInt8>, _ body: (inout FontReading, Int) -> Void) {
        switch coding {
        case .single: for byte in string { body(&self, Int(byte)) }
        case .identity, .predefined:
            var index = string.startIndex
            while index + 1 < string.endIndex {
                body(&self, Int(string[index]) << 8 | Int(string[index + 1]))
                index += 2
            }
        case .map(let map):
            var index = string.startIndex
            while index < string.endIndex {
                let (code, length) = Self.code(in: string, at: index, map)
                body(&self, code)
                index += length
            }
        }
    }

    private static func code(in string: ArraySlice<UInt8>, at index: Int, _ map: CMapReading) -> (Int, Int) {
        var code = 0
        for length in 1...4 where index + length <= string.endIndex {
            code = code << 8 | Int(string[index + length - 1])
            let fits = map.codeSpaces.contains { $0.length == length && $0.range.contains(code) }
            if fits { return (code, length) }
        }
        let length = min(map.codeSpaces.first?.length ?? 2, string.endIndex - index)
        return (string[index..<(index + length)].reduce(0) { $0 << 8 | Int($1) }, length)
    }

    /// Something is shown with it on a page.
    mutating func note(page: Int) { pages.insert(page) }

    mutating func note(_ code: Int, page: Int, isInvisible: Bool) {
        let mark: UInt8 = isInvisible ? 1 : 2
        if code < marks.count, marks[code] >= mark { return }
        if code < 1 << 16 {
            while marks.count <= code { marks.append(0) }
            marks[code] = mark
        }
        if uses[code] == nil {
            uses[code] = Use(page: page, isVisible: !isInvisible)
        } else if !isInvisible {
            uses[code]?.isVisible = true
        }
    }

    /// Whether anything is shown with it that can be seen.
    var isVisible: Bool { uses.values.contains { $0.isVisible } }

    // MARK: Meaning

    /// What a code reads; nil where the file does not say.
    func unicode(of code: Int) -> String? {
        if let text = toUnicode?.text(of: code) { return text }
        guard case .single = coding else { return nil }
        return glyphName(of: code).flatMap(GlyphNames.text)
    }

    /// Of a simple font, by its encoding; nil where only the font program knows.
    func glyphName(of code: Int) -> String? {
        if let name = differences[code] { return name }
        switch baseEncoding {
        case "WinAnsiEncoding": return GlyphNames.winAnsi(code).flatMap(GlyphNames.name)
        case "MacRomanEncoding": return GlyphNames.macRoman(code).flatMap(GlyphNames.name)
        case "StandardEncoding": return GlyphNames.standard(code)
        default: break
        }
        // Without a base, a font that is embedded has its own encoding (ISO 32000-1, table 114).
        switch embedded.program?.builtIn(code) {
        case .name(let name): return name
        case .none?: return ".notdef"
        case .unknown, nil: return isSymbolic || subtype == "Type3" ? nil : GlyphNames.standard(code)
        }
    }

    var flags: Int { descriptor.entries["Flags"]?.integer ?? 0 }
    /// Bit 3 of its flags.
    var isSymbolic: Bool { flags & 4 != 0 }

    /// The CID that a code of a composite font stands for; nil where only a reader's own CMap says.
    func identifier(of code: Int) -> Int? {
        switch coding {
        case .single: nil
        case .identity: code
        case .map(let map): map.identifier(of: code) ?? (map.base?.hasPrefix("Identity") == true ? code : 0)
        case .predefined: nil
        }
    }

    /// Whether the name says that it is a subset: `ABCDEF+Name`.
    var isSubset: Bool {
        let tag = name.prefix(7)
        return tag.count == 7 && tag.last == "+"
            && tag.dropLast().allSatisfy { $0.isASCII && $0.isUppercase }
    }

    /// The number of the object that holds its program, and under which key.
    var program: (key: String, object: Int)? { Self.program(descriptor) }

    private static func program(_ descriptor: PDFValue) -> (key: String, object: Int)? {
        for key in ["FontFile", "FontFile2", "FontFile3"] {
            if let number = descriptor.entries[key]?.reference { return (key, number) }
        }
        return nil
    }
}
