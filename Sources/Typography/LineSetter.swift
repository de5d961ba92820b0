import Frames

/// Sets slices as lines of a measure: how far spaces and letters give, where each run stands, what is linked.
struct LineSetter {
    let paragraph: ShapedContent
    let measure: Length
    let styles: StyleBook
    let give: LineGive
    /// What an initial takes of the first lines' measure.
    var beside: (width: Length, lines: Int)?

    private var style: ParagraphStyle { paragraph.style }

    /// - Parameter number: counted from 0.
    func line(_ slice: LineSlice, number: Int) -> SetLine {
        let setting = setting(of: slice, number: number)
        var pieces = LinePiece.pieces(of: slice, in: paragraph)
        LinePiece.reorder(&pieces)
        let composer = LineComposer(paragraph: paragraph, setting: setting)
        let leading = style.leading, baseline = paragraph.basis.metrics.baseline(in: leading)
        let frame = composer.frame(pieces, size: Size(measure, leading), baseline: baseline)
        var line = SetLine(
            frame: frame, width: setting.width, start: setting.start,
            endsWithHyphen: slice.tail?.endsWithHyphen ?? false)
        if slice.opportunity.isTear {
            (line.overrun, line.overrunText) = tornWord(at: slice.opportunity)
        } else if setting.overrun > .zero {
            (line.overrun, line.overrunText) = (setting.overrun, text(of: slice))
        }
        return line
    }

    /// The word that a tear goes through, and how much wider it is than the measure.
    private func tornWord(at tear: Opportunity) -> (overrun: Length, text: String) {
        let regular = paragraph.opportunities, after = regular.partitioned { $0.byte >= tear.byte }
        let from = after > 0 ? Int(regular[after - 1].start) : 0
        let next = after < regular.count && regular[after].byte == tear.byte ? after + 1 : after
        let to = next < regular.count ? Int(regular[next].end) : paragraph.clusterCount
        let text = excerpt(paragraph.store.clusters[from].byte..<paragraph.store.clusters[to].byte)
        return (Length(units: max(1, paragraph.width(from..<to) - measure.units)), text)
    }

    /// The first of some bytes, at a character: a message needs no more, and each line of a torn word has one.
    private func excerpt(_ bytes: Range<Int32>) -> String {
        let most = 120
        guard bytes.count > most else { return paragraph.text(bytes) }
        let text = paragraph.store.text
        var end = Int(bytes.lowerBound) + most
        while text[end] & 0xC0 == 0x80 { end -= 1 }
        return paragraph.text(bytes.lowerBound..<Int32(end)) + "…"
    }

    /// The line's characters, for a diagnostic.
    private func text(of slice: LineSlice) -> String {
        let clusters = paragraph.store.clusters
        let from = slice.head?.store.clusters.first?.byte ?? clusters[slice.first].byte
        let to = slice.tail?.store.clusters.last?.byte ?? clusters[slice.last].byte
        return excerpt(from..<max(from, to))
    }

    /// Exact widths now: the give is computed from what will be painted, not from what the breaker supposed.
    private func setting(of slice: LineSlice, number: Int) -> LineSetting {
        let first = slice.first, last = slice.last
        let flex =
            Int(paragraph.flex[last] - paragraph.flex[first]) + (slice.head?.flex ?? 0)
            + (slice.tail?.flex ?? 0)
        let natural =
            paragraph.width(first..<last) + (slice.head?.width ?? 0) + (slice.tail?.width ?? 0)
            - endTrim(slice)
        let count = last - first + (slice.head?.clusterCount ?? 0) + (slice.tail?.clusterCount ?? 0)
        let hang = hangs(slice), indent = indent(ofLine: number)
        var setting = LineSetting()
        var gap = measure.units - indent + hang.left + hang.right - natural
        if gap < 0 || style.alignment == .justified && !isLast(slice) {
            setting.justify(
                &gap, natural: natural, flex: flex, count: count, give: give, basis: paragraph.basis)
        }
        setting.width = Length(units: measure.units - indent - gap)
        setting.overrun = Length(units: -gap)
        setting.start = Length(units: start(gap, hang, indent))
        return setting
    }

    private func indent(ofLine number: Int) -> Int {
        let own = number == 0 ? style.indent.units : 0
        guard let beside, number < beside.lines else { return own }
        return own + beside.width.units
    }

    private func isLast(_ slice: LineSlice) -> Bool {
        slice.opportunity.kind == .end || slice.opportunity.kind == .forced
    }

    /// The left edge of the ink in the frame, by alignment and direction.
    private func start(_ gap: Int, _ hang: (left: Int, right: Int), _ indent: Int) -> Int {
        let isAtRight = (style.alignment == .end) != (paragraph.startsAtRight && style.alignment != .center)
        // What overruns does so at the line's end.
        let free = paragraph.startsAtRight && isAtRight ? gap : max(0, gap)
        let left = paragraph.startsAtRight ? 0 : indent
        switch style.alignment {
        case .center: return left - hang.left + free / 2
        case .start, .end, .justified: return left - hang.left + (isAtRight ? free : 0)
        }
    }

    /// What the last letter leads before itself that is not ink: tracking, and kerning with the space that is
    /// eaten.
    private func endTrim(_ slice: LineSlice) -> Int {
        let cluster = slice.last - 1
        if let tail = slice.tail { return Int(styles[paragraph.runs[tail.run].style].tracking) }
        guard cluster >= slice.first,
            let run = paragraph.runs.last(where: { $0.clusters.lowerBound <= cluster }),
            !run.isRightToLeft, let face = run.face
        else { return 0 }
        let tracking = styles[run.style].tracking, last = paragraph.store.clusters[cluster]
        guard slice.opportunity.kind == .space, last.count == 1 else { return Int(tracking) }
        let glyph = paragraph.store.glyphs[Int(last.glyph)]
        return Int(glyph.advance - styles.fonts.loaded(face).advance(of: glyph.id))
    }

    /// How far the line's punctuation stands outside its edges, left and right.
    private func hangs(_ slice: LineSlice) -> (left: Int, right: Int) {
        let edges = HangingEdges(style)
        var start = 0, end = 0
        if edges.start, slice.head == nil, slice.first < slice.last {
            start = paragraph.startHang(slice.first)
        }
        if edges.end, slice.tail?.endsWithHyphen == true {
            end = Int(Hanging.hyphen * Double(paragraph.basis.hyphen.units))
        } else if edges.end, slice.tail == nil, slice.first < slice.last {
            end = paragraph.endHang(slice.last - 1)
        }
        return paragraph.isRightToLeft ? (end, start) : (start, end)
    }
}

extension [Opportunity] {
    /// Where those begin that are past a place, in a list that is in order: by halving.
    fileprivate func partitioned(_ isPast: (Opportunity) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
