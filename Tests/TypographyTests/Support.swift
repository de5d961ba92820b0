import Foundation
import Frames

@testable import Typography

/// The one book and typesetter of a test: Debian's fonts.
func makeTypesetter() throws -> Typesetter { Typesetter(fonts: try FontBook()) }

extension TextStyle {
    static func vollkorn(
        _ size: Double = 10.3, weight: Int = 400, isItalic: Bool = false,
        features: String = "lnum=1, pnum=1, liga=0"
    ) -> TextStyle {
        TextStyle(
            families: ["Vollkorn", "Noto Naskh Arabic"], weight: weight, isItalic: isItalic, size: .pt(size),
            features: features)
    }
    static func inter(_ size: Double = 9) -> TextStyle { TextStyle(families: ["Inter"], size: .pt(size)) }
    static func spartan(_ size: Double = 32, tracking: Double = -12) -> TextStyle {
        TextStyle(families: ["League Spartan", "Manrope"], weight: 600, size: .pt(size), tracking: tracking)
    }
}

extension ParagraphStyle {
    static let ragged = ParagraphStyle(leading: .mm(5))
    static let hyphenated = ParagraphStyle(leading: .mm(5), hyphenates: true)
    static let justified = ParagraphStyle(
        leading: .mm(5), alignment: .justified, hyphenates: true, hyphenLeft: 2, hyphenWord: 5, hangs: true,
        expansion: 0.02, trackingAllowance: 0.003)
    static let heading = ParagraphStyle(leading: .mm(12.5), isBalanced: true)
}

extension SetLine {
    /// Its glyph runs, with where they stand.
    var runs: [(run: GlyphRun, at: Point, tag: Frames.Tag)] {
        frame.items.compactMap { item in
            if case .glyphs(let run) = item.item { return (run, item.origin, item.tag) }
            return nil
        }
    }

    /// The characters of its runs in logical order, the blanks at its end included.
    var text: String {
        runs.map(\.run).sorted { $0.firstByte < $1.firstByte }.map(\.text).joined()
    }

    /// The right edge of what is painted, blanks at its end excepted.
    var inkEnd: Length {
        runs.map { run, at, _ in at.x + (run.isRightToLeft ? run.width : run.inkWidth) }.max() ?? .zero
    }
}

extension GlyphRun {
    var firstByte: Int32 { store.clusters[clusters.lowerBound].byte }

    /// Without the blanks at its end.
    var inkWidth: Length {
        var run = self
        while let last = run.clusters.last, store.text[Int(store.clusters[last].byte)] == 0x20 {
            run.clusters = run.clusters.lowerBound..<last
        }
        return run.width
    }
}
