extension LayoutSpec {
    /// The layout as a funder's profile asks it: margins as wide as they must be, type as large, and fitting that goes no
    /// lower. What is large enough stays as the designer has it.
    func meeting(_ profile: FundingProfile) -> LayoutSpec {
        var spec = self
        if let least = profile.margins {
            spec.page.inner = max(page.inner, least)
            spec.page.outer = max(page.outer, least)
            spec.page.top = max(page.top, least)
            spec.page.bottom = max(page.bottom, least)
        }
        guard let body = styles["body"], body.size > .zero else { return spec }
        let growth = max(1, (profile.bodySize ?? .zero) / body.size)
        for (name, style) in styles {
            let isText = style.font == body.font
            spec.styles[name] = style.grown(
                by: growth, least: (isText ? profile.bodySize : profile.smallestSize) ?? .zero)
        }
        spec.grid.baseline = grid.baseline * growth
        spec.grid.firstBaseline =
            spec.page.top + (grid.firstBaseline - page.top) * growth
        return spec
    }
}

extension StyleSpec {
    /// Larger with its lines and spaces, the whole scale alike; then as large as it must be at least, and never fitted below
    /// that.
    fileprivate func grown(by growth: Double, least: Length) -> StyleSpec {
        var style = self
        if growth > 1 {
            style.size = size * growth
            style.leading = leading * growth
            style.before = before * growth
            style.after = after * growth
        }
        style.leastSize = leastSize * growth
        if style.size < least {
            style.leading = style.leading * (least / style.size)
            style.size = least
        }
        style.leastSize = max(style.leastSize, least)
        return style
    }
}
