import Frames

/// What each page is called, in as few ranges as it takes (ISO 32000-1, 12.4.2).
struct PageLabels {
    /// A label cut into what stays and what counts.
    private struct Label: Equatable {
        enum Style: Equatable { case none, decimal, lowerRoman, upperRoman }
        var prefix: Substring
        var style: Style
        var number: Int

        init(_ label: String) {
            let roman = RomanNumeral.value(of: label.uppercased())
            let digits = label.reversed().prefix { $0.isASCII && $0.isNumber }.count
            let tail = label.suffix(digits)
            if let roman, label == label.lowercased() {
                self = Label(prefix: "", style: .lowerRoman, number: roman)
            } else if let roman, label == label.uppercased() {
                self = Label(prefix: "", style: .upperRoman, number: roman)
            } else if let number = Int(tail), number > 0, !tail.hasPrefix("0") {
                self = Label(prefix: label.dropLast(digits), style: .decimal, number: number)
            } else {
                self = Label(prefix: label[...], style: .none, number: 1)
            }
        }

        init(prefix: Substring, style: Style, number: Int) {
            (self.prefix, self.style, self.number) = (prefix, style, number)
        }

        /// The label that a viewer gives the page after.
        var next: Label { Label(prefix: prefix, style: style, number: style == .none ? number : number + 1) }
    }

    private let labels: [Label]

    init(_ labels: [String]) { self.labels = labels.map(Label.init) }

    /// Writes the number tree of ranges.
    func write(to text: inout PDFText) {
        text.raw("<</Nums[")
        var expected: Label?
        for (page, label) in labels.enumerated() {
            if label != expected {
                text.spaced(page)
                write(label, to: &text)
            }
            expected = label.next
        }
        text.raw("]>>")
    }

    private func write(_ label: Label, to text: inout PDFText) {
        text.raw("<<")
        switch label.style {
        case .none: break
        case .decimal: text.raw("/S/D")
        case .lowerRoman: text.raw("/S/r")
        case .upperRoman: text.raw("/S/R")
        }
        if !label.prefix.isEmpty {
            text.raw("/P")
            text.text(String(label.prefix))
        }
        if label.number != 1 {
            text.raw("/St")
            text.spaced(label.number)
        }
        text.raw(">>")
    }
}
