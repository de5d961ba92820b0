/// Optical margins: the part of its width by which a character stands outside the measure, on the sides of a line
/// that are meant to look straight.
///
/// Marks that are mostly air hang far, letters with slanted or overhanging sides a little. One table for logical
/// starts and ends of lines: in text from right to left the start is at the right.
enum Hanging {
    static let hyphen = 0.5

    /// At the end of a line.
    static func atEnd(_ scalar: UInt32) -> Double {
        switch scalar {
        case 0x2E, 0x2C: 0.7  // . ,
        case 0x2D, 0x2010, Scalars.noBreakHyphen: hyphen
        case 0x3A, 0x3B: 0.4  // : ;
        case 0x21, 0x3F, 0x29, 0x5D: 0.15  // ! ? ) ]
        case 0xBB, 0x203A, 0x2013: 0.3  // » › –
        case 0x2014: 0.15  // —
        case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D: 0.6  // quotes, those of German among them
        case 0x2026: 0.2  // …
        case 0x2A: 0.3  // *
        case 0x60C, 0x61B, 0x6D4: 0.5  // ، ؛ ۔
        case 0x61F: 0.15  // ؟
        case 0x5BE: hyphen  // the maqaf of Hebrew
        case 0x3001, 0x3002, 0xFF0C, 0xFF0E: 0.5  // 、 。 ， ．: half of their square is empty
        default: letter(scalar)
        }
    }

    /// At the start of a line.
    static func atStart(_ scalar: UInt32) -> Double {
        switch scalar {
        case 0x28, 0x5B: 0.1  // ( [
        case 0xAB, 0x2039, 0x2013: 0.3  // « ‹ –
        case 0x2014: 0.15  // —
        case 0x22, 0x27, 0x2018, 0x2019, 0x201A, 0x201C, 0x201E: 0.6  // quotes, an elision’s apostrophe
        case 0x2A: 0.3  // *
        case 0x300A, 0x300C, 0x300E, 0xFF08: 0.5  // 《 「 『 （
        default: letter(scalar)
        }
    }

    /// Capitals whose sides are slanted or stand back from their foot; the small ones of the same shapes.
    private static func letter(_ scalar: UInt32) -> Double {
        switch scalar {
        case 0x41, 0x54, 0x56, 0x57, 0x59: 0.05  // A T V W Y
        case 0xC0...0xC5: 0.05  // À … Å
        case 0x76, 0x77, 0x79: 0.04  // v w y
        default: 0
        }
    }
}

/// Sides of a line that are meant to look straight: punctuation hangs out of these alone.
struct HangingEdges {
    let start: Bool
    let end: Bool

    init(_ style: ParagraphStyle) {
        let isFlush = style.alignment == .justified
        start = style.hangs && (isFlush || style.alignment == .start)
        end = style.hangs && (isFlush || style.alignment == .end)
    }
}

extension ShapedContent {
    /// How far the first cluster of a line hangs out: nothing where it does not stand at the line's edge, in a run
    /// against the paragraph's direction.
    func startHang(_ cluster: Int) -> Int {
        guard cluster < clusterCount else { return 0 }
        return hang(cluster, Hanging.atStart(scalar(cluster)))
    }

    /// How far the last cluster of a line hangs out.
    func endHang(_ cluster: Int) -> Int {
        guard cluster >= 0 else { return 0 }
        return hang(cluster, Hanging.atEnd(scalar(cluster)))
    }

    private func hang(_ cluster: Int, _ part: Double) -> Int {
        guard part > 0, isAlongParagraph(cluster) else { return 0 }
        return Int(part * Double(width(cluster..<cluster + 1)))
    }

    /// Whether a cluster runs in the paragraph's direction.
    private func isAlongParagraph(_ cluster: Int) -> Bool {
        if isOfOneDirection { return true }
        return runs.first { $0.clusters.contains(cluster) }.map { $0.level & 1 == baseLevel & 1 } ?? true
    }
}
