import Frames
import ReportModel

/// Which words of axes the panels of a grid have in common, so that they stand once: ticks of values or names of bands
/// before the rows, ticks or names of places under the columns.
struct OuterWords {
    /// What the words before rows take; none where each panel has its own.
    let lead: Length
    /// Of the bands of sideways panels that have no names of their own.
    let pitch: Length?
    private let sharesFoot: Bool
    private let columns: Int
    private let arePresent: [Bool]

    /// nil where nothing is shared: one panel alone, names that differ, lines that are named at their ends.
    ///
    /// - Parameter panels: nil for one that is missing.
    init?(_ panels: [(PlotContext, PlotComposition)?], _ shared: SharedDomains, _ grid: PanelGrid) {
        let known = panels.compactMap { $0 }
        guard known.count > 1, let first = known.first?.1,
            !known.contains(where: { $0.1.ends != nil || $0.1.orientation != first.orientation })
        else { return nil }
        var pitch = Length.zero, lead = Length.zero
        for (context, composition) in known {
            let training = PlotTraining(context: context, composition: composition, shared: shared)
            var layout = PlotLayout(context: context, composition: composition, training: training)
            // Names that do not fit under the bands of one panel have that turned.
            guard layout.arrange() else { return nil }
            (lead, pitch) = (max(lead, layout.lead), max(pitch, layout.bandPitch))
        }
        let isUpright = first.orientation == .upright
        let haveSameBands = known.dropFirst().allSatisfy { $0.1.bandWords == first.bandWords }
        columns = grid.columns
        arePresent = panels.map { $0 != nil }
        sharesFoot = isUpright ? haveSameBands : first.hasValueAxis
        let startsArePresent = stride(from: 0, to: panels.count, by: grid.columns).allSatisfy {
            panels[$0] != nil
        }
        let sharesLead = startsArePresent && grid.columns > 1 && (isUpright || haveSameBands)
        self.lead = sharesLead ? lead : .zero
        self.pitch = self.lead > .zero && !isUpright ? pitch : nil
        if self.lead == .zero, !sharesFoot { return nil }
    }

    /// What a panel has of them.
    func axes(_ index: Int) -> OuterAxes {
        let below = stride(from: index + columns, to: arePresent.count, by: columns)
        return OuterAxes(
            lead: lead, showsLead: lead == .zero || index % columns == 0,
            showsFoot: !sharesFoot || !below.contains { arePresent[$0] })
    }
}

extension PlotComposition {
    /// The names of its bands, with what stands under them; nil where places are numbers.
    var bandWords: [[String]]? {
        guard case .bands(let names) = along else { return nil }
        return names.map { [$0.text, $0.detail ?? ""] }
    }
}
