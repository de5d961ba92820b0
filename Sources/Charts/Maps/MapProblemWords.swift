import ReportModel

extension ChartProblem {
    /// Of maps; nil for the others.
    var ofMaps: Wording? {
        switch self {
        case .noMap:
            Wording(
                severity: .error, code: "chart-without-map", summary: "A map needs shapes.",
                explanation: "The report is refused until it is mended.",
                hint: "Name a GeoJSON file: `map: { file: data/communes.geojson }`.")
        case .notOnMap(let key):
            Wording(
                severity: .error, code: "chart-not-on-map", summary: "No shape of the map shows “\(key)”.",
                explanation: "Its value would be left out: the report is refused until it is mended.",
                hint: "Leave the category out with `where`, or use a map that has it.")
        case .cutByProjection(let key):
            Wording(
                severity: .warning, code: "chart-cut-by-projection",
                summary: "The projection does not show all of “\(key)”.",
                explanation: "It is made for another part of the globe.",
                hint: "Use `projection: automatic`, which is made for what the map shows.")
        case .shapeWithoutArea(let key):
            Wording(
                severity: .error, code: "chart-shape-without-area",
                summary: "“\(key)” is a point or a line; a choropleth colours areas.",
                explanation: "Its value would be left out: the report is refused until it is mended.",
                hint: "Use `kind: symbols`, which has a disc for each value.")
        case .negativeSize(let key):
            Wording(
                severity: .error, code: "chart-negative-size",
                summary: "“\(key)” is below zero, which the area of a disc cannot show.",
                explanation: "The report is refused until it is mended.",
                hint: "Use `kind: choropleth` with a `middle`.")
        default: nil
        }
    }
}
