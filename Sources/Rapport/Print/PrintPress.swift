import Foundation
internal import PageLayout
internal import Painting
internal import Publishing
internal import Typography

extension EditionRenderer {
    /// The files of a print edition; nil for any other edition, and for formats that are not for a press.
    func printing(
        _ laidOut: borrowing LaidOut, _ document: PagedDocument, _ fonts: FontBook, name: String,
        as format: OutputFormat, _ construction: Bool
    ) throws -> Rendering? {
        guard format == .pdf, !construction, let report = laidOut.report, let layout = laidOut.layout,
            let print = layout.print, let profile = laidOut.outputProfile
        else { return nil }
        let press = PrintPress(
            report: report, layout: layout, print: print, profile: profile, fonts: fonts, name: name)
        var rendering = try press.rendering(document)
        rendering.diagnostics = laidOut.diagnostics + rendering.diagnostics
        if rendering.diagnostics.hasErrors { rendering.files = [] }
        return rendering
    }
}

/// Makes the files for a print shop of laid out pages.
struct PrintPress {
    let report: Report
    let layout: LayoutSpec
    let print: PrintSpec
    let profile: OutputProfile
    let fonts: FontBook
    let name: String

    func rendering(_ document: PagedDocument) throws -> Rendering {
        let plan = BindingPlan(pages: document.pages.count, binding: print.binding)
        let survey = PageSurvey(document, in: layout)
        let padded = document.padded(by: plan.blanks)
        var press = Press(fonts: fonts, document: marked(padded), name: name, pages: nil)
        let printed = try Finisher.finish(try press.painted(), for: options)
        let findings = PrintFindings(
            report: report, print: print, pictures: Array(survey.pictures.values), document: padded)
        var files = [RenderedFile(name: "\(name).pdf", bytes: printed.bytes)]
        if print.imposesBooklet, printed.report.transparencies.isEmpty {
            files.append(try booklet(of: padded, plan))
        }
        return Rendering(
            files: files,
            diagnostics: bindingNotes(plan) + findings.diagnostics(printed.report))
    }

    /// The pages two by two on sheets, with the marks around each.
    private func booklet(of document: PagedDocument, _ plan: BindingPlan) throws -> RenderedFile {
        let order = BookletOrder(
            pageCount: document.pages.count,
            isBoundRight: LanguageRules.isRightToLeft(language: report.edition.language))
        let carriers = carriers(of: document, order)
        var whole = document
        for index in whole.pages.indices { whole.pages[index].bleed = print.bleed }
        whole.pages += carriers
        var press = Press(fonts: fonts, document: whole, name: name, pages: nil)
        var options = options
        options.variant = "booklet"
        let printed = try Finisher.finish(try press.painted(), for: options)
        let writer = BookletWriter(
            order: order, pageCount: document.pages.count, size: document.pages[0].frame.size,
            bleed: print.bleed, margin: print.bleed + slugWidth,
            shifts: (0..<plan.sheets).map(plan.shift(ofSheet:)))
        return RenderedFile(
            name: "\(name)-booklet.pdf",
            bytes: try writer.imposed(printed.bytes, standard: options.standard))
    }

    /// Empty sheets with their marks, one for each side.
    private func carriers(of document: PagedDocument, _ order: BookletOrder) -> [Page] {
        let page = document.pages[0].frame.size, size = Size(page.width * 2, page.height)
        let marks = PrintersMarks(
            size: size, bleed: print.bleed, kinds: print.marks, spots: options.spots, folds: [page.width])
        let setter = setter
        return order.sides.enumerated().map { index, side in
            let place = "\(side.sheet + 1)\(side.isFront ? "A" : "B")/\(order.sides.count / 2)"
            var sheet = Page(
                frame: Frame(size: size), number: document.pages.count + index + 1, label: "",
                master: "sheet", side: .recto, bleed: print.bleed)
            sheet.slug = slugWidth
            sheet.marks = marks.frame(start: slug(place), end: slugEnd, setter: setter)
            return sheet
        }
    }

    private var slugWidth: Length { print.marks.isEmpty ? .zero : PrintersMarks.slug }

    private var setter: SlugSetter {
        SlugSetter(
            typesetter: Typesetter(fonts: fonts), layout: layout, language: report.edition.language)
    }

    private var options: PrintOptions {
        PrintOptions(
            standard: print.standard == .x4 ? .x4 : .x1a, profile: profile, condition: print.condition,
            colors: layout.colors.sorted { $0.key < $1.key }.map {
                PrintOptions.NamedColor(name: $0.key, color: $0.value, spot: layout.spots[$0.key])
            },
            inkLimit: print.inkLimit, reducesInk: print.overLimit == .reduce,
            overprintsBlack: print.overprintsBlack, convertsPictures: print.pictures == .convert)
    }

    private func bindingNotes(_ plan: BindingPlan) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        if plan.blanks > 0 {
            notes.append(
                PrintMessages.padded(
                    plan.blanks, pages: plan.pageCount, multiple: print.binding.multiple, at: print.origin))
        }
        if plan.thickness > .zero {
            notes.append(
                PrintMessages.bound(
                    spine: plan.spine, leaves: plan.leaves, creep: plan.creep, sheets: plan.sheets,
                    at: print.origin))
        }
        return notes
    }

    // MARK: Marks

    /// The pages with their bleed, and with marks around it.
    private func marked(_ document: PagedDocument) -> PagedDocument {
        var document = document
        let setter = setter
        let count = document.pages.count
        for index in document.pages.indices {
            let size = document.pages[index].frame.size
            let marks = PrintersMarks(
                size: size, bleed: print.bleed, kinds: print.marks, spots: options.spots)
            document.pages[index].bleed = print.bleed
            document.pages[index].slug = slugWidth
            document.pages[index].marks = marks.frame(
                start: slug("\(index + 1)/\(count)"), end: slugEnd, setter: setter)
        }
        return document
    }

    /// Which page of which file this is.
    private func slug(_ place: String) -> [String] {
        let date = Date(timeIntervalSince1970: Double(report.date)).formatted(.iso8601.year().month().day())
        return [place, name, report.publication, date]
    }

    /// What it is made for.
    private var slugEnd: [String] {
        [
            "\(print.standard.rawValue) \(print.condition)",
            (["CMYK"] + options.spots).joined(separator: " + "),
        ]
    }
}

extension PagedDocument {
    /// With blank pages: before the back cover, which stays outside, or at the end.
    func padded(by count: Int) -> PagedDocument {
        guard count > 0, let last = pages.last else { return self }
        var document = self
        let isCovered = last.master == "back"
        let place = isCovered ? pages.count - 1 : pages.count
        let blanks = (0..<count).map { offset in
            let number = place + offset + 1
            return Page(
                frame: Frame(size: last.frame.size), number: number, label: "", master: "blank",
                side: number.isMultiple(of: 2) ? .verso : .recto)
        }
        document.pages.insert(contentsOf: blanks, at: place)
        if isCovered {
            let back = document.pages.count - 1
            document.pages[back].number = back + 1
            document.pages[back].side = (back + 1).isMultiple(of: 2) ? .verso : .recto
        }
        return document
    }
}
