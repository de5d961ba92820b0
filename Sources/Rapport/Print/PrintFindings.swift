internal import Publishing

/// Tells what became of the colours and pictures of a print edition, at the places where they are written.
struct PrintFindings {
    let report: Report
    let print: PrintSpec
    let pictures: [PageSurvey.PictureUse]
    let document: PagedDocument

    func diagnostics(_ printed: PrintReport) -> [Diagnostic] {
        resolutions + colors(printed) + converted(printed) + transparencies(printed)
    }

    /// Where a picture is shown first.
    private func origin(of source: PictureSource) -> Origin {
        PictureFinder(folder: "").named(in: report.blocks).first { $0.0.path == source.name }?.1 ?? .unknown
    }

    /// Pixels an inch of pictures, as large as they are printed.
    private var resolutions: [Diagnostic] {
        pictures.sorted { ($0.page, $0.source.name) < ($1.page, $1.source.name) }.compactMap { use in
            guard use.source.format != .svg, use.size.width > .zero else { return nil }
            let found = Int((Double(use.source.width) / (use.size.width.points / 72)).rounded())
            // As many as are lost in rounding a size to whole pixels are not missed.
            guard found * 100 < print.resolution * 99 else { return nil }
            return PrintMessages.lowResolution(
                use.source.name, found: found, wanted: print.resolution, page: use.page,
                at: origin(of: use.source))
        }
    }

    private func colors(_ printed: PrintReport) -> [Diagnostic] {
        printed.heavyColors.map { PrintMessages.heavyColor($0, limit: print.inkLimit, at: print.origin) }
    }

    private func converted(_ printed: PrintReport) -> [Diagnostic] {
        printed.pictures.filter { $0.share > 0 }.map { picture in
            let uses = uses(onAnyOf: picture.pages).filter {
                $0.source.width == picture.width && $0.source.height == picture.height
            }
            let names = uses.map { "`\($0.source.name)`" }.joined(separator: " or ")
            return PrintMessages.heavyPicture(
                picture, names.isEmpty ? "A picture" : "The picture \(names)", limit: print.inkLimit,
                reduces: print.overLimit == .reduce,
                at: uses.first.map { origin(of: $0.source) } ?? print.origin)
        }
    }

    /// Each kind, at each page: the pictures there that can have it.
    private func transparencies(_ printed: PrintReport) -> [Diagnostic] {
        printed.transparencies.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, pages in
            (pages.isEmpty ? [0] : pages).map { page in
                // A JPEG has no transparency.
                let uses = uses(onAnyOf: [page]).filter { $0.source.format != .jpeg }
                return PrintMessages.transparent(
                    kind, uses.map(\.source.name), page: page + 1,
                    at: uses.first.map { origin(of: $0.source) } ?? print.origin)
            }
        }
    }

    /// Pictures that pages (from 0) show, by name.
    private func uses(onAnyOf pages: [Int]) -> [PageSurvey.PictureUse] {
        let shown = Set(
            pages.filter(document.pages.indices.contains).flatMap { document.pages[$0].frame.pictureKeys })
        return pictures.filter { shown.contains($0.source.key) }
            .sorted { $0.source.name < $1.source.name }
    }
}

extension Frame {
    /// Of all pictures in it.
    fileprivate var pictureKeys: [String] {
        items.flatMap { placed -> [String] in
            switch placed.item {
            case .picture(let source, _): [source.key]
            case .group(let frame, _), .turned(let frame): frame.pictureKeys
            case .deferred(let deferred): deferred.frame.pictureKeys
            case .hidden, .glyphs, .path, .link, .anchor: []
            }
        }
    }
}
