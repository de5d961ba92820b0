import Frames
import ReportModel

/// How a column came about: what its end cost and what it leaves free. For those who look into a page, not for layout.
struct ColumnFit {
    /// What the cut at its foot costs; nil where its flow ends.
    var cost: Int?
    /// Whether that cut was asked for: a page or column break.
    var isForced = false
    /// Of its shrink (below 0) or stretch used.
    var ratio = 0.0
    /// What is left between its last box and its foot, notes taken off.
    var slack = Length.zero
}

/// The block that a box comes of, by its kind and its place in the list: boxes that share both come of one block.
struct BoxSource: Hashable {
    var kind: String
    var start: Int
}

extension VerticalList {
    /// Tells every box from `start` on what block it comes of; the outermost block's name counts.
    mutating func setSource(_ kind: String, from start: Int) {
        mapBoxes(from: start) { $0.source = BoxSource(kind: kind, start: start) }
    }

    /// Puts an anchor into the first box from `start` on, unless its block did.
    mutating func anchor(_ name: String, from start: Int) {
        var isFirst = true
        mapBoxes(from: start) { box in
            if isFirst, !box.frame.anchors.contains(name) {
                box.frame.items.insert(PlacedItem(.anchor(name), at: .zero), at: 0)
            }
            isFirst = false
        }
    }
}

extension BlockContent {
    /// Its name as the page's construction shows it.
    var kind: String {
        switch self {
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .list: "list"
        case .quote: "quote"
        case .keyFigures: "figures"
        case .chart: "chart"
        case .table: "table"
        case .story: "story"
        case .callout: "callout"
        case .picture: "picture"
        case .definitions: "definitions"
        case .contents: "contents"
        case .pageBreak, .columnBreak: "break"
        }
    }
}
