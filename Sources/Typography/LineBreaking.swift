import Breaking
import Frames

extension ShapedContent {
    /// The breaks that end each line at a measure.
    func breaks(measure: Length, emergency: () -> [Opportunity]) -> [Opportunity] {
        if naturalWidth + style.indent <= measure, !hasForcedBreaks {
            return opportunities.suffix(1)
        }
        let galley = LineGalley(self).galley(opportunities)
        var shape = LineShape(setting: setting, measure: measure.units)
        var broken = galley.broken(into: shape)
        if broken.isCompromised, setting == .justified {
            shape.tolerance = .infinity
            shape.extra = Int(LinePrices.emergencyStretch * Double(basis.size.units))
            broken = galley.broken(into: shape)
        }
        if broken.isCompromised {
            let all = emergency()
            return LineGalley(self).galley(all).broken(into: shape).pieces.map {
                all[$0.sites.upperBound - 1]
            }
        }
        return broken.pieces.map { opportunities[$0.sites.upperBound - 1] }
    }

    private var setting: LineShape.Setting {
        paragraph.style.alignment == .justified
            ? .justified : paragraph.style.isBalanced ? .balanced : .ragged
    }
}
