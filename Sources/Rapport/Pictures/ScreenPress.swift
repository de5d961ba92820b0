internal import Pictures
internal import Typography

/// Makes the file of an edition that is read on a screen: its pictures have no more pixels than the layout wants, and where
/// the edition may have so many bytes only, no more than that allows.
struct ScreenPress {
    let fonts: FontBook
    /// Of the file, without its ending.
    let name: String
    let enclosures: Enclosures
    /// Pixels an inch that pictures have at most.
    let resolution: Int
    let limit: ByteLimit?

    func rendering(_ document: consuming PagedDocument) throws -> Rendering {
        let uses = document.pictureUses
        let budget = PictureBudget(
            pictures: uses,
            resolution: FundingProfile.Resolution(least: min(110, resolution), most: resolution))
        let lowered = uses.isEmpty ? [:] : try budget.lowered(to: resolution)
        // Its pages are let go while they are painted.
        guard let limit else { return try file(of: document.replacing(lowered)) }
        let pages = document.replacing(lowered), whole = try file(of: pages)
        guard let bytes = whole.files.first?.bytes, bytes.count > limit.most else { return whole }
        let fitted = try budget.fitted(bytes, to: limit.most) {
            try file(of: pages.replacing($0)).files.first?.bytes ?? []
        }
        guard fitted.bytes.count <= limit.most else {
            let fault = FacadeMessages.tooManyBytes(
                fitted.bytes.count, limit, budget.weights(fitted.lowered), least: budget.resolution.least)
            return Rendering(diagnostics: whole.diagnostics + [fault])
        }
        let note = fitted.resolution.map {
            FacadeMessages.lowered(to: $0, bytes: fitted.bytes.count, limit)
        }
        return Rendering(
            files: [RenderedFile(name: "\(name).pdf", bytes: fitted.bytes)],
            diagnostics: whole.diagnostics + [note].compactMap(\.self))
    }

    /// With what its annexes bring: there is no file where one of them hinders it.
    private func file(of document: consuming PagedDocument) throws -> Rendering {
        var press = Press(fonts: fonts, document: document, name: name, pages: nil, enclosures: enclosures)
        let files = try press.files(.pdf)
        return Rendering(files: press.findings.hasErrors ? [] : files, diagnostics: press.findings)
    }
}

extension PagedDocument {
    /// The pictures of pixels, each with the largest size that it is painted in, by their names.
    fileprivate var pictureUses: [PageSurvey.PictureUse] {
        var uses: [String: PageSurvey.PictureUse] = [:]
        func walk(_ frame: Frame, _ page: Int) {
            for placed in frame.items {
                switch placed.item {
                case .picture(let source, let size) where source.format != .svg:
                    if let known = uses[source.key], known.size.width >= size.width { continue }
                    uses[source.key] = PageSurvey.PictureUse(source: source, size: size, page: page)
                case .group(let inner, _), .turned(let inner): walk(inner, page)
                default: break
                }
            }
        }
        for page in pages { walk(page.frame, page.number) }
        return uses.values.sorted { ($0.source.name, $0.source.key) < ($1.source.name, $1.source.key) }
    }
}
