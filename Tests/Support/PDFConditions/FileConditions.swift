extension PDFConditions {
    /// The bytes of the file: header, stream ends, trailer.
    mutating func checkFile() {
        let bytes = dump.bytes
        require(
            bytes.starts(with: Array("%PDF-1.7\n%".utf8)), "A 6.1.2", "the header is %PDF-1.7 and a comment")
        require(
            bytes.dropFirst(10).prefix(4).allSatisfy { $0 > 127 }, "A 6.1.2",
            "four binary bytes follow the header")
        require(bytes.suffix(6).elementsEqual(Array("%%EOF\n".utf8)), "A 6.1.3", "nothing follows %%EOF")
        require(!dump.value(dump.trailer, "ID").items.isEmpty, "A 6.1.3", "the trailer has an ID")
        require(dump.value(dump.trailer, "Encrypt") == .null, "A 6.1.3", "the file is not encrypted")
        for end in positions(of: "endstream") where end > 0 {
            require(
                bytes[end - 1] == 10 || bytes[end - 1] == 13, "A 6.1.7.1", "an end of line precedes endstream"
            )
        }
        for (number, object) in dump.objects { checkLimits(object.value, number) }
    }

    /// Implementation limits, and filters.
    private mutating func checkLimits(_ value: DumpValue, _ number: Int) {
        switch value {
        case .string(let text):
            require(text.utf16.count < 16_000, "A 6.1.13", "object \(number): a string is too long")
        case .name(let name):
            require(name.utf8.count <= 127, "A 6.1.13", "object \(number): a name is too long")
        case .array(let items): for item in items { checkLimits(item, number) }
        case .dictionary(let entries):
            for key in ["Filter", "F"] {
                let filters = [entries[key] ?? .null] + (entries[key]?.items ?? [])
                for filter in filters.compactMap(\.name) {
                    require(
                        !["LZWDecode", "Crypt"].contains(filter), "A 6.1.7.2", "object \(number): \(filter)")
                }
            }
            for entry in entries.values { checkLimits(entry, number) }
        default: break
        }
    }

    private func positions(of word: String) -> [Int] {
        let word = Array(word.utf8)
        return dump.bytes.indices.filter { start in
            dump.bytes[start] == word[0] && dump.bytes[start...].starts(with: word)
        }
    }

    /// What the file is as a whole.
    mutating func checkCatalog() {
        let catalog = dump.catalog
        require(dump.value(catalog, "MarkInfo", "Marked") == .boolean(true), "UA 7.1", "MarkInfo says Marked")
        require(dump.value(catalog, "MarkInfo", "Suspects") != .boolean(true), "UA 7.1", "nothing is suspect")
        require(
            dump.value(catalog, "ViewerPreferences", "DisplayDocTitle") == .boolean(true), "UA 7.1",
            "viewers display the title")
        require(Self.isLanguage(dump.value(catalog, "Lang").text), "UA 7.2", "the document has a language")
        for key in ["OpenAction", "AA", "AcroForm", "OCProperties", "Requirements"] {
            require(dump.value(catalog, key) == .null, "A 6.5", "the catalog has no \(key)")
        }
        require(dump.value(catalog, "Names", "EmbeddedFiles") == .null, "A 6.8", "no files are embedded")
        require(dump.value(catalog, "Names", "JavaScript") == .null, "A 6.5", "there is no script")
        let intents = dump.value(catalog, "OutputIntents").items
        require(
            intents.contains { dump.value($0, "S").name == "GTS_PDFA1" }, "A 6.2.3",
            "there is an output intent")
        for intent in intents {
            let profile = dump.value(intent, "DestOutputProfile")
            require(
                dump.value(profile, "N").number == 3, "A 6.2.3", "the intent's profile has three components")
            guard case .reference(let number)? = dump.resolved(intent).entries["DestOutputProfile"] else {
                continue
            }
            let data = dump.objects[number]?.data ?? []
            require(
                data.count > 132 && data[12..<20].elementsEqual(Array("mntrRGB ".utf8)) && data[8] < 5,
                "A 6.2.3",
                "the intent's profile is one of an RGB display")
        }
    }

    /// A language tag, roughly as BCP 47 has it.
    static func isLanguage(_ tag: String?) -> Bool {
        guard let parts = tag?.split(separator: "-", omittingEmptySubsequences: false),
            let first = parts.first
        else {
            return false
        }
        return (2...3).contains(first.count)
            && parts.allSatisfy {
                (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            }
    }
}
