import Breaking
import Frames

/// What the lines of a paragraph may give besides their word spaces, as the breaker took it and the setter uses it.
struct LineGive: Equatable {
    /// The part by which glyphs may be wider or narrower.
    var expansion = 0.0
    /// Ems between letters, at most.
    var tracking = 0.0
    /// Whether a ragged line may be drawn together.
    var tightens = false
}

/// Breaks that end each line, and what its lines may give.
struct ChosenBreaks {
    var breaks: [Opportunity]
    var give: LineGive
}

extension ShapedContent {
    /// The breaks that end each line at a measure, found in passes: without hyphens, if that is good enough; with
    /// them; with a little tracking and, justified, loose lines; last, through words that nothing breaks.
    ///
    /// - Parameter beside: the initial's width and the number of lines beside it.
    func breaks(
        measure: Length, beside initial: (width: Length, lines: Int)? = nil, emergency: () -> [Opportunity]
    ) -> ChosenBreaks {
        if looseness <= 0, initial == nil, naturalWidth + style.indent <= measure, !hasForcedBreaks {
            return ChosenBreaks(breaks: opportunities.suffix(1), give: usualGive)
        }
        var shape = LineShape(setting: setting, measure: measure.units, em: basis.size.units)
        if setting == .ragged { shape.tolerance = LinePrices.ragTolerance }
        if let initial { (shape.narrowing, shape.narrowLines) = (initial.width.units, initial.lines) }
        return withoutHyphens(shape) ?? withHyphens(shape) ?? tracked(shape) ?? torn(shape, emergency())
    }

    private var looseness: Int { style.looseness }

    /// Whether its letters may join, as Arabic ones do: space between them would tear them apart.
    private var joins: Bool { isRightToLeft }

    var usualGive: LineGive {
        style.alignment == .justified
            ? LineGive(expansion: style.expansion, tracking: joins ? 0 : style.trackingAllowance)
            : LineGive()
    }

    /// What lines may give before one overruns.
    private var lastGive: LineGive {
        LineGive(
            expansion: usualGive.expansion,
            tracking: joins ? 0 : max(usualGive.tracking, LinePrices.lastTracking),
            tightens: true)
    }

    private func withoutHyphens(_ shape: LineShape) -> ChosenBreaks? {
        guard setting == .justified, looseness == 0,
            shape.measure > Int(LinePrices.firstMeasure * Double(basis.size.units)),
            opportunities.contains(where: { $0.kind == .hyphen })
        else { return nil }
        var shape = shape
        shape.tolerance = LinePrices.firstTolerance
        let whole = opportunities.filter { $0.kind != .hyphen }
        let broken = LineGalley(self, usualGive).galley(whole).broken(into: shape)
        guard !broken.isCompromised, let best = broken.best else { return nil }
        let pieces = broken.pieces(of: best)
        guard best.demerits < LinePrices.goodEnough * Double(pieces.count) else { return nil }
        return ChosenBreaks(breaks: pieces.map { whole[$0.sites.upperBound - 1] }, give: usualGive)
    }

    private func withHyphens(_ shape: LineShape) -> ChosenBreaks? {
        var shape = shape
        shape.countsLines = looseness != 0
        let galley = LineGalley(self, usualGive).galley(opportunities)
        var broken = galley.broken(into: shape)
        if broken.isCompromised, setting == .ragged {
            shape.tolerance = .infinity
            broken = galley.broken(into: shape)
        }
        guard !broken.isCompromised, let end = broken.end(looser: looseness) else { return nil }
        return ChosenBreaks(
            breaks: broken.pieces(of: end).map { opportunities[$0.sites.upperBound - 1] }, give: usualGive)
    }

    private func tracked(_ shape: LineShape) -> ChosenBreaks? {
        let galley = LineGalley(self, lastGive).galley(opportunities)
        for shape in setting == .justified ? [shape, loose(shape)] : [loose(shape)] {
            let broken = galley.broken(into: shape)
            guard broken.isCompromised else {
                return ChosenBreaks(
                    breaks: broken.pieces.map { opportunities[$0.sites.upperBound - 1] }, give: lastGive)
            }
        }
        return nil
    }

    private func torn(_ shape: LineShape, _ all: [Opportunity]) -> ChosenBreaks {
        let broken = LineGalley(self, lastGive).galley(all).broken(into: loose(shape))
        return ChosenBreaks(breaks: broken.pieces.map { all[$0.sites.upperBound - 1] }, give: lastGive)
    }

    private func loose(_ shape: LineShape) -> LineShape {
        var shape = shape
        shape.tolerance = .infinity
        if setting == .justified { shape.extra = Int(LinePrices.emergencyStretch * Double(basis.size.units)) }
        return shape
    }

    var setting: LineShape.Setting {
        paragraph.style.alignment == .justified
            ? .justified : paragraph.style.isBalanced ? .balanced : .ragged
    }
}

extension Broken where State == LineShape.State {
    /// The best way to the end that takes so many lines more than the best of all, or as near to that as there is a way.
    fileprivate func end(looser looseness: Int) -> End? {
        guard looseness != 0, let best else { return best }
        let wanted = Int(best.state.line) + looseness
        return outcomes.min { a, b in
            let distances = (abs(Int(a.state.line) - wanted), abs(Int(b.state.line) - wanted))
            return distances.0 == distances.1 ? a.demerits < b.demerits : distances.0 < distances.1
        }
    }
}
