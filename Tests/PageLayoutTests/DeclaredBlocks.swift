import Frames

@testable import PageLayout

/// Blocks of declared size: layout is tested without fonts.
enum Declared {
    /// A frame that carries its name as an anchor, so that it is known again on its page.
    static func frame(_ name: String, height: Int, width: Int = 100) -> Frame {
        var frame = Frame(size: Size(.mm(Double(width)), .mm(Double(height))))
        frame.place(.anchor(name), at: .zero)
        return frame
    }

    static func box(_ name: String, height: Int, notes: [String] = []) -> VerticalList.Box {
        .init(
            frame: frame(name, height: height), offset: .zero, height: .mm(Double(height)), notes: notes)
    }

    static func breaker(height: Int) -> FlowBreaker {
        FlowBreaker(height: .mm(Double(height)), leading: .mm(5), gridStep: .zero)
    }
}

extension FilledColumn {
    /// Names of what stands in it, from top to bottom.
    var names: [String] { placed.flatMap(\.frame.leadingAnchors) }
    /// Where each stands, in whole millimetres.
    var tops: [Int] { placed.map { Int($0.origin.y.millimetres.rounded()) } }
}

/// SplitMix64: random tests that are the same every time.
struct Dice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
