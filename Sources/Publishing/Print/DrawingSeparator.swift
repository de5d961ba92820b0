/// Rewrites the content of a drawing (a form or a tiling pattern), whose colours become inks. It has no marks of structure.
struct DrawingSeparator: ~Copyable {
    private var separator: Separator
    private var output = ByteBuffer()
    private var state = State()
    private var saved: [State] = []

    /// What `q` saves.
    private struct State {
        /// Whether text in the fill colour is to be overprinted.
        var wantsOverprint = false
        var overprints = false
    }

    init(_ separator: Separator) { self.separator = separator }

    /// The content with its colours in inks, and the colours that it has.
    mutating func separated(_ content: [UInt8]) -> (content: [UInt8], uses: [InkUse]) {
        output.removeAll()
        (state, saved) = (State(), [])
        content.withUnsafeBufferPointer { rewrite($0) }
        return (Array(output.bytes), separator.takeUses())
    }

    private mutating func rewrite(_ content: UnsafeBufferPointer<UInt8>) {
        var scanner = ContentScanner(content), copied = 0, path: Int?
        func copy(upTo offset: Int) {
            output.append(UnsafeBufferPointer(rebasing: content[copied..<offset]))
            copied = offset
        }
        func set(_ rgb: SIMD4<Double>, isStroke: Bool) {
            let operators = separator.operators(for: rgb, inMark: false)
            copy(upTo: scanner.start)
            output.append(isStroke ? operators.stroke : operators.fill)
            copied = scanner.end
            if !isStroke { state.wantsOverprint = operators.overprints }
        }
        func overprint(_ wanted: Bool) {
            guard state.overprints != wanted else { return }
            copy(upTo: path ?? scanner.start)
            output.append(wanted ? "/RPover gs\n" : "/RPknock gs\n")
            state.overprints = wanted
        }
        while true {
            switch scanner.next() {
            case .end:
                copy(upTo: content.count)
                return
            case .fillColor: if let rgb = scanner.numbers(3) { set(rgb, isStroke: false) }
            case .strokeColor: if let rgb = scanner.numbers(3) { set(rgb, isStroke: true) }
            case .fillGray: if let grey = scanner.numbers(1) { set(grey.grey, isStroke: false) }
            case .strokeGray: if let grey = scanner.numbers(1) { set(grey.grey, isStroke: true) }
            case .otherFillColor: state.wantsOverprint = false
            case .save: saved.append(state)
            case .restore: state = saved.popLast() ?? State()
            case .rectangle, .beginPath: path = path ?? scanner.start
            case .endPath: path = nil
            case .showText: overprint(state.wantsOverprint)
            case .fill, .paint, .inlineData:
                overprint(false)
                path = nil
            case .beginText, .endText, .beginMarked, .endMarked, .markPoint, .other: break
            }
        }
    }
}

extension SIMD4<Double> {
    /// A grey as red, green and blue.
    var grey: SIMD4<Double> { SIMD4(x, x, x, 0) }
}
