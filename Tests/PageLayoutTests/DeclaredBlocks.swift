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
