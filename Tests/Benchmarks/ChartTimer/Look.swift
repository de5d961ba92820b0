import Charts
import Frames
import Typography

extension ChartStyle {
    /// How the benchmark's charts look: the faces and colours of the layout `annual`.
    static let bench: ChartStyle = {
        let ink = color("#1D1D1B"), blue = color("#1B2060"), red = color("#C93526"), slate = color("#5A6078")
        func inter(_ size: Double, _ weight: Int, _ color: Color) -> TextStyle {
            TextStyle(families: ["Inter"], weight: weight, size: .pt(size), color: color)
        }
        func spartan(_ size: Double) -> TextStyle {
            TextStyle(families: ["League Spartan"], weight: 600, size: .pt(size), tracking: -10, color: blue)
        }
        return ChartStyle(
            text: ChartTextStyles(
                label: inter(9, 500, ink), focusLabel: inter(9, 600, ink), detail: inter(8, 400, slate),
                value: inter(10, 600, blue), bigValue: spartan(21), annotation: inter(8, 500, slate),
                gapReason: inter(9, 600, ink), numeral: spartan(36), numeralWords: spartan(13),
                panel: spartan(34)),
            colors: ChartColors(
                mark: blue, focus: red,
                palette: [
                    blue, red, color("#035E6F"), color("#C58700"), color("#790D3D"), color("#0688CB"),
                ],
                rest: color("#8A90A8"), track: color("#EEF1F8"), axis: blue, onMark: .white, onLight: ink,
                gapField: color("#FFF3D2"), gapHatch: color("#FFDC7D"), gapBorder: red))
    }()

    private static func color(_ hex: String) -> Color { Color(hex: hex) ?? .black }
}
