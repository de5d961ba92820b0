import Frames

@testable import PageLayout

/// Blocks of declared size: layout is tested without fonts.
enum Declared {
    /// Millimetres whose sums are exact.
    static func mm(_ count: Int) -> Length { .mm(1) * count }

    /// A frame that carries its name as an anchor, so that it is known again on its page.
    static func frame(_ name: String, height: Int, width: Int = 100) -> Frame {
        var frame = Frame(size: Size(mm(width), mm(height)))
        frame.place(.anchor(name), at: .zero)
        return frame
    }

    static func box(_ name: String, height: Int, notes: [String] = []) -> VerticalList.Box {
        .init(
            frame: frame(name, height: height), offset: .zero, height: mm(height), notes: notes)
    }

    /// Blocks named a0, a1, …, each with a place to cut after it.
    static func blocks(_ prefix: String, _ count: Int, height: Int) -> VerticalList {
        var list = VerticalList()
        for index in 0..<count {
            if index > 0 { list.penalty(0) }
            list.append(box("\(prefix)\(index)", height: height))
        }
        return list
    }

    /// Columns of 40 mm, 10 mm apart.
    static func band(_ columns: Int) -> Band {
        Band(columns: columns, width: mm(40), gutter: mm(10))
    }

    static func breaker(height: Int) -> FlowBreaker {
        FlowBreaker(height: mm(height), leading: mm(5), gridStep: .zero)
    }
}

extension FlowBreaker {
    /// Every column of every page.
    func columns(of list: VerticalList) -> [FilledColumn] { pages(of: list).flatMap(\.columns) }
}

extension FilledPage {
    /// Names of what stands on it, in reading order.
    var names: [String] { placed.flatMap(\.frame.leadingAnchors) }
    /// Where each stands, in whole millimetres.
    var places: [String: [Int]] {
        var places: [String: [Int]] = [:]
        for item in placed {
            for name in item.frame.leadingAnchors {
                places[name] = [item.origin.x, item.origin.y].map { Int($0.millimetres.rounded()) }
            }
        }
        return places
    }
}

extension FilledColumn {
    /// Names of what stands in it, from top to bottom.
    var names: [String] { placed.flatMap(\.frame.leadingAnchors) }
    /// Where each stands, in whole millimetres.
    var tops: [Int] { placed.map { Int($0.origin.y.millimetres.rounded()) } }
}
