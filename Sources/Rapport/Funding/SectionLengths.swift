/// How much of its pages each section of a laid out edition takes.
enum SectionLengths {
    /// Chapters and sections with their length in pages, the longest first. A chapter's is that of its text before its first
    /// section.
    static func longest(of document: PagedDocument, in spec: LayoutSpec) -> [(title: String, pages: Double)] {
        let height = (spec.page.height - spec.page.top - spec.page.bottom).points
        let places = places(in: document)
        let starts = document.outline.filter { $0.level <= 2 }.compactMap { entry -> (String, Double)? in
            guard let place = places[entry.anchor] else { return nil }
            let onPage = min(max((place.y - spec.page.top).points / height, 0), 1)
            return (entry.title, Double(place.page) + onPage)
        }
        let end = Double(document.pages.count)
        return starts.indices.map { index in
            let next = index + 1 < starts.count ? starts[index + 1].1 : end
            return (starts[index].0, max(next - starts[index].1, 0))
        }.sorted { $0.pages > $1.pages }
    }

    /// Of each anchor: its page, from 0, and how far down it stands.
    private static func places(in document: PagedDocument) -> [String: (page: Int, y: Length)] {
        var places: [String: (page: Int, y: Length)] = [:]
        func walk(_ frame: Frame, _ page: Int, at y: Length) {
            for item in frame.items {
                switch item.item {
                case .anchor(let name):
                    if places[name] == nil { places[name] = (page, y + item.origin.y) }
                case .group(let inner, _): walk(inner, page, at: y + item.origin.y)
                default: break
                }
            }
        }
        for (index, page) in document.pages.enumerated() { walk(page.frame, index, at: .zero) }
        return places
    }
}
