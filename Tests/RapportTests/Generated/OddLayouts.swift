import Frames
import Layouts
import ReportModel
import ReportReader
import TestSupport

/// The layouts that ship, and strange ones made of them: tiny pages, narrow columns, large type.
enum OddLayouts {
    static let shipped: [LayoutSpec] = ["plain", "annual"].compactMap { name in
        ProjectReader(folder: Layouts.folder).layout(named: name, shipped: Layouts.folder).0
    }

    /// One of them by rolling dice; half of the time as it ships.
    static func layout(_ dice: inout Dice) -> LayoutSpec? {
        guard var spec = shipped.randomElement(using: &dice) else { return nil }
        // The opening pages of `annual` are drawn for its own page.
        guard spec.name == "plain" else { return spec }
        switch dice.roll(1...7) {
        case 1: resize(&spec, width: 105, height: 148, margin: 10)
        case 2: resize(&spec, width: 74, height: 105, margin: 6)
        case 3: resize(&spec, width: 90, height: 297, margin: 12)
        case 4: resize(&spec, width: 297, height: 105, margin: 15)
        case 5: scale(&spec, by: 1.7)
        case 6: scale(&spec, by: 0.6)
        default: break
        }
        return spec
    }

    /// Millimetres. Running heads leave: they are drawn for another page.
    private static func resize(_ spec: inout LayoutSpec, width: Double, height: Double, margin: Double) {
        let margin = Length.mm(margin)
        spec.name += " on \(Int(width)) × \(Int(height))"
        spec.page = PageSpec(
            width: .mm(width), height: .mm(height), inner: margin, outer: margin, top: margin, bottom: margin)
        spec.grid.gutter = .mm(1)
        spec.masters["body"]?.items = []
    }

    private static func scale(_ spec: inout LayoutSpec, by factor: Double) {
        spec.name += " at \(factor)"
        for (name, style) in spec.styles {
            var style = style
            (style.size, style.leading) = (style.size * factor, style.leading * factor)
            (style.before, style.after) = (style.before * factor, style.after * factor)
            spec.styles[name] = style
        }
    }
}
