import Frames
import ReportModel

/// Draws a master's art: half-discs, arranged by rule. Never read: it says nothing that the words do not.
struct ArtPainter {
    let art: MasterArt
    let styles: StyleBook
    /// Of the cover's claim.
    let ratio: Chart.Ratio?
    let chapterNumber: Int

    func draw(into frame: inout Frame) {
        switch art.kind {
        case .claimDiscs: claimDiscs(&frame)
        case .claimHalves: claimHalves(&frame)
        case .duos: duos(&frame)
        case .duo:
            half(.left, color(0), art.center, &frame)
            half(.right, color(1), art.center, &frame)
        }
    }

    private func color(_ index: Int) -> Color {
        art.colors.isEmpty ? .black : styles.color(art.colors[index % art.colors.count])
    }

    private func half(_ half: Path.Half, _ color: Color, _ center: Point, _ frame: inout Frame) {
        frame.fill(.halfDisc(half, center: center, radius: art.radius), color, as: .artifact(.background))
    }

    /// How many discs, and how many of them the claim completes; without a usable claim all ten are whole.
    private var claim: (count: Int, complete: Int) {
        guard let ratio, (1...10).contains(ratio.whole), (0...ratio.whole).contains(ratio.part) else {
            return (10, 10)
        }
        return (ratio.whole, ratio.part)
    }

    /// Fields three across, the title in the first two.
    private func field(_ index: Int) -> Point {
        let place = index + 2
        return Point(art.center.x + art.pitch * (place % 3), art.center.y + art.pitch * (place / 3))
    }

    private func claimDiscs(_ frame: inout Frame) {
        for index in 0..<claim.count {
            half(.left, color(0), field(index), &frame)
            if index < claim.complete { half(.right, color(1), field(index), &frame) }
        }
    }

    /// The halves that the front's discs lack: on the flat cover they complete each other.
    private func claimHalves(_ frame: inout Frame) {
        for index in claim.complete..<max(claim.count, claim.complete) {
            half(.right, color(0), field(index), &frame)
        }
    }

    /// Twelve duos: axis, slide and pair of colours drawn from the chapter's number, no two alike.
    private func duos(_ frame: inout Frame) {
        for (index, duo) in Duo.twelve(seed: chapterNumber, colors: max(art.colors.count, 2)).enumerated() {
            let center = Point(
                art.center.x + art.pitch * (index % 3), art.center.y + art.pitch * (index / 3))
            let slide = art.radius * duo.slide * 0.5
            if duo.isVertical {
                half(.left, color(duo.first), Point(center.x, center.y - slide), &frame)
                half(.right, color(duo.second), Point(center.x, center.y + slide), &frame)
            } else {
                half(.top, color(duo.first), Point(center.x - slide, center.y), &frame)
                half(.bottom, color(duo.second), Point(center.x + slide, center.y), &frame)
            }
        }
    }
}

/// Two half-discs that meet along an axis, slid along it.
struct Duo: Hashable {
    var isVertical: Bool
    /// Of the radius, from one centre to the other: 0, ± 1/4, ± 1/2.
    var slide: Double
    var first: Int
    var second: Int

    /// A generator of its own (SplitMix64; Steele, Lea & Flood 2014, fig. 17), so that art is the same everywhere.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ count: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(max(count, 1)))
        }
    }

    static func twelve(seed: Int, colors: Int) -> [Duo] {
        var dice = Dice(state: UInt64(bitPattern: Int64(seed)) &* 0x2545_F491_4F6C_DD1D)
        let slides = [0, 0.25, -0.25, 0.5, -0.5]
        var duos: [Duo] = []
        while duos.count < 12 {
            let first = dice.roll(colors), second = (first + 1 + dice.roll(colors - 1)) % colors
            let duo = Duo(
                isVertical: dice.roll(2) == 0, slide: slides[dice.roll(slides.count)], first: first,
                second: second)
            if !duos.contains(duo) { duos.append(duo) }
        }
        return duos
    }
}
