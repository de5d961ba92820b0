extension PDFConditions {
    /// Fonts are embedded and say what their glyphs stand for.
    mutating func checkFonts() {
        for (number, object) in dump.objects.sorted(by: { $0.key < $1.key }) where isFont(object.value) {
            let font = object.value
            let name = dump.value(font, "BaseFont").name ?? "object \(number)"
            let subtype = dump.value(font, "Subtype").name
            switch subtype {
            case "Type3": break
            case "Type0":
                let descendants = dump.value(font, "DescendantFonts").items
                require(descendants.count == 1, "A 6.2.11.3", "\(name) has one descendant")
            default:
                let descriptor = dump.value(font, "FontDescriptor").entries
                require(
                    ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }, "A 6.2.11.4",
                    "\(name) is embedded")
            }
            if subtype == "CIDFontType2" {
                require(dump.value(font, "CIDToGIDMap") != .null, "A 6.2.11.3.2", "\(name) has a CIDToGIDMap")
            } else if subtype != "CIDFontType0" {
                checkUnicode(font, name)
            }
        }
    }

    private func isFont(_ value: DumpValue) -> Bool { dump.value(value, "Type").name == "Font" }

    private mutating func checkUnicode(_ font: DumpValue, _ name: String) {
        guard case .reference(let number)? = font.entries["ToUnicode"], let data = dump.objects[number]?.data
        else {
            return require(false, "A 6.2.11.7.2", "\(name) has a ToUnicode map")
        }
        for (code, target) in unicodeMap(data) {
            let isReadable =
                !target.isEmpty
                && target.unicodeScalars.allSatisfy {
                    ![0, 0xFEFF, 0xFFFE].contains($0.value) && !isPrivate($0)
                }
            require(isReadable, "A 6.2.11.7.2", "\(name) maps \(code) to a character")
        }
    }

    private func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
        (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xF0000
    }

    /// What the codes of a font stand for.
    func unicodeMap(_ data: [UInt8]) -> [Int: String] {
        var map: [Int: String] = [:], strings: [[UInt8]] = [], list: [[UInt8]]?
        for token in ContentTokens(data) {
            switch token {
            case .string(let bytes): if list == nil { strings.append(bytes) } else { list?.append(bytes) }
            case .arrayStart: list = []
            case .arrayEnd:
                let first = strings.suffix(2).first.map(code) ?? 0
                for (offset, target) in (list ?? []).enumerated() { map[first + offset] = utf16(target) }
                (strings, list) = (strings.dropLast(2), nil)
            case .word("endbfchar"):
                for pair in stride(from: 0, to: strings.count - 1, by: 2) {
                    map[code(strings[pair])] = utf16(strings[pair + 1])
                }
            case .word("endbfrange"):
                for triple in stride(from: 0, to: strings.count - 2, by: 3) {
                    let first = code(strings[triple]), last = code(strings[triple + 1])
                    for offset in 0...max(0, min(last - first, 0xFFFF)) {
                        map[first + offset] = utf16(strings[triple + 2], plus: offset)
                    }
                }
            case .word: strings = []
            default: break
            }
        }
        return map
    }

    private func code(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private func utf16(_ bytes: [UInt8], plus offset: Int = 0) -> String {
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        if let last = units.popLast() { units.append(last &+ UInt16(offset)) }
        return String(decoding: units, as: UTF16.self)
    }
}
