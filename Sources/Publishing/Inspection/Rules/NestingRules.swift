/// Which elements may stand in which (ISO 32000-1, tables 333, 336, 337 and 338; ISO 14289-1, 7.2).
extension Inspection {
    mutating func checkNesting(_ index: Int) {
        let element = structure.elements[index], role = element.role
        let kids = structure.children(of: index).map { structure.elements[$0].role }
        if let nesting = Self.nestings[role] {
            for kid in Set(kids).sorted() where !nesting.kids.contains(kid) {
                reportElement(nesting.rule, "\(role) holds \(kid)", index)
            }
            let hasContent = element.kids.contains { if case .content = $0 { true } else { false } }
            if hasContent { reportElement(.contentInContainer, role, index) }
        }
        if let (parents, rule) = Self.parents[role] {
            let parent = structure.parent(of: index)?.role ?? "the root"
            if !parents.contains(parent) { reportElement(rule, "\(role) lies in \(parent)", index) }
        }
        checkCaptions(role, kids, index)
        if role == "Table" { checkTableParts(kids, index) }
        if role == "Ruby", ![["RB", "RT"], ["RB", "RP", "RT", "RP"]].contains(kids) {
            reportElement(.rubyNesting, kids.joined(separator: ", "), index)
        }
        if role == "Warichu", kids != ["WP", "WT", "WP"] {
            reportElement(.warichuNesting, kids.joined(separator: ", "), index)
        }
    }

    private mutating func checkCaptions(_ role: String, _ kids: [String], _ index: Int) {
        let places = kids.indices.filter { kids[$0] == "Caption" }
        guard let first = places.first else { return }
        switch role {
        case "L":
            if places.count > 1 || first != 0 { reportElement(.listNesting, "a caption is not first", index) }
        case "TOC":
            if places.count > 1 || first != 0 {
                reportElement(.contentsNesting, "a caption is not first", index)
            }
        case "Table":
            if places.count > 1 { reportElement(.tableNesting, "two captions", index) }
            if first != 0, first != kids.count - 1 {
                reportElement(.tableNesting, "a caption is neither first nor last", index)
            }
        default: break
        }
    }

    private mutating func checkTableParts(_ kids: [String], _ index: Int) {
        let heads = kids.count { $0 == "THead" }, feet = kids.count { $0 == "TFoot" }
        if heads > 1 { reportElement(.tableNesting, "two THead", index) }
        if feet > 1 { reportElement(.tableNesting, "two TFoot", index) }
        if heads + feet > 0, !kids.contains("TBody") {
            reportElement(.tableNesting, "THead or TFoot without TBody", index)
        }
    }

    private struct Nesting {
        var kids: Set<String>
        var rule: Rule
    }

    private static let nestings: [String: Nesting] = [
        "Table": Nesting(kids: ["TR", "THead", "TBody", "TFoot", "Caption"], rule: .tableNesting),
        "THead": Nesting(kids: ["TR"], rule: .tableNesting),
        "TBody": Nesting(kids: ["TR"], rule: .tableNesting),
        "TFoot": Nesting(kids: ["TR"], rule: .tableNesting),
        "TR": Nesting(kids: ["TH", "TD"], rule: .tableNesting),
        "L": Nesting(kids: ["L", "LI", "Caption"], rule: .listNesting),
        "LI": Nesting(kids: ["Lbl", "LBody"], rule: .listNesting),
        "TOC": Nesting(kids: ["TOC", "TOCI", "Caption"], rule: .contentsNesting),
    ]

    private static let parents: [String: (Set<String>, Rule)] = [
        "TR": (["Table", "THead", "TBody", "TFoot"], .tableNesting), "THead": (["Table"], .tableNesting),
        "TBody": (["Table"], .tableNesting), "TFoot": (["Table"], .tableNesting),
        "TH": (["TR"], .tableNesting), "TD": (["TR"], .tableNesting), "LI": (["L"], .listNesting),
        "LBody": (["LI"], .listNesting), "TOCI": (["TOC"], .contentsNesting),
        "RB": (["Ruby"], .rubyNesting), "RT": (["Ruby"], .rubyNesting), "RP": (["Ruby"], .rubyNesting),
        "WT": (["Warichu"], .warichuNesting), "WP": (["Warichu"], .warichuNesting),
    ]
}

extension Rule {
    static let tableNesting = Rule(
        "The parts of a table do not nest as they may.", ua1: "09-004", ua2: "8.2.5.26")
    static let listNesting = Rule(
        "The parts of a list do not nest as they may.", ua1: "09-005", ua2: "8.2.5.25")
    static let contentsNesting = Rule(
        "The parts of a table of contents do not nest as they may.", ua1: "09-006", ua2: "8.2.5.8")
    static let rubyNesting = Rule(
        "The parts of a Ruby do not nest as they may.", ua1: "09-007", ua2: "8.2.5.23")
    static let warichuNesting = Rule(
        "The parts of a Warichu do not nest as they may.", ua1: "09-008", ua2: "8.2.5.24")
    static let contentInContainer = Rule(
        "Content stands in an element that may only hold other elements.", ua2: "8.2.5", pdf: "14.8.4.3",
        severity: .warning)
}
