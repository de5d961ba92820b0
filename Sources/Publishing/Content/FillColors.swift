/// Follows the fill colour through a content stream, so that markers are known by theirs and no colour is set twice.
///
/// Cairo sets a colour again after each marker. With the markers gone, nearly all of those settings change nothing.
struct FillColors {
    private struct Fill {
        /// Whether Cairo's fill colour is the one of ink markers; such a setting is never written.
        var isMarker = false
        /// Where in the source the operands of the last written setting stand; nil where the colour is unknown.
        var written: Range<Int>?
        /// Whether text in this colour is to be printed over what lies under it, and whether that is what is set.
        var wantsOverprint = false
        var overprints = false
    }

    private var current = Fill()
    private var saved: [Fill] = []

    var isMarker: Bool { current.isMarker }

    mutating func save() { saved.append(current) }

    mutating func restore() { current = saved.popLast() ?? Fill() }

    /// A colour was set in another way.
    mutating func forget() { current = Fill(overprints: current.overprints) }

    /// Whether text is to be printed over what lies under it.
    var wantsOverprint: Bool {
        get { current.wantsOverprint }
        set { current.wantsOverprint = newValue }
    }

    /// Whether that is what is set.
    var overprints: Bool {
        get { current.overprints }
        set { current.overprints = newValue }
    }

    /// Takes in an `rg` instruction; returns whether it is to be written.
    mutating func set(_ scanner: ContentScanner) -> Bool {
        guard let rgb = scanner.numbers(3) else {
            forget()
            return true
        }
        current.isMarker = MetMarker.isMarkerColor(rgb)
        if current.isMarker { return false }
        let operands = scanner.start..<scanner.end
        if let written = current.written, scanner.bytes[written].elementsEqual(scanner.bytes[operands]) {
            return false
        }
        current.written = operands
        return true
    }
}
