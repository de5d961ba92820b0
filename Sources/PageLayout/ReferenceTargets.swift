import ReportModel

/// What cross references lead to: every block with an id, those inside others too.
struct ReferenceTargets {
    enum Target {
        case figure(Int)
        case table(Int)
        /// A heading, a story, a callout: known by its title.
        case titled([Inline])
        /// Known by its page alone.
        case place
        /// A figure that this edition leaves out.
        case omitted
    }

    private var targets: [String: Target] = [:]

    init(_ report: Report, _ numbering: Numbering) {
        for (index, block) in report.blocks.enumerated() {
            add(block, number: numbering.number(at: index), isDraft: report.isDraft)
        }
    }

    subscript(id: String) -> Target? { targets[id] }

    var ids: [String] { targets.keys.sorted() }

    private mutating func add(_ block: Block, number: Int?, isDraft: Bool) {
        if let id = block.id { targets[id] = Self.target(block, number, isDraft) }
        for child in block.children { add(child, number: nil, isDraft: isDraft) }
    }

    private static func target(_ block: Block, _ number: Int?, _ isDraft: Bool) -> Target {
        switch block.content {
        case .heading(let heading): return .titled(heading.text)
        case .story(let story): return .titled(story.title)
        case .contents(let contents): return .titled(contents.title)
        case .callout(let callout) where !callout.title.isEmpty: return .titled(callout.title)
        case .chart(let chart) where chart.gap != nil && !isDraft: return .omitted
        case .table: return number.map(Target.table) ?? .place
        default: return number.map(Target.figure) ?? .place
        }
    }
}

extension Block {
    /// The blocks inside it.
    var children: [Block] {
        switch content {
        case .list(let list): list.items.flatMap(\.self)
        case .quote(let blocks): blocks
        case .callout(let callout): callout.body
        case .story(let story): story.body
        default: []
        }
    }

    /// Ids of the block and of all inside it.
    var ids: [String] { (id.map { [$0] } ?? []) + children.flatMap(\.ids) }
}
