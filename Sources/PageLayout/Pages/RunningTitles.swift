import ReportModel

/// The sections of one page, for its running heads.
struct PageTitles: Equatable {
    var section: [Inline] = []
    var lastSection: [Inline] = []
    var subsection: [Inline] = []
}

/// Goes through the pages of a report with the sections that are open, as TeX goes through its marks.
struct RunningTitles {
    private var section: [Inline] = []
    private var subsection: [Inline] = []

    /// The titles of the next page.
    ///
    /// - Parameter headings: that begin on it, in order.
    mutating func next(_ headings: [Heading]) -> PageTitles {
        var first = PageTitles(), hasSection = false, hasSubsection = false
        (first.section, first.subsection) = (section, subsection)
        for heading in headings {
            switch heading.level {
            case 1:
                (section, subsection) = ([], [])
                (first.section, first.subsection) = ([], [])
            case 2:
                (section, subsection) = (heading.text, [])
                if !hasSection { first.section = section }
                if !hasSubsection { first.subsection = [] }
                hasSection = true
            default:
                subsection = heading.text
                if !hasSubsection { first.subsection = subsection }
                hasSubsection = true
            }
        }
        first.lastSection = section
        return first
    }
}

extension Composition {
    /// The headings of the report that are at these anchors, in order; a story's title is a section's.
    func headings(at anchors: [String]) -> [Heading] {
        anchors.compactMap(Anchors.headingIndex).sorted().compactMap { index in
            guard report.blocks.indices.contains(index) else { return nil }
            switch report.blocks[index].content {
            case .heading(let heading): return heading
            case .story(let story): return Heading(level: 2, story.title)
            default: return nil
            }
        }
    }
}
