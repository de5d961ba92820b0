import ReportModel

/// Reads the front and the back of the report. Each stands once.
struct CoverReader {
    let fields: BlockFields
    private var context: EditionContext { fields.context }

    func readCover(at origin: Origin) {
        let cover = Cover(claim: fields.text("claim"), ratio: ratio())
        if let (_, earlier) = context.cover {
            context.log.add(.secondCover("cover", at: origin, earlier: earlier))
        }
        context.cover = (cover, origin)
    }

    func readBack(at origin: Origin) {
        let rows = fields.map.has("rows") ? fields.definitions("rows") : []
        let back = BackCover(
            title: fields.requiredText("title"), eyebrow: fields.text("eyebrow"), rows: rows,
            note: fields.text("note"))
        if let (_, earlier) = context.back {
            context.log.add(.secondCover("back", at: origin, earlier: earlier))
        }
        context.back = (back, origin)
    }

    /// So many of so many, from a fact that has both.
    private func ratio() -> Chart.Ratio? {
        guard let value = fields.map.value("ratio"), let name = fields.map.string(value, "ratio") else {
            return nil
        }
        guard let (entry, part) = context.binder.facts.find(name), part == nil else {
            if !context.binder.facts.isBroken(name) {
                let nearest = NearestName.of(name, among: context.binder.facts.names)
                context.log.add(.unboundFact(name, nearest: nearest, at: value.origin))
            }
            return nil
        }
        let measure = entry.measure
        guard let part = measure.value, let whole = measure.of,
            let ratio = context.numbers.ratio(part: part, whole: whole, isMore: measure.isMore)
        else {
            if !measure.isFaulty { context.log.add(.factNotRatio(name, at: value.origin, row: entry.origin)) }
            return nil
        }
        return ratio
    }
}
