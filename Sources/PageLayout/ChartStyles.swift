import Charts
import Frames
import ReportModel
import Typography

extension ChartStyle {
    /// The charts' looks, from the layout's styles and colours.
    init(_ styles: StyleBook) {
        let label = styles["chart-label"].spec.leastSize, value = styles["chart-value"].spec.leastSize
        self.init(
            text: ChartTextStyles(
                label: styles["chart-label"].text, focusLabel: styles["chart-label-focus"].text,
                detail: styles["chart-detail"].text, value: styles["chart-value"].text,
                bigValue: styles["chart-value-big"].text, annotation: styles["chart-annotation"].text,
                gapReason: styles["gap"].text, numeral: styles["chart-numeral"].text,
                numeralWords: styles["chart-numeral-words"].text, panel: styles["panel-numeral"].text),
            colors: ChartColors(
                mark: styles.color("nuit"), focus: styles.color("verm"),
                palette: styles.spec.palette.map(styles.color), rest: styles.color("neutre"),
                track: styles.color("brume"), axis: styles.color("nuit"), onMark: .white,
                onLight: styles.color("encre"), gapField: styles.color("sable"),
                gapHatch: styles.color("gap-hatch"),
                gapBorder: styles.color("verm")), lengths: ChartLengths().withType(label: label, value: value)
        )
    }
}

extension ChartLengths {
    /// With names and values in narrow plots no smaller than these.
    fileprivate func withType(label: Length, value: Length) -> ChartLengths {
        var lengths = self
        for index in bars.indices {
            lengths.bars[index].labelSize = max(bars[index].labelSize, label)
            lengths.bars[index].valueSize = max(bars[index].valueSize, value)
        }
        return lengths
    }
}

extension Report {
    /// Every chart of the report, in order, those in callouts and stories too.
    var charts: [Chart] { Report.charts(in: blocks) }

    private static func charts(in blocks: [Block]) -> [Chart] {
        blocks.flatMap { block in
            switch block.content {
            case .chart(let chart): [chart]
            case .callout(let callout): charts(in: callout.body)
            case .story(let story): charts(in: story.body)
            default: [Chart]()
            }
        }
    }
}
