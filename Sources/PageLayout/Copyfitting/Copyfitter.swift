import Frames
import ReportModel

/// Finds the plan by which a report fills the pages that its author asks for.
///
/// One run prices every number of pages at or above the least; below it, type, lines, space and pictures shrink within the
/// layout's ranges, as little as will do.
struct Copyfitter {
    let report: Report
    let spec: LayoutSpec
    /// A composition in a layout: every trial has a structure tree and diagnostics of its own.
    let compose: (LayoutSpec) -> Composition

    private var total: Int? { report.edition.pages }

    /// Whether anything is asked for.
    var isNeeded: Bool {
        total != nil || report.blocks.contains { $0.attributes.pages != nil }
    }

    /// The plan, and what was chosen or could not be had.
    func plan() -> (PagePlan, [Diagnostic]) {
        let natural = prices(FitRanges())
        var fitted = Fitted(parts: natural, factors: .init(repeating: FitRanges(), count: natural.count))
        var diagnostics = fitScopes(&fitted)
        let whole = fitWhole(&fitted)
        diagnostics += whole.diagnostics
        return (PagePlan(counts: whole.counts, factors: fitted.factors, whole: whole.factors), diagnostics)
    }

    /// The prices of all parts in the layout shrunk by these factors.
    func prices(_ factors: FitRanges) -> [PartPrices] {
        SegmentGalley(compose(spec.fitted(factors))).prices()
    }

    private struct Fitted {
        var parts: [PartPrices]
        var factors: [FitRanges]
    }

    // MARK: Sections and chapters

    /// Shrinks each part, or chapter, that does not reach the number asked of it.
    private func fitScopes(_ fitted: inout Fitted) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for index in fitted.parts.indices {
            let part = fitted.parts[index]
            if let asked = part.asked {
                diagnostics += fit([index], into: asked, whole: false, &fitted)
            } else if let asked = part.chapterAsked {
                let scope = fitted.parts.indices.filter { fitted.parts[$0].chapter == part.chapter }
                if scope.first == index { diagnostics += fit(scope, into: asked, whole: true, &fitted) }
            }
        }
        return diagnostics
    }

    private func fit(_ scope: [Int], into asked: Int, whole: Bool, _ fitted: inout Fitted) -> [Diagnostic] {
        let place = report.blocks.first { $0.attributes.pages == asked }?.origin ?? .unknown
        func counts(_ parts: [PartPrices]) -> [Int] {
            let own = scope.map { index -> PartPrices in
                var part = parts[index]
                part.asked = nil
                return part
            }
            return PageRoute.ways(through: own[...], from: whole ? 2 : 1).keys.map { $0 - (whole ? 2 : 1) }
        }
        if counts(fitted.parts).contains(asked) { return [] }
        let least = counts(fitted.parts).min() ?? 0
        if least < asked {
            clear(scope, &fitted)
            let most = counts(fitted.parts).max() ?? least
            return [CopyfitMessages.cannotFill(asked, most: most, at: place)]
        }
        var ranges = spec.fit
        // Lines of one part that stand closer would leave the grid that its neighbours stand on.
        if spec.grid.baseline > .zero { ranges.leading = 1 }
        guard let (factors, parts) = search(ranges, isEnough: { counts($0).contains(asked) }) else {
            clear(scope, &fitted)
            let tightest = ranges.isEmpty ? least : counts(prices(ranges)).min() ?? least
            return [CopyfitMessages.doesNotFit(asked, least: tightest, ranges, excess: nil, at: place)]
        }
        for index in scope {
            fitted.parts[index] = parts[index]
            fitted.factors[index] = factors
        }
        return [CopyfitMessages.chosen(asked, factors, at: place)]
    }

    /// What cannot be had is not asked for any longer.
    private func clear(_ scope: [Int], _ fitted: inout Fitted) {
        for index in scope { (fitted.parts[index].asked, fitted.parts[index].chapterAsked) = (nil, nil) }
    }

    // MARK: The whole report

    private func fitWhole(
        _ fitted: inout Fitted
    ) -> (counts: [Int], factors: FitRanges, diagnostics: [Diagnostic]) {
        func route(_ parts: [PartPrices], _ total: Int?) -> [Int]? {
            (try? PageRoute.parallel([parts], total: total))?.first
        }
        guard let total else { return (route(fitted.parts, nil) ?? [], FitRanges(), []) }
        if let counts = route(fitted.parts, total) { return (counts, FitRanges(), []) }
        let (least, most) = extent(fitted.parts)
        if least < total {
            return ([], FitRanges(), [CopyfitMessages.cannotFill(total, most: most, at: .unknown)])
        }
        if let (factors, parts) = search(spec.fit, isEnough: { route($0, total) != nil }),
            let counts = route(parts, total)
        {
            return (counts, factors, [CopyfitMessages.chosen(total, factors, at: .unknown)])
        }
        let tightest = spec.fit.isEmpty ? fitted.parts : prices(spec.fit)
        let excess = SegmentGalley(compose(spec.fitted(spec.fit))).excess(over: total)
        return (
            [], FitRanges(),
            [
                CopyfitMessages.doesNotFit(
                    total, least: extent(tightest).least, spec.fit, excess: excess, at: .unknown)
            ]
        )
    }

    private func extent(_ parts: [PartPrices]) -> (least: Int, most: Int) {
        let ends = PageRoute.ways(through: parts[...], from: 1).keys.map { $0 - 1 }
        return (ends.min() ?? 0, ends.max() ?? 0)
    }

    // MARK: Searching the ranges

    /// The least shrinking that is enough, to a sixteenth of the way; nil where all of it is not.
    private func search(
        _ ranges: FitRanges, isEnough: ([PartPrices]) -> Bool
    ) -> (FitRanges, [PartPrices])? {
        if ranges.isEmpty { return nil }
        var found: (FitRanges, [PartPrices])?, low = 0, high = 16
        while low < high {
            let middle = found == nil ? high : (low + high) / 2
            let factors = ranges.part(Double(middle) / 16), parts = prices(factors)
            if isEnough(parts) {
                found = (factors, parts)
                high = middle
                if low + 1 >= high { break }
            } else if found == nil {
                return nil
            } else {
                low = middle
                if low + 1 >= high { break }
            }
        }
        return found
    }
}
