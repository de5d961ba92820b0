import CPango
import Frames

/// Clusters that are drawn in one go.
struct ShapedRun {
    enum Content: Hashable {
        case text(FontFace)
        /// A frame in place of text.
        case object
    }

    let content: Content
    let span: Int
    /// Its bidirectional embedding level; odd ones run from right to left.
    let level: UInt8
    /// `HB_SCRIPT_INVALID`: to be told from the characters.
    let script: hb_script_t
    let style: Int
    /// Above the baseline (negative), besides its span's own.
    var rise = Length.zero
    var clusters: Range<Int>

    var isRightToLeft: Bool { level & 1 == 1 }
    var face: FontFace? {
        if case .text(let face) = content { return face }
        return nil
    }
}
