import Frames
import PageLayout
import ReportModel

/// The laws of pages (what the design promises of every report): each a list of what breaks it.
struct PageLaws {
    let pieces: [ReportGenerator.Piece]
    let spec: LayoutSpec
    let result: Compositor.Result
    private let printed: PrintedPages
    /// All that is read, in order, and where each stretch of it begins.
    private let letters: [UInt8]
    private let starts: [(letter: Int, page: Int)]
    /// Where the words that begin pieces are in it: no other word has a z.
    private let places: [UInt64: [Int]]

    init(_ pieces: [ReportGenerator.Piece], _ spec: LayoutSpec, _ result: Compositor.Result) {
        (self.pieces, self.spec, self.result) = (pieces, spec, result)
        printed = PrintedPages(result.document.pages)
        let reading = printed.reading(result.document.structure)
        letters = Array(reading.letters.utf8)
        starts = reading.pages
        var places: [UInt64: [Int]] = [:]
        for start in letters.indices.dropLast(7)
        where letters[start] == UInt8(ascii: "z") && letters[start + 7] == UInt8(ascii: "z") {
            places[Self.name(of: letters[start...]), default: []].append(start)
        }
        self.places = places
    }

    var violations: [String] { lostText + misplacedText + textOutside + textOverText + emptyPages }

    /// Diagnostics that say that something has no room.
    private static let overflows: Set = [
        "line-overrun", "block-too-high", "table-too-wide", "area-overflow", "footnote-too-high",
        "column-too-narrow",
    ]
    private var overflows: Bool { result.diagnostics.contains { Self.overflows.contains($0.code) } }

    // MARK: What is on the pages in order equals what went in

    private var lostText: [String] {
        pieces.compactMap { piece in
            let found = places[Self.name(of: piece.letters.utf8)] ?? []
            if found.isEmpty || found.count > 1 && !piece.mayBeListed {
                return "\(found.count) times: \(piece.text)"
            }
            return letters[found[found.count - 1]...].starts(with: piece.letters.utf8)
                ? nil : "not whole: \(piece.text)"
        }
    }

    private var misplacedText: [String] {
        var last: [Int: (letter: Int, page: Int)] = [:], faults: [String] = []
        for piece in pieces {
            guard let letter = places[Self.name(of: piece.letters.utf8)]?.last,
                let page = starts.last(where: { $0.letter <= letter })?.page
            else { continue }
            if let before = last[piece.flow] {
                if letter < before.letter { faults.append("read too early: \(piece.text)") }
                if page < before.page {
                    faults.append("on page \(page + 1), after page \(before.page + 1): \(piece.text)")
                }
            }
            last[piece.flow] = (letter, page)
        }
        return faults
    }

    /// The word of eight letters that begins a piece, packed.
    private static func name(of letters: some Sequence<UInt8>) -> UInt64 {
        letters.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    // MARK: Nothing runs out of its space unless that is told

    private var textOutside: [String] {
        if overflows { return [] }
        return printed.texts.compactMap { text in
            let page = result.document.pages[text.page]
            guard case .node = text.tag, page.master == "body" else { return nil }
            let isRecto = page.side == .recto
            let left = isRecto ? spec.page.inner : spec.page.outer
            let right = page.frame.size.width - (isRecto ? spec.page.outer : spec.page.inner)
            let bottom = page.frame.size.height - spec.page.bottom
            // Marks hang beyond the measure by half an em at most.
            let hang = text.size / 2
            let isInside =
                text.area.minX >= left - hang && text.area.maxX <= right + hang
                && text.area.minY >= spec.page.top && text.area.maxY <= bottom
            let place = "\(text.area.minX.millimetres), \(text.area.maxY.millimetres) mm"
            return isInside ? nil : "outside on page \(page.number), at \(place): \(text.text)"
        }
    }

    private var textOverText: [String] {
        if overflows { return [] }
        var faults: [String] = []
        for page in result.document.pages.indices {
            let texts = printed.texts.filter { $0.page == page && $0.area.size.width > .zero }.map { text in
                (area: text.area.inset(by: .pt(0.4)), text: text.text)
            }.sorted { $0.area.minY < $1.area.minY }
            for (index, text) in texts.enumerated() {
                for other in texts[(index + 1)...].prefix(while: { $0.area.minY < text.area.maxY })
                where text.area.overlaps(other.area) {
                    faults.append(
                        "over each other on page \(page + 1): “\(text.text)” \(Self.place(text.area)), “\(other.text)” \(Self.place(other.area))"
                    )
                }
            }
        }
        return faults
    }

    /// Millimetres from the page's top left corner to the text's lower left one, and the text's width.
    private static func place(_ area: Rect) -> String {
        [area.minX, area.maxY, area.size.width].map { String(Int($0.millimetres.rounded())) }
            .joined(separator: ",")
    }

    // MARK: Every page makes progress

    private var emptyPages: [String] {
        var isRead = [Bool](repeating: false, count: result.document.pages.count)
        for text in printed.texts { if case .node = text.tag { isRead[text.page] = true } }
        return result.document.pages.indices.filter {
            !isRead[$0] && result.document.pages[$0].master == "body"
        }
        .map { "nothing on page \($0 + 1)" }
    }
}
