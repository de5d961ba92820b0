import Frames
import ReportModel

extension LayoutSpec {
    /// The layout with its type, lines, space and pictures shrunk by these factors. Covers, chapter titles and whatever else
    /// the display face sets keep their size.
    func fitted(_ factors: FitRanges) -> LayoutSpec {
        if factors.isEmpty { return self }
        var spec = self
        for (name, style) in styles { spec.styles[name] = style.fitted(factors) }
        for name in LayoutSpec.spacesBetweenBlocks {
            if let space = spaces[name] { spec.spaces[name] = space * factors.spacing }
        }
        spec.grid.baseline = grid.baseline * factors.leading
        spec.grid.firstBaseline = page.top + (grid.firstBaseline - page.top) * factors.leading
        spec.pictureScale = pictureScale * factors.pictures
        return spec
    }

    private static let spacesBetweenBlocks = [
        "callout", "figure", "figure-list", "key-figures", "key-figures-after", "large-list", "list-after",
        "list-item", "plot", "quote", "table",
    ]
}

extension StyleSpec {
    fileprivate func fitted(_ factors: FitRanges) -> StyleSpec {
        var style = self
        style.before = before * factors.spacing
        style.after = after * factors.spacing
        if font == "display" { return style }
        style.size = max(size * factors.size, min(size, leastSize))
        style.leading = leading * factors.leading
        return style
    }
}
