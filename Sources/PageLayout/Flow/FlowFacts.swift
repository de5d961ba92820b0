import Breaking
import Frames

/// What a page's shape must know of a flow's items besides their size, by index. The breaker knows none of it.
struct FlowFacts: Sendable {
    /// Height of the footnotes called before item i, and of the last of them.
    private let notes: [Int]
    private let lastNotes: [Int]
    /// Floats called before item i.
    private let calls: [Int32]
    /// Natural height from item i to the next forced cut, footnotes included.
    let rest: [Int]
    /// Which band item i stands in.
    private let bandIndices: [UInt16]
    let bands: [Band]
    /// Heights of the floats, in order.
    let floats: [Int]
    let hasNotes: Bool
    /// Index behind the last box.
    let end: Int

    /// - Parameter noteHeight: of a footnote by its key, in a column of a band.
    init(_ list: VerticalList, _ items: [Breaking.Item], noteHeight: (String, Band) -> Length) {
        var notes = [0], last = [0], calls: [Int32] = [0], floats: [Int] = []
        var bands = [list.firstBand], indices: [UInt16] = []
        for element in list.elements {
            indices.append(UInt16(truncatingIfNeeded: bands.count - 1))
            var called = 0, latest = last[last.count - 1]
            switch element {
            case .box(let box):
                for key in box.notes {
                    latest = noteHeight(key, bands[bands.count - 1]).units
                    called += latest
                }
                floats += box.floats.map(\.height.units)
            case .cut(let cut): if let band = cut.band { bands.append(band) }
            case .glue: break
            }
            notes.append(notes[notes.count - 1] + called)
            last.append(latest)
            calls.append(Int32(floats.count))
        }
        while indices.count <= items.count { indices.append(UInt16(truncatingIfNeeded: bands.count - 1)) }
        while notes.count <= items.count {
            notes.append(notes[notes.count - 1])
            last.append(last[last.count - 1])
            calls.append(calls[calls.count - 1])
        }
        self.notes = notes
        lastNotes = last
        self.calls = calls
        self.bands = bands
        bandIndices = indices
        self.floats = floats
        end = list.elements.count
        hasNotes = notes[notes.count - 1] > 0
        rest = FlowFacts.rest(items, notes)
    }

    private static func rest(_ items: [Breaking.Item], _ notes: [Int]) -> [Int] {
        var rest = [Int](repeating: 0, count: items.count + 1), left = 0
        for i in items.indices.reversed() {
            switch items[i] {
            case .box(let height): left += height
            case .glue(let glue): left += glue.natural
            case .cut(let cut): if cut.isForced { left = 0 }
            }
            left += notes[i + 1] - notes[i]
            rest[i] = left
        }
        return rest
    }

    func notes(in items: Range<Int>) -> Int { notes[items.upperBound] - notes[items.lowerBound] }
    func lastNote(before item: Int) -> Int { lastNotes[item] }
    func calls(before item: Int) -> Int32 { calls[item] }
    /// The band that a run beginning at the item stands in.
    func band(at item: Int) -> Band { bands[Int(bandIndices[item])] }
}
