import Charts
import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A chart with its words: rule, number, title, subtitle, plot, note, source. One frame, which cannot be broken.
    mutating func addFigure(
        _ chart: Chart, number: Int?, _ block: Block, headHeight: Length? = nil, personHeight: Length? = nil
    ) {
        if let gap = chart.gap, !composition.report.isDraft {
            return addOmitted(gap, block)
        }
        if block.attributes.place == .side { return addPanel(chart, block) }
        let setter = FigureSetter(self, chart, block, number: number)
        let frame = setter.frame(headHeight: headHeight, personHeight: personHeight)
        let names = number.map { [Anchors.figure($0)] } ?? []
        builder.add(
            anchored(frame, block, names), before: styles.space("figure"), after: styles.space("figure"))
    }

    /// In a final edition a declared gap leaves only its note.
    private mutating func addOmitted(_ gap: Gap, _ block: Block) {
        guard let text = gap.finalText, !text.isEmpty else { return }
        var note = block
        note.attributes.classes.insert("note")
        addParagraph([.text(text)], note)
    }

    /// A small figure on a panel: people under their ratio in large words, other kinds under their title.
    private mutating func addPanel(_ chart: Chart, _ block: Block) {
        let padding = styles.space("panel-padding"), width = place.width - padding * 2
        let node = composition.structure.add(.division, in: place.node)
        let data = ChartData(
            chart: chart, composition: composition, style: style("note"), origin: block.origin)
        let figure = composition.structure.add(.figure, in: node) {
            $0.alternative = data.alternative
            $0.source = block.sourceName
        }
        let isRatio = chart.kind == .pictogram
        let plot =
            isRatio
            ? composition.charts.panel(chart, width: width) : composition.charts.plot(chart, width: width)
        for problem in plot.diagnostics { composition.report(problem.diagnostic(at: block.origin)) }
        let shown = data.frame(around: plot.frame, of: figure, in: node)
        let words = panelWords(chart, width: width, in: node, block)
        let notes = FigureSetter(self, chart, block, number: nil).notes(in: node, width: width)
        var parts: [(frame: Frame, tag: Tag)] = [(shown, .inherited), (words, .inherited)]
        if !isRatio { parts.reverse() }
        parts.append((notes, .inherited))
        var frame = Frame(size: Size(place.width, .zero)), y = padding
        for part in parts where part.frame.size.height > .zero {
            frame.place(part.frame, at: Point(padding, y), as: part.tag)
            y += part.frame.size.height + .mm(3)
        }
        frame.size.height = y - .mm(3) + padding
        frame.items.insert(
            PlacedItem(
                .path(.rectangle(Rect(.zero, frame.size)), fill: styles.color("brume"), stroke: nil),
                at: .zero,
                as: .artifact(.background)), at: 0)
        builder.add(anchored(frame, block), after: styles.space("figure"))
    }

    private func panelWords(_ chart: Chart, width: Length, in node: StructureID, _ block: Block) -> Frame {
        var frame = Frame(size: Size(width, .zero))
        for (text, name) in [(chart.title, "panel-text"), (chart.subtitle, "figure-subtitle")]
        where !text.isEmpty {
            let paragraph = composition.structure.add(.paragraph, in: node)
            let set = composition.textFrame(
                text, style(name), width: width, node: paragraph, at: block.origin)
            frame.place(set, at: Point(.zero, frame.size.height))
            frame.size.height += set.size.height
        }
        return frame
    }
}

/// Composes a figure: the head can be measured first, so that plots side by side start on one line.
struct FigureSetter {
    let block: Block
    let chart: Chart
    let number: Int?
    let composition: Composition
    let place: BlockPlace
    private let setter: BlockSetter

    init(_ setter: BlockSetter, _ chart: Chart, _ block: Block, number: Int?) {
        self.setter = setter
        self.block = block
        self.chart = chart
        self.number = number
        composition = setter.composition
        place = setter.place
    }

    private var styles: StyleBook { composition.styles }

