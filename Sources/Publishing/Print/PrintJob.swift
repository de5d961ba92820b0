import Frames

/// A file for a print shop in the making: how its colours are separated, and what was met of them.
final class PrintJob {
    let options: PrintOptions
    let table: InkTable
    let conversion: InkConversion
    private(set) var report = PrintReport()
    /// Colours by what they look like, with the first page that shows them (none for a drawing's).
    private var uses: [String: (entry: InkTable.Entry, page: Int?)] = [:]

    init(_ options: PrintOptions) {
        self.options = options
        conversion = options.profile.conversion
        table = InkTable(options, conversion: conversion)
    }

    /// A separator for one worker.
    var separator: Separator { Separator(table, overprintsBlack: options.overprintsBlack) }

    var version: FileAssembly.Version { options.standard == .x1a ? .v1_4 : .v1_6 }
    var allowsTransparency: Bool { options.standard == .x4 }
    var convertsPictures: Bool { options.standard == .x1a || options.convertsPictures }

    func note(_ used: [InkUse], page: Int?) {
        for use in used {
            report.mostInk = max(report.mostInk, use.entry.printed)
            if uses[use.hex] == nil { uses[use.hex] = (use.entry, page) }
        }
        let limit = options.inkLimit
        report.heavyColors = uses.compactMap { hex, use in
            use.entry.sum <= limit
                ? nil
                : PrintReport.HeavyColor(
                    name: use.entry.name, screen: hex, ink: use.entry.sum, printed: use.entry.printed,
                    page: use.page)
        }.sorted { ($1.ink, $0.screen) < ($0.ink, $1.screen) }
    }

    func note(_ picture: PrintReport.ConvertedPicture) { report.pictures.append(picture) }

    func note(_ transparency: PrintReport.Transparency, pages: [Int]) {
        let known = report.transparencies[transparency] ?? []
        report.transparencies[transparency] = Set(known).union(pages).sorted()
    }
}
