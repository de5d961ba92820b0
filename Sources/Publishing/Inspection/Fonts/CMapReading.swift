/// A CMap: how strings are cut into codes, and what each stands for (ISO 32000-1, 9.7.5 and 9.10.3).
struct CMapReading {
    /// How many entries are read.
    private static let most = 1 << 20

    /// By number of bytes, 1 to 4: the codes of that length.
    private(set) var codeSpaces: [(length: Int, range: ClosedRange<Int>)] = []
    private(set) var identifiers = RangeTable<Int>()
    private(set) var characters = RangeTable<[UInt16]>()
    private(set) var writingMode = 0
    /// The name of the CMap that it goes on from.
    private(set) var base: String?
    private(set) var highestIdentifier = 0
    private(set) var registry: String?
    private(set) var ordering: String?

    init(_ bytes: [UInt8]) {
        var parser = ValueParser(bytes, widest: 1 << 17)
        var operands: [PDFValue] = [], count = 0
        while count < Self.most {
            switch parser.next() {
            case .end:
                sort()
                return
            case .value(let value):
                if operands.count < 1 << 17 { operands.append(value) }
            case .keyword(let word):
                count += take(word, operands)
                // `begin…` counts what follows; the others end it.
                operands = []
            }
        }
        sort()
    }

    private mutating func sort() {
        identifiers.sort()
        characters.sort()
    }

    /// Returns how many entries were read.
    private mutating func take(_ word: String, _ operands: [PDFValue]) -> Int {
        switch word {
        case "endcodespacerange": takeCodeSpaces(operands)
        case "endcidrange", "endcidchar": takeIdentifiers(operands, isRange: word == "endcidrange")
        case "endbfrange", "endbfchar": takeCharacters(operands, isRange: word == "endbfrange")
        case "usecmap": base = operands.last?.name
        case "def":
            guard operands.count >= 2, let key = operands[operands.count - 2].name else { return 1 }
            let value = operands[operands.count - 1]
            switch key {
            case "WMode": writingMode = value.integer ?? 0
            case "Registry": registry = value.text
            case "Ordering": ordering = value.text
            case "CIDSystemInfo":
                registry = value.entries["Registry"]?.text ?? registry
                ordering = value.entries["Ordering"]?.text ?? ordering
            default: break
            }
        default: break
        }
        return operands.count + 1
    }

    private mutating func takeCodeSpaces(_ operands: [PDFValue]) {
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            guard let first = operands[index].bytes, let last = operands[index + 1].bytes,
                (1...4).contains(first.count), Self.code(first) <= Self.code(last), codeSpaces.count < 256
            else { continue }
            codeSpaces.append((first.count, Self.code(first)...Self.code(last)))
        }
    }

    private mutating func takeIdentifiers(_ operands: [PDFValue], isRange: Bool) {
        let step = isRange ? 3 : 2
        for index in stride(from: 0, to: operands.count - step + 1, by: step) {
            guard let first = operands[index].bytes.map(Self.code),
                let last = isRange ? operands[index + 1].bytes.map(Self.code) : first,
                let identifier = operands[index + step - 1].integer, last >= first,
                identifier >= 0, identifier <= Int(Int32.max)
            else { continue }
            identifiers.add(first, last, identifier)
            highestIdentifier = max(highestIdentifier, identifier + last - first)
        }
    }

    private mutating func takeCharacters(_ operands: [PDFValue], isRange: Bool) {
        let step = isRange ? 3 : 2
        for index in stride(from: 0, to: operands.count - step + 1, by: step) {
            guard let first = operands[index].bytes.map(Self.code),
                let last = isRange ? operands[index + 1].bytes.map(Self.code) : first
            else { continue }
            let target = operands[index + step - 1]
            if let bytes = target.bytes {
                characters.add(first, last, Self.units(bytes))
            } else {
                for (offset, item) in target.items.enumerated() where first + offset <= last {
                    characters.add(first + offset, first + offset, Self.units(item.bytes ?? []))
                }
            }
        }
    }

    private static func code(_ bytes: [UInt8]) -> Int { bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } }

    private static func units(_ bytes: [UInt8]) -> [UInt16] {
        if bytes.count == 1 { return [UInt16(bytes[0])] }
        return stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
    }

    /// What a code reads; nil where the map does not say.
    func text(of code: Int) -> String? {
        guard let (start, units) = characters[code], var last = units.last else { return nil }
        last &+= UInt16(truncatingIfNeeded: code - start)
        return String(decoding: units.dropLast() + [last], as: UTF16.self)
    }

    func identifier(of code: Int) -> Int? { identifiers[code].map { $0.value + code - $0.start } }
}
