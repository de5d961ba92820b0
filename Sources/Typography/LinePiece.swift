import Frames

/// What of a line is drawn in one go: some clusters of one run.
struct LinePiece {
    let run: Int
    let store: GlyphStore
    var clusters: Range<Int>
    let level: UInt8
    var endsWithHyphen = false
    /// How many of the clusters are blanks that the break ate: they are read, but have no room in the line.
    var blanks = 0

    /// In logical order.
    static func pieces(of slice: LineSlice, in paragraph: ShapedContent) -> [LinePiece] {
        var pieces: [LinePiece] = []
        if let head = slice.head { pieces.append(LinePiece(head, in: paragraph)) }
        for (index, run) in paragraph.runs.enumerated()
        where run.clusters.overlaps(slice.first..<slice.last) {
            pieces.append(
                LinePiece(
                    run: index, store: paragraph.store,
                    clusters: run.clusters.clamped(to: slice.first..<slice.last),
                    level: run.level))
        }
        if let tail = slice.tail {
            pieces.append(LinePiece(tail, in: paragraph))
        } else {
            addBlanks(slice, paragraph, &pieces)
        }
        return pieces
    }

    private init(_ patch: LineSlice.Patch, in paragraph: ShapedContent) {
        self.init(
            run: patch.run, store: patch.store, clusters: 0..<patch.clusterCount,
            level: paragraph.runs[patch.run].level,
            endsWithHyphen: patch.endsWithHyphen)
    }

    private init(
        run: Int, store: GlyphStore, clusters: Range<Int>, level: UInt8, endsWithHyphen: Bool = false,
        blanks: Int = 0
    ) {
        self.run = run
        self.store = store
        self.clusters = clusters
        self.level = level
        self.endsWithHyphen = endsWithHyphen
        self.blanks = blanks
    }

    /// The blanks at the end of the line run in the paragraph's direction (UAX 9, L1).
    private static func addBlanks(
        _ slice: LineSlice, _ paragraph: ShapedContent, _ pieces: inout [LinePiece]
    ) {
        let blanks = slice.last..<max(slice.last, slice.next)
        for (index, run) in paragraph.runs.enumerated() where run.clusters.overlaps(blanks) {
            let part = run.clusters.clamped(to: blanks)
            if let last = pieces.last, last.run == index, last.level == paragraph.baseLevel,
                last.clusters.upperBound == part.lowerBound, last.store === paragraph.store
            {
                pieces[pieces.count - 1].clusters = last.clusters.lowerBound..<part.upperBound
                pieces[pieces.count - 1].blanks += part.count
            } else {
                pieces.append(
                    LinePiece(
                        run: index, store: paragraph.store, clusters: part, level: paragraph.baseLevel,
                        blanks: part.count))
            }
        }
    }

    /// From logical to visual order (UAX 9, L2).
    static func reorder(_ pieces: inout [LinePiece]) {
        guard var level = pieces.map(\.level).max(), level > 0 else { return }
        while level > 0 {
            var i = 0
            while i < pieces.count {
                guard pieces[i].level >= level else {
                    i += 1
                    continue
                }
                let start = i
                while i < pieces.count, pieces[i].level >= level { i += 1 }
                pieces[start..<i].reverse()
            }
            level -= 1
        }
    }

    /// Advances of the clusters as they will be painted.
    func width(of range: Range<Int>, _ setting: LineSetting) -> Double {
        var advance = 0, flex = 0
        for index in range {
            let cluster = store.clusters[index]
            for glyph in Int(cluster.glyph)..<Int(cluster.glyph) + Int(cluster.count) {
                advance += Int(store.glyphs[glyph].advance)
            }
            flex += Int(cluster.flex)
        }
        return Double(advance) * (1 + Double(setting.expansion) / 400) + Double(flex * setting.perFlex)
            + Double(range.count * setting.perCluster)
    }

    var inked: Range<Int> { clusters.lowerBound..<clusters.upperBound - blanks }
}
