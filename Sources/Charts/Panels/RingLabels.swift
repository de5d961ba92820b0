import Foundation
import Frames
import ReportModel

/// Values around the rings of all panels, each beside its segment.
struct RingLabels {
    let diameter: Length
    /// The top corner of each ring's square, and the height of a panel.
    let origin: Point
    let height: Length
    /// Of each panel, each with its place.
    private let labels: [[(block: TextBlock, at: Point)]]
    private static let gap = Length.mm(1.2)

    /// nil where a panel has a part of which nothing is drawn, or where a value finds no room beside its segment.
    ///
    /// - Parameters:
    ///   - width: of a panel.
    ///   - height: what its marks and their values are not to exceed.
    ///   - sides: of the rings' squares.
    init?(_ panels: [PanelParts], width: Length, height most: Length, sides: ClosedRange<Length>) {
        let known = panels.filter { !$0.isMissing }
        guard known.allSatisfy({ !$0.isUnknown && $0.shares.allSatisfy { $0 > 0 } }) else { return nil }
        let blocks = panels.map { panel in
            panel.isMissing
                ? []
                : zip(panel.context.rows, panel.colors).map { row, color in
                    panel.context.valueBlock(panel.context.valueText(row), color, size: .pt(8.5))
                }
        }
        guard blocks.joined().allSatisfy({ $0 != nil }) else { return nil }
        let all = blocks.joined().compactMap { $0 }
        let wide = (all.map(\.width).max() ?? .zero) + Self.gap
        let high = (all.map { $0.height + $0.depth }.max() ?? .zero) + Self.gap
        let diameter = min(sides.upperBound, width - wide * 2, most - high * 2)
        guard diameter >= sides.lowerBound else { return nil }
        self.diameter = diameter
        origin = Point(wide, high)
        height = diameter + high * 2
        let bounds = Rect(x: .zero, y: .zero, width: diameter + wide * 2, height: height)
        let center = Point(wide + diameter / 2, high + diameter / 2)
        var placed: [[(block: TextBlock, at: Point)]] = []
        for (panel, own) in zip(panels, blocks) {
            let shares = panel.isMissing ? [] : panel.shares
            guard
                let found = Self.place(
                    zip(own.compactMap { $0 }, shares).map { ($0, $1) }, around: center,
                    radius: diameter / 2 + Self.gap, in: bounds)
            else { return nil }
            placed.append(found)
        }
        labels = placed
    }

    func draw(_ panel: Int, on canvas: inout PlotCanvas) {
        for label in labels[panel] { canvas.set(label.block, at: label.at) }
    }

    /// Each at the middle of its segment, or a little before or after it; nil where one finds no place.
    private static func place(
        _ parts: [(block: TextBlock, share: Double)], around center: Point, radius: Length, in bounds: Rect
    ) -> [(block: TextBlock, at: Point)]? {
        var placer = LabelPlacer(bounds: bounds), placed: [(block: TextBlock, at: Point)] = []
        var angle = -Double.pi / 2
        for (block, share) in parts {
            let sweep = share * 2 * Double.pi
            let size = Size(block.width, block.height + block.depth)
            let places = [0.5, 0.35, 0.65, 0.2, 0.8].map { part -> Rect in
                let at = angle + sweep * part, (x, y) = (cos(at), sin(at))
                // As far out as keeps the whole box beyond the tangent of the ring.
                let far = radius + size.width * (abs(x) / 2) + size.height * (abs(y) / 2)
                return Rect(
                    Point(center.x + far * x - size.width / 2, center.y + far * y - size.height / 2), size)
            }
            angle += sweep
            guard let place = places.first(where: { placer.take([$0], margin: Size(.mm(0.8), .mm(0.4))) })
            else { return nil }
            placed.append((block, place.origin))
        }
        return placed
    }
}