    /// Height from the rule to the plot, without making any element.
    func headHeight() -> Length {
        let saved = composition.structure
        defer { composition.structure = saved }
        return head(in: place.node).size.height
    }

    func frame(headHeight: Length? = nil, personHeight: Length? = nil) -> Frame {
        let node = composition.structure.add(.division, in: place.node)
        let head = head(in: node)
        let data = ChartData(
            chart: chart, composition: composition, style: setter.style("note"), origin: block.origin)
        let element = composition.structure.add(.figure, in: node) {
            $0.alternative = data.alternative
            $0.source = block.sourceName
        }
        let plot = composition.charts.plot(chart, width: place.width, personHeight: personHeight)
        for problem in plot.diagnostics {
            composition.report(problem.diagnostic(at: block.origin))
        }
        let shown = data.frame(around: plot.frame, of: element, in: node)
        let notes = notes(in: node, width: place.width)
        var frame = Frame(size: Size(place.width, .zero)), y = max(head.size.height, headHeight ?? .zero)
        frame.place(head, at: .zero)
        frame.place(shown, at: Point(.zero, y))
        y += plot.frame.size.height
        if notes.size.height > .zero {
            y += .mm(2.5)
            frame.place(notes, at: Point(.zero, y))
            y += notes.size.height
        }
        frame.size.height = y
        return frame
    }

    /// Rule, number, title and subtitle, and the space down to the plot.
    private func head(in node: StructureID) -> Frame {
        var frame = Frame(size: Size(place.width, .zero)), y = Length.mm(1.5)
        frame.fill(
            Rect(x: .zero, y: .zero, width: place.width, height: styles.space("rule")), styles.color("nuit"),
            as: .artifact(.layout))
        let caption = caption(in: node)
        if let number {
            let label = composition.textFrame(
                [.text("\(composition.words.figure) \(composition.words.number(number)) ")],
                setter.style("figure-number"),
                width: place.width,
                node: caption, at: block.origin)
            frame.place(label, at: Point(.zero, y))
            y += label.size.height + .mm(0.5)
        }
        let title = composition.textFrame(
            chart.title, setter.style("figure-title"), width: place.width, node: caption, at: block.origin)
        frame.place(title, at: Point(.zero, y))
        y += title.size.height
        if !chart.subtitle.isEmpty {
            y += .mm(0.75)
            let subtitle = composition.structure.add(.paragraph, in: node)
            let text = composition.textFrame(
                chart.subtitle, setter.style("figure-subtitle"), width: place.width, node: subtitle,
                at: block.origin)
            frame.place(text, at: Point(.zero, y))
            y += text.size.height
        }
        frame.size.height = y + styles.space("plot")
        return frame
    }

    /// What number and title belong to: a caption, or a heading where the contents and the outline name the figure.
    private func caption(in node: StructureID) -> StructureID {
        guard !chart.contentsTitle.isEmpty, let number else {
            return composition.structure.add(.caption, in: node)
        }
        let level = composition.numbering.headingLevel(at: composition.currentIndex, written: 3)
        let heading = composition.structure.add(.heading(level), in: node)
        composition.outline(
            heading, as: chart.contentsTitle, at: Anchors.figure(number), prints: chart.title)
        return heading
    }

    /// Note and source, each from a line of its own.
    func notes(in node: StructureID, width: Length) -> Frame {
        var frame = Frame(size: Size(width, .zero))
        for text in [chart.note, SourceLine.inlines(chart.source, composition.words)] where !text.isEmpty {
            let paragraph = composition.structure.add(.paragraph, in: node)
            let lines = composition.textFrame(
                text, setter.style("note"), width: width, node: paragraph, at: block.origin)
            frame.place(lines, at: Point(.zero, frame.size.height))
            frame.size.height += lines.size.height
        }
        return frame
    }
}

/// « Source : … » in the edition's language; the language's rules set the space before the colon.
enum SourceLine {
    static func inlines(_ source: [Inline], _ words: Words) -> [Inline] {
        source.isEmpty ? [] : [.text("\(words.source): ")] + source
    }
}
