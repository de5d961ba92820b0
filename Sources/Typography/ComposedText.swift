/// A paragraph's characters as they are set: spans joined, language rules applied, controls taken out.
struct ComposedText {
    private(set) var scalars: [UInt32] = []
    /// UTF-8 of the scalars.
    private(set) var bytes: [UInt8] = []
    /// Byte of each scalar, and of the end.
    private(set) var offsets: [Int32] = []
    /// First scalar of each span, and the end.
    private(set) var spanStarts: [Int]
    /// Scalars that a new line begins with, whatever fits: where the author broke the line.
    private(set) var forcedBreaks: [Int] = []
    /// Scalars before which the author allowed a hyphen (U+00AD); words that have one take no other.
    private(set) var softHyphens: [Int] = []

    /// Line ends become spaces with a forced break after them, other controls vanish.
    init(_ text: MarkedText) {
        spanStarts = []
        scalars.reserveCapacity(text.scalars.count)
        var span = 0
        for (index, scalar) in text.scalars.enumerated() {
            while span < text.starts.count, text.starts[span] == index {
                spanStarts.append(scalars.count)
                span += 1
            }
            switch scalar {
            case 0x0A, 0x2028, 0x2029, 0x0B, 0x0C, 0x85:
                scalars.append(Scalars.space)
                forcedBreaks.append(scalars.count)
            case 0x09: scalars.append(Scalars.space)
            case Scalars.softHyphen: softHyphens.append(scalars.count)
            case 0x00..<0x20, 0x7F..<0xA0: break
            default: scalars.append(scalar)
            }
        }
        while span < text.starts.count {
            spanStarts.append(scalars.count)
            span += 1
        }
        spanStarts.append(scalars.count)
        encode()
    }

    /// Scalars of a span.
    func range(ofSpan span: Int) -> Range<Int> { spanStarts[span]..<spanStarts[span + 1] }

    /// The scalar that begins at a byte, searched from another one on; the end where none does.
    func scalar(at byte: Int, from first: Int) -> Int {
        var scalar = first
        while scalar < scalars.count, Int(offsets[scalar]) < byte { scalar += 1 }
        return scalar
    }

    /// A few words around a character, for a diagnostic.
    func excerpt(around index: Int) -> String {
        let from = max(0, index - 20), to = min(scalars.count, index + 21)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[from..<to].compactMap(Unicode.Scalar.init))
        return String(text)
    }

    private mutating func encode() {
        offsets.reserveCapacity(scalars.count + 1)
        bytes.reserveCapacity(scalars.count + scalars.count / 8)
        for scalar in scalars {
            offsets.append(Int32(bytes.count))
            switch scalar {
            case ..<0x80: bytes.append(UInt8(scalar))
            case ..<0x800:
                bytes.append(UInt8(0xC0 | scalar >> 6))
                bytes.append(UInt8(0x80 | scalar & 0x3F))
            case ..<0x10000:
                bytes.append(UInt8(0xE0 | scalar >> 12))
                bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
                bytes.append(UInt8(0x80 | scalar & 0x3F))
            default:
                bytes.append(UInt8(0xF0 | scalar >> 18))
                bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
                bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
                bytes.append(UInt8(0x80 | scalar & 0x3F))
            }
        }
        offsets.append(Int32(bytes.count))
    }
}

/// Scalars of several spans in one row.
struct MarkedText {
    var scalars: [UInt32] = []
    /// First scalar of each span.
    var starts: [Int] = []
    /// Which spans the language's rules leave alone.
    var isVerbatim: [Bool] = []

    init() {}

    init(_ spans: [TextSpan]) {
        for span in spans {
            append(
                span.object == nil ? span.text : "\u{FFFC}", isVerbatim: span.isVerbatim || span.object != nil
            )
        }
    }

    mutating func append(_ text: String, isVerbatim: Bool = false) {
        starts.append(scalars.count)
        self.isVerbatim.append(isVerbatim)
        for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    }

    /// The characters of a span.
    func text(ofSpan span: Int) -> String {
        let end = span + 1 < starts.count ? starts[span + 1] : scalars.count
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[starts[span]..<end].compactMap(Unicode.Scalar.init))
        return String(text)
    }
}
