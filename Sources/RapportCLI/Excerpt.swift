/// The line that a diagnostic points at, with carets under the stretch it means.
///
/// A paragraph of narrative is one long line, so only a window around the stretch is shown.
struct Excerpt: Equatable {
    let text: String
    let carets: String

    /// - Parameters:
    ///   - stretch: the characters meant, counted from 0; an empty one gets a single caret.
    ///   - width: the columns that may be taken, at least 20.
    init(line: String, stretch: Range<Int>, width: Int) {
        let characters = Array(line)
        let window = Self.window(of: characters, around: stretch.lowerBound, width: max(width, 20))
        let (cutBefore, cutAfter) = (window.lowerBound > 0, window.upperBound < characters.count)
        text =
            (cutBefore ? "…" : "") + window.map { Printable.text(characters[$0]) }.joined()
            + (cutAfter ? "…" : "")
        func columns(_ range: Range<Int>) -> Int {
            range.clamped(to: window).reduce(0) { $0 + Printable.width(of: characters[$1]) }
        }
        let before = columns(0..<max(stretch.lowerBound, 0)) + (cutBefore ? 1 : 0)
        carets =
            String(repeating: " ", count: before) + String(repeating: "^", count: max(1, columns(stretch)))
    }

    /// The characters that fit, with a third of the room left for what stands before the place.
    private static func window(of characters: [Character], around place: Int, width: Int) -> Range<Int> {
        let widths = characters.map(Printable.width)
        guard widths.reduce(0, +) > width else { return characters.indices }
        let place = min(max(place, 0), characters.count - 1)
        var (start, end, room) = (place, place, width - 2)
        func take(upTo limit: Int) {
            while start > 0, widths[start - 1] <= room - limit {
                start -= 1
                room -= widths[start]
            }
        }
        take(upTo: (width - 2) * 2 / 3)
        while end < characters.count, widths[end] <= room {
            room -= widths[end]
            end += 1
        }
        take(upTo: 0)
        return start..<end
    }
}
