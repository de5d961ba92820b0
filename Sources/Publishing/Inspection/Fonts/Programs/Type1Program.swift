/// A Type 1 font program (Adobe Type 1 Font Format): its encoding, the names of its glyphs and their widths.
struct Type1Program: FontProgram {
    private enum Encoding {
        case standard
        case own([Int: String])
        /// It is made in a way that is not read.
        case unknown
    }

    private var encoding = Encoding.unknown
    private var scale = 1.0
    /// The private part, deciphered.
    private var secret: [UInt8] = []
    /// Bytes that mean nothing before each charstring; fewer than 0: charstrings are not ciphered.
    private var lead = 4
    private var names: [String] = []
    private var glyphs: [String: Int] = [:]
    private var charstrings: [Range<Int>] = []
    private var subrs: [Int: Range<Int>] = [:]

    /// - Throws: where it is no such program, or its private part cannot be read.
    init(_ file: [UInt8]) throws(ProgramFault) {
        let bytes = Self.joined(file)
        guard bytes.starts(with: Array("%!".utf8)) else {
            throw ProgramFault("it is of no kind that is known")
        }
        guard let end = Self.end(ofClearPart: bytes) else {
            throw ProgramFault("it has no private part (eexec)")
        }
        readClear(Array(bytes[..<end]))
        // White space stands before the cipher, which never begins with any.
        let start = bytes[end...].firstIndex { ![9, 10, 13, 32].contains($0) } ?? bytes.count
        secret = Type1Cipher.plain(Type1Cipher.bytes(bytes[start...]), key: Type1Cipher.eexec, lead: 4)
        readSecret()
        guard !names.isEmpty else { throw ProgramFault("it has no glyphs that can be read") }
    }

    /// Without the headers that Windows has before each part (Adobe Technical Note 5040, 3.3).
    private static func joined(_ file: [UInt8]) -> [UInt8] {
        guard file.first == 0x80 else { return file }
        var bytes: [UInt8] = [], place = 0
        while place + 6 <= file.count, file[place] == 0x80, file[place + 1] != 3 {
            let length = (2...5).reversed().reduce(0) { $0 << 8 | Int(file[place + $1]) }
            let end = min(place + 6 + length, file.count)
            bytes += file[(place + 6)..<end]
            place = end
        }
        return bytes
    }

    private static func end(ofClearPart bytes: [UInt8]) -> Int? {
        let mark = Array("eexec".utf8)
        guard bytes.count > mark.count else { return nil }
        var start = 0
        while let found = bytes[start...].firstIndex(of: UInt8(ascii: "e")), found + 5 <= bytes.count {
            if bytes[found..<(found + 5)].elementsEqual(mark) { return found + 5 }
            start = found + 1
        }
        return nil
    }

    // MARK: Reading

    private mutating func readClear(_ bytes: [UInt8]) {
        var scanner = Type1Scanner(bytes)
        while let word = scanner.next() {
            switch word {
            case .literal("FontMatrix"):
                _ = scanner.next()
                if case .number(let first)? = scanner.next(), first > 0, first < 1 { scale = first * 1000 }
            case .literal("Encoding"): readEncoding(&scanner)
            default: break
            }
        }
    }

    /// `StandardEncoding def`, or `256 array … dup 65 /A put … readonly def`
    private mutating func readEncoding(_ scanner: inout Type1Scanner) {
        var own: [Int: String] = [:], isOwn = false
        var code: Int?, count = 0
        while let word = scanner.next(), count < 8192 {
            count += 1
            switch word {
            case .command("StandardEncoding"):
                encoding = .standard
                return
            case .command("array"), .command("["): isOwn = true
            case .number(let number): code = (0..<256).contains(number) ? Int(number) : nil
            case .literal(let name):
                if let code { own[code] = name }
                code = nil
            case .command("def"), .command("readonly"):
                encoding = isOwn ? .own(own) : .unknown
                return
            default: break
            }
        }
    }

    /// `/lenIV 4 def`, `dup 0 15 RD …`, `/A 120 RD …`: data follow a length and `RD` or `-|`.
    private mutating func readSecret() {
        var scanner = Type1Scanner(secret)
        var before = Type1Scanner.Word.command(""), last = before
        while let word = scanner.next() {
            if word == .command("RD") || word == .command("-|"), case .number(let length) = last,
                (0..<65_536).contains(length), let range = scanner.data(Int(length))
            {
                take(range, before)
            } else if case .number(let number) = word, last == .literal("lenIV"), number.magnitude < 1000 {
                lead = Int(number)
            }
            (before, last) = (last, word)
        }
    }

    private mutating func take(_ range: Range<Int>, _ owner: Type1Scanner.Word) {
        switch owner {
        case .literal(let name) where glyphs[name] == nil && names.count < 65_536:
            glyphs[name] = names.count
            names.append(name)
            charstrings.append(range)
        case .number(let number) where (0..<65_536).contains(number) && subrs[Int(number)] == nil:
            subrs[Int(number)] = range
        default: break
        }
    }

    // MARK: Answers

    var glyphCount: Int { names.count }
    func holds(_ glyph: Int) -> Bool { names.indices.contains(glyph) }
    func isNotdef(_ glyph: Int) -> Bool { holds(glyph) && names[glyph] == ".notdef" }
    func glyph(named name: String) -> Int? { glyphs[name] }
    func glyph(ofIdentifier identifier: Int) -> Int? { nil }
    var glyphNames: [String]? { names }

    func builtIn(_ code: Int) -> BuiltInName {
        let name: String?
        switch encoding {
        case .standard: name = GlyphNames.standard(code)
        case .own(let own): name = own[code]
        case .unknown: return .unknown
        }
        guard let name, name != ".notdef" else { return .none }
        return .name(name)
    }

    func width(of glyph: Int) -> Double? {
        guard holds(glyph) else { return nil }
        var stack: [Double] = [], budget = 1024
        return width(charstrings[glyph], &stack, &budget, depth: 0).map { $0 * scale }
    }

    /// What `hsbw` or `sbw`, the first commands of a charstring, say (6.4).
    private func width(_ range: Range<Int>, _ stack: inout [Double], _ budget: inout Int, depth: Int)
        -> Double?
    {
        guard depth <= 10 else { return nil }
        let data = FontBytes(
            lead < 0
                ? Array(secret[range])
                : Type1Cipher.plain(secret[range], key: Type1Cipher.charstring, lead: lead))
        var place = 0
        while let first = data.byte(place), budget > 0 {
            budget -= 1
            place += 1
            switch first {
            case 32...:
                guard let (number, length) = Self.number(first, data, place), stack.count < 24 else {
                    return nil
                }
                stack.append(number)
                place += length
            case 13: return stack.count >= 2 ? stack[1] : nil
            case 10:
                guard let number = stack.popLast(), (0..<65_536).contains(number),
                    let called = subrs[Int(number)]
                else { return nil }
                if let width = width(called, &stack, &budget, depth: depth + 1) { return width }
            case 11: return nil
            case 12:
                guard let second = data.byte(place) else { return nil }
                place += 1
                if second == 7 { return stack.count >= 4 ? stack[2] : nil }
                guard second == 12, let divisor = stack.popLast(), let number = stack.popLast(), divisor != 0
                else { return nil }
                stack.append(number / divisor)
            default: return nil
            }
        }
        return nil
    }

    private static func number(_ first: Int, _ data: FontBytes, _ place: Int) -> (Double, Int)? {
        guard first == 255 else { return data.compactNumber(first, place) }
        return data.long(place).map { (Double(Int32(truncatingIfNeeded: $0)), 4) }
    }
}
