/// Which pages stand side by side on the sheets of a booklet that is stitched through its fold: two on each side of a sheet,
/// the sheets laid in each other.
public struct BookletOrder: Hashable, Sendable {
    /// One side of a sheet.
    public struct Side: Hashable, Sendable {
        /// From 0, the outermost.
        public var sheet: Int
        /// Whether it lies outward: its partner lies on its back.
        public var isFront: Bool
        /// Pages from 0; nil for a blank.
        public var left: Int?
        public var right: Int?
    }

    /// In the order of printing: each sheet's front, then its back.
    public let sides: [Side]

    /// - Parameters:
    ///   - pageCount: of the pages there are; what lacks to a multiple of four stays blank at the end.
    ///   - isBoundRight: whether the pages are turned from left to right, as in Arabic or Hebrew.
    public init(pageCount: Int, isBoundRight: Bool = false) {
        let sheets = (max(pageCount, 0) + 3) / 4, last = sheets * 4 - 1
        func page(_ index: Int) -> Int? { index < pageCount ? index : nil }
        sides = (0..<sheets).flatMap { sheet in
            let outer = last - 2 * sheet, inner = 2 * sheet
            let pairs = [(true, outer, inner), (false, inner + 1, outer - 1)]
            return pairs.map { isFront, left, right in
                Side(
                    sheet: sheet, isFront: isFront, left: page(isBoundRight ? right : left),
                    right: page(isBoundRight ? left : right))
            }
        }
    }
}
