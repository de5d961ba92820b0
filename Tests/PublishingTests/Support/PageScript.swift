import Frames

/// A page's content in the dialect that Cairo writes, with ink markers, spelled out so that a test can also get it wrong.
struct PageScript {
    private(set) var content = "1 0 0 -1 0 300 cm\nq\n"
    private(set) var marks: [Tag] = []
    private var isInMarkerColor = false

    static let size = Size(.pt(400), .pt(300))

    /// Opens and closes the next mark around what `draw` paints.
    mutating func mark(_ tag: Tag, _ draw: (inout PageScript) -> Void) {
        marks.append(tag)
        let number = marks.count
        open(number)
        draw(&self)
        close(number)
    }

    mutating func mark(_ node: StructureID, _ draw: (inout PageScript) -> Void) { mark(.node(node), draw) }

    mutating func open(_ number: Int) { marker(number, "0.25 0.75") }
    mutating func close(_ number: Int) { marker(number, "0.75 0.25") }

    private mutating func marker(_ number: Int, _ shape: String) {
        if !isInMarkerColor { raw("0.996078 0.113725 0.498039 rg ") }
        isInMarkerColor = true
        raw("\(number % InkMarker.columns) \(number / InkMarker.columns) \(shape) re f\n")
    }

    /// A part of a line: its characters as they are shown, and what Cairo says they stand for if that differs.
    enum Part {
        case plain(String)
        case spanned(String, as: String)
    }

    /// A text object.
    mutating func text(_ parts: Part..., y: Int = 50) {
        black()
        raw("BT\n12 0 0 -12 20 \(y) Tm\n/f-0-0 1 Tf\n")
        for part in parts {
            switch part {
            case .plain(let shown): raw("[(\(shown))]TJ\n")
            case .spanned(let shown, let meant):
                let units = meant.utf16.map {
                    String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
                }
                raw("/Span << /ActualText <feff\(units.joined())> >> BDC\n")
                if !shown.isEmpty { raw("[(\(shown))]TJ\n") }
                raw("EMC\n")
            }
        }
        raw("ET\n")
    }

    /// A filled rectangle in black.
    mutating func box(_ x: Int = 20, _ y: Int = 100) {
        black()
        raw("\(x) \(y) 60 40 re f\n")
    }

    mutating func black() {
        if isInMarkerColor || !content.contains("0 0 0 rg") { raw("0 0 0 rg ") }
        isInMarkerColor = false
    }

    /// Instructions that set the fill colour themselves.
    mutating func colored(_ syntax: String) {
        isInMarkerColor = false
        raw(syntax)
    }

    mutating func raw(_ syntax: String) { content += syntax }

    /// The content of the whole page.
    var finished: String { content + "Q\n" }
}
