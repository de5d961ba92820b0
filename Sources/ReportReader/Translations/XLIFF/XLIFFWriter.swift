/// Writes translations as XLIFF 2.0 (OASIS, 2014): a file for each file, a unit for each text, what is not for translating
/// as protected codes.
struct XLIFFWriter {
    static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
    let source: String
    let target: String
    private var text = ""

    init(source: String, target: String) { (self.source, self.target) = (source, target) }

    static func write(_ files: [FileComparison], from source: String, to target: String) -> [UInt8] {
        var writer = XLIFFWriter(source: source, target: target)
        writer.text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="\(namespace)" version="2.0" srcLang="\(source)" trgLang="\(target)">

            """
        for file in files { writer.write(file) }
        writer.text += "</xliff>\n"
        return Array(writer.text.utf8)
    }

    private mutating func write(_ file: FileComparison) {
        let pairs = file.pairs.filter { $0.source?.hasWords ?? false }
        guard let original = file.source?.source.path, !pairs.isEmpty else { return }
        text +=
            "  <file id=\"\(XMLName.escaped(file.name))\" original=\"\(Self.escaped(original))\" xml:space=\"preserve\">\n"
        for pair in pairs {
            if let unit = pair.source { write(unit, pair) }
        }
        text += "  </file>\n"
    }

    private mutating func write(_ unit: TranslationUnit, _ pair: UnitPair) {
        var codes = XLIFFCodes()
        let original = codes.markup(unit.pieces, isTarget: false)
        let translated = pair.translation.map { codes.markup($0.pieces, isTarget: true) }
        text += "    <unit id=\"\(unit.key)\">\n      <notes>\n"
        note("context", "\(unit.kind), section “\(unit.section)”")
        if case .outdated(let was) = pair.state {
            let (old, new) = TextChange.between(was, unit.text)
            note("change", "The source was “\(old)” and is “\(new)”")
        }
        text += "      </notes>\n"
        if !codes.data.isEmpty {
            text += "      <originalData>\n"
            for (number, data) in codes.data.enumerated() {
                text += "        <data id=\"d\(number + 1)\">\(Self.escaped(data))</data>\n"
            }
            text += "      </originalData>\n"
        }
        text += "      <segment\(Self.state(of: pair))>\n        <source>\(original)</source>\n"
        if let translated { text += "        <target>\(translated)</target>\n" }
        text += "      </segment>\n    </unit>\n"
    }

    private mutating func note(_ category: String, _ words: String) {
        text += "        <note category=\"\(category)\">\(Self.escaped(words))</note>\n"
    }

    /// What nobody confirmed is translated and no more; what is older than its source begins again.
    private static func state(of pair: UnitPair) -> String {
        switch pair.state {
        case .missing, .extra: " state=\"initial\""
        case .outdated: " state=\"initial\" subState=\"rapport:outdated\""
        case .unconfirmed: " state=\"translated\""
        case .confirmed: " state=\"final\""
        }
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

/// Numbers the codes of a unit: those of the target take the numbers of the same codes of the source.
struct XLIFFCodes {
    /// What codes stand for, in the order of their ids.
    private(set) var data: [String] = []
    private var sources: [(code: InlineCode, id: Int)] = []
    private var taken: Set<Int> = []
    private var count = 0

    /// Inline elements of XLIFF for a text.
    mutating func markup(_ pieces: [InlinePiece], isTarget: Bool) -> String {
        taken = []
        var markup = ""
        for piece in pieces {
            switch piece {
            case .text(let text): markup += XLIFFWriter.escaped(text)
            case .single(let code): markup += "<ph \(attributes(of: code, isTarget))/>"
            case .open(let code): markup += "<pc \(attributes(of: code, isTarget))>"
            case .close: markup += "</pc>"
            }
        }
        return markup
    }

    private mutating func attributes(of code: InlineCode, _ isTarget: Bool) -> String {
        let id = id(of: code, isTarget)
        let kind = Self.kind(code.kind)
        if code.end.isEmpty {
            let shown = code.kind == .lineBreak ? "↵" : code.start
            return
                "id=\"\(id)\" dataRef=\"\(reference(code.start))\"\(kind) disp=\"\(XLIFFWriter.escaped(shown))\""
        }
        return
            "id=\"\(id)\" dataRefStart=\"\(reference(code.start))\" dataRefEnd=\"\(reference(code.end))\"\(kind)"
    }

    private mutating func id(of code: InlineCode, _ isTarget: Bool) -> Int {
        if isTarget, let known = sources.first(where: { $0.code == code && !taken.contains($0.id) })?.id {
            taken.insert(known)
            return known
        }
        count += 1
        if !isTarget { sources.append((code, count)) }
        return count
    }

    private mutating func reference(_ text: String) -> String {
        if let index = data.firstIndex(of: text) { return "d\(index + 1)" }
        data.append(text)
        return "d\(data.count)"
    }

    /// XLIFF 2.0, 4.3.1: `type` and its refinement.
    private static func kind(_ kind: InlineCode.Kind) -> String {
        switch kind {
        case .emphasis: " type=\"fmt\" subType=\"xlf:i\""
        case .strong: " type=\"fmt\" subType=\"xlf:b\""
        case .lineBreak: " type=\"fmt\" subType=\"xlf:lb\""
        case .link, .reference: " type=\"link\""
        case .picture: " type=\"image\""
        case .fact: " type=\"other\" subType=\"xlf:var\" canDelete=\"no\""
        default: " type=\"other\""
        }
    }
}
