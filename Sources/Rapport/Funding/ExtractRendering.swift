internal import PageLayout
internal import ReportReader
internal import Typography

extension EditionRenderer {
    /// The files of an extract whose pages keep its funder's rules.
    func rendering(
        of extract: Extract, _ laidOut: consuming LaidOut, _ document: PagedDocument, _ fonts: FontBook,
        name: String, as format: OutputFormat, pages: ClosedRange<Int>?, enclosures: Enclosures
    ) throws -> Rendering {
        guard let report = laidOut.report, let layout = laidOut.layout else {
            return Rendering(diagnostics: laidOut.diagnostics)
        }
        var survey = PageSurvey(document, in: layout)
        survey.pageCount += enclosures.annexes?.pageCount ?? 0
        if let profile = extract.profile {
            laidOut.diagnostics += ExtractRules(
                profile: profile, origin: extract.origin, conformance: enclosures.conformance
            ).faults(of: survey)
        }
        guard !laidOut.diagnostics.hasErrors else {
            return Rendering(diagnostics: laidOut.diagnostics)
        }
        guard format == .pdf else {
            var press = Press(fonts: fonts, document: document, name: name, pages: pages)
            return Rendering(files: try press.files(format), diagnostics: laidOut.diagnostics)
        }
        let press = ExtractPress(
            renderer: self, report: report, extract: extract, fonts: fonts, name: name,
            annexes: laidOut.annexes, enclosures: enclosures)
        var rendering = try press.rendering(document, survey)
        rendering.diagnostics = laidOut.diagnostics + rendering.diagnostics
        return rendering
    }

    /// A report of one page, shrunk to it where that can be had.
    func onePage(_ report: Report) -> Rendering {
        var fitted = report
        fitted.edition.extract?.profile = FundingProfile(name: "")
        fitted.edition.extract?.profile?.pages = 1
        var manuscript = Manuscript.written(fitted, layouts: layouts, folder: nil)
        // Tables and heads follow each other closely where no grid of lines holds them apart.
        manuscript.layout?.grid.baseline = .zero
        let laidOut = pages(of: manuscript, construction: false)
        guard let document = laidOut.document, let fonts = laidOut.fonts, !laidOut.diagnostics.hasErrors
        else {
            return render(
                Manuscript.written(report.withoutExtract, layouts: layouts, folder: nil), as: .pdf, pages: nil
            )
        }
        do {
            var press = Press(fonts: fonts, document: document, name: report.edition.id, pages: nil)
            return Rendering(files: try press.files(.pdf), diagnostics: [])
        } catch {
            return Rendering(diagnostics: [FacadeMessages.failed(error)])
        }
    }
}

extension Report {
    /// Under no funder's rules; a cover that the extract leaves out stays out.
    fileprivate var withoutExtract: Report {
        var report = self
        report.edition.extract = Extract(sections: [])
        return report
    }
}

extension Compositor.Result {
    /// The pages, set again in as many as the extract's funder takes where they are more.
    ///
    /// An edition that asks for a number of pages itself, or that is parallel to others, is not set in another.
    func fitted(
        _ report: Report, _ layout: LayoutSpec, _ fonts: FontBook, _ pictures: [String: PictureSource]
    ) -> Compositor.Result {
        guard let extract = report.edition.extract, let profile = extract.profile, let most = profile.pages,
            report.edition.pages == nil, report.edition.parallel.isEmpty, document.pages.count > most
        else { return self }
        var asked = report
        asked.edition.pages = most
        var result = Compositor.pages(
            of: asked, in: layout, typesetter: Typesetter(fonts: fonts), pictures: pictures)
        guard let index = result.diagnostics.firstIndex(where: { $0.code == "pages-too-few" }) else {
            return result
        }
        result.diagnostics[index] = ExtractMessages(profile: profile, origin: extract.origin).doesNotFit(
            result.diagnostics[index], SectionLengths.longest(of: document, in: layout))
        return result
    }
}
