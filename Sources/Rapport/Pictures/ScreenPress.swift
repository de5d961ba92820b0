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
        guard let limit else {
            return Rendering(files: try files(of: document.replacing(lowered)), diagnostics: [])
        }
        let pages = document.replacing(lowered), files = try files(of: pages)
        guard let whole = files.first?.bytes, whole.count > limit.most else {
            return Rendering(files: files, diagnostics: [])
        }
        let fitted = try budget.fitted(whole, to: limit.most) {
            try self.files(of: pages.replacing($0)).first?.bytes ?? []
        }
        guard fitted.bytes.count <= limit.most else {
            let fault = FacadeMessages.tooManyBytes(
                fitted.bytes.count, limit, budget.weights(fitted.lowered), least: budget.resolution.least)
            return Rendering(diagnostics: [fault])
        }
        let note = fitted.resolution.map { FacadeMessages.lowered(to: $0, bytes: fitted.bytes.count, limit) }
        return Rendering(
            files: [RenderedFile(name: "\(name).pdf", bytes: fitted.bytes)],
            diagnostics: [note].compactMap(\.self))
    }

    private func files(of document: consuming PagedDocument) throws -> [RenderedFile] {
        var press = Press(fonts: fonts, document: document, name: name, pages: nil, enclosures: enclosures)
        return try press.files(.pdf)
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
