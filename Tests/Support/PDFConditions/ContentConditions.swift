extension PDFConditions {
    /// Everything painted is tagged or an artifact. Returns the MCIDs of each page, by the number of its object.
    mutating func checkContents() -> [Int: Set<Int>] {
        var identifiers: [Int: Set<Int>] = [:]
        for (index, page) in dump.pages.enumerated() {
            guard let value = dump.objects[page]?.value else { continue }
            var reading = ContentReading(place: "page \(index + 1)", fonts: fonts(of: value))
            for content in contentStreams(of: value) { reading.read(content) }
            reading.finish()
            for fact in reading.faults { require(false, fact.clause, fact.fact) }
            require(
                reading.identifiers.count == Set(reading.identifiers).count, "PDF 14.7.4.2",
                "page \(index + 1): each MCID is used once")
            identifiers[page] = Set(reading.identifiers)
        }
        for (number, object) in dump.objects where dump.value(object.value, "Subtype").name == "Form" {
            var reading = ContentReading(
                place: "form \(number)", fonts: fonts(of: object.value), isForm: true)
            reading.read(object.data ?? [])
            reading.finish()
            for fact in reading.faults { require(false, fact.clause, fact.fact) }
            require(reading.identifiers.isEmpty, "UA 7.1", "form \(number) has no marked content of its own")
        }
        return identifiers
    }

    private func contentStreams(of page: DumpValue) -> [[UInt8]] {
        let contents = page.entries["Contents"] ?? .null
        let numbers = contents.reference.map { [$0] } ?? contents.items.compactMap(\.reference)
        return numbers.compactMap { dump.objects[$0]?.data }
    }

    /// The fonts that a page or form names, as far as its text can be checked.
    private func fonts(of owner: DumpValue) -> [String: ContentReading.Font] {
        var fonts: [String: ContentReading.Font] = [:]
        for (name, reference) in dump.value(owner, "Resources", "Font").entries {
            let font = dump.resolved(reference)
            guard case .reference(let number)? = font.entries["ToUnicode"],
                let data = dump.objects[number]?.data
            else {
                continue
            }
            let length = dump.value(font, "Subtype").name == "Type0" ? 2 : 1
            fonts[name] = ContentReading.Font(codeLength: length, map: unicodeMap(data))
        }
        return fonts
    }
}

/// A content stream as it is read: what is open, and what is wrong.
public struct ContentReading {
    public struct Font {
        public var codeLength: Int
        public var map: [Int: String]
    }

    private enum Level: Equatable { case text, saved, artifact, tagged, span(hasText: Bool) }

    let place: String
    let fonts: [String: Font]
    /// In a form, painting belongs to whatever the form is drawn in.
    var isForm = false

    public private(set) var identifiers: [Int] = []
    public private(set) var faults: [(clause: String, fact: String)] = []
    private var levels: [Level] = []
    private var operands: [ContentTokens.Token] = []
    private var font: Font?

    private static let painting: Set<String> = [
        "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "Tj", "TJ", "'", "\"", "EI",
    ]

    public init(place: String, fonts: [String: Font], isForm: Bool = false) {
        (self.place, self.fonts, self.isForm) = (place, fonts, isForm)
    }

    public mutating func read(_ content: [UInt8]) {
        for token in ContentTokens(content) {
            guard case .word(let name) = token, !["true", "false", "null"].contains(name) else {
                operands.append(token)
                continue
            }
            take(name)
            operands = []
        }
    }

    public mutating func finish() {
        if !levels.isEmpty { fault("PDF 14.6", "\(levels.count) levels are not closed") }
    }

    private mutating func take(_ name: String) {
        if Self.painting.contains(name) { paint(name) }
        switch name {
        case "q":
            levels.append(.saved)
            if levels.filter({ $0 == .saved }).count > 28 {
                fault("A 6.1.13", "q is nested more than 28 deep")
            }
        case "Q": closeSaved()
        case "BT":
            if levels.contains(.text) { fault("PDF 9.4.1", "text objects nest") }
            levels.append(.text)
        case "ET": if levels.popLast() != .text { fault("PDF 14.6.1", "ET does not match what is open") }
        case "BMC", "BDC": open()
        case "EMC": closeMarked()
        case "Tf": if case .name(let name)? = operands.first { font = fonts[name] }
        case "k", "K": fault("A 6.2.4.3", "colours are DeviceCMYK")
        case "re":
            if operands.suffix(2) == [.number(0.25), .number(0.75)] {
                fault("UA 7.1", "an ink marker is left")
            }
        default: break
        }
    }

    private mutating func paint(_ name: String) {
        let isMarked = levels.contains { $0 != .text && $0 != .saved }
        if !isMarked && !isForm { fault("UA 7.1", "\(name) is neither tagged nor an artifact") }
        guard ["Tj", "TJ", "'", "\""].contains(name), let font, !levels.contains(.span(hasText: true)) else {
            return
        }
        for case .string(let bytes) in operands {
            for start in stride(from: 0, to: bytes.count - font.codeLength + 1, by: font.codeLength) {
                let code = bytes[start..<start + font.codeLength].reduce(0) { $0 << 8 | Int($1) }
                if font.map[code] == nil { fault("A 6.2.11.7.2", "code \(code) stands for no character") }
            }
        }
    }

    private mutating func open() {
        var words: [String] = []
        for case .name(let name) in operands { words.append(name) }
        let inner = levels.filter { $0 != .saved && $0 != .text }
        if words.first == "Artifact" {
            if inner.contains(.tagged) { fault("UA 7.1", "an artifact lies in tagged content") }
            levels.append(.artifact)
        } else if let place = operands.firstIndex(of: .name("MCID")),
            case .number(let number)? = operands[place...].dropFirst().first
        {
            if inner.contains(.artifact) { fault("UA 7.1", "tagged content lies in an artifact") }
            if inner.contains(.tagged) { fault("PDF 14.7.4.2", "tagged content nests") }
            identifiers.append(Int(number))
            levels.append(words.contains("ActualText") ? .span(hasText: true) : .tagged)
        } else {
            levels.append(.span(hasText: words.contains("ActualText")))
        }
    }

    /// `q` and `Q` may straddle marked content, but not text objects.
    private mutating func closeSaved() {
        guard let last = levels.lastIndex(of: .saved), !levels[last...].contains(.text) else {
            return fault("PDF 8.4.2", "Q matches no q")
        }
        levels.remove(at: last)
    }

    private mutating func closeMarked() {
        guard let last = levels.lastIndex(where: { $0 != .saved && $0 != .text }),
            !levels[last...].contains(.text)
        else {
            return fault("PDF 14.6.1", "EMC does not match what is open")
        }
        levels.remove(at: last)
    }

    private mutating func fault(_ clause: String, _ fact: String) {
        faults.append((clause, "\(place): \(fact)"))
    }
}
