/// Text from a project, made safe for a terminal: a project may come from anyone, and neither a control sequence nor a
/// change of direction in it may rewrite what the reader sees.
enum Printable {
    static func text(_ text: String) -> String { text.map { self.text($0) }.joined() }

    /// A character in a line: a tab as spaces, what cannot be seen as a replacement character.
    static func text(_ character: Character) -> String {
        if character == "\t" { return "    " }
        let isHarmful = character.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        return isHarmful ? "\u{FFFD}" : String(character)
    }

    /// The columns that a character takes on a terminal: two for East Asian wide ones (Unicode TR 11) and pictures.
    static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x09: return 4
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
