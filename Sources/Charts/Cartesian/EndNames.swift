import Frames
import Typography

/// Names of lines after their ends, or before their starts, pushed apart where the ends are close.
struct EndNames {
    private struct Entry {
        var block: TextBlock
        var color: Color
        var wanted: Length
        var top = Length.zero
        var extent: Length { block.height + block.depth + .mm(0.8) }
    }

    private var entries: [(index: Int, block: TextBlock)] = []
    private let names: [EndName]
    private let gap = Length.mm(1.6)
    let width: Length

    /// nil where they take more than a third of the width, or more than the height: a legend has to do.
    init?(_ names: [EndName], _ context: PlotContext, width: Length, height: Length) {
        self.names = names
        let most = width * 0.3
        var extent = Length.zero
        for (index, name) in names.enumerated() where !name.text.isEmpty {
            let style = (name.isFocus ? context.style.text.focusLabel : context.style.text.label).at(.pt(8.5))
                .colored(context.colors.readable(name.color))
            guard
                let block = [false, true].lazy.compactMap({ hyphenates in
                    context.labels.fitting(
                        name.text, style, leading: context.lengths.leading, measure: most,
                        LabelBreaking(isBalanced: !hyphenates, hyphenates: hyphenates))
                }).first, block.lines.count <= 3
            else { return nil }
            entries.append((index, block))
            extent += block.height + block.depth + .mm(0.8)
        }
        guard extent <= height else { return nil }
        self.width = (entries.map(\.block.width).max() ?? .zero) + gap
    }

    /// Draws them at `x`, each as near to its value's height as the others let it.
    ///
    /// - Parameter isBefore: whether they end there, before the lines.
    func draw(in plane: Plane, at x: Length, isBefore: Bool = false, on canvas: inout PlotCanvas) {
        var placed = entries.map { entry -> Entry in
            let height = entry.block.height + entry.block.depth
            let y = plane.values.place(names[entry.index].value)
            return Entry(
                block: entry.block, color: names[entry.index].color,
                wanted: y - height / 2 + entry.block.depth / 2)
        }.sorted { $0.wanted < $1.wanted }
        Self.spread(&placed, from: plane.region.minY - .mm(0.8), to: plane.region.maxY + .mm(0.8))
        for entry in placed {
            let middle = entry.top + entry.block.height / 2, at = entry.wanted + entry.block.height / 2
            let side = isBefore ? -1.0 : 1
            if abs((middle - at).points) > 3 {
                canvas.stroke(
                    .line(
                        from: Point(x + .mm(0.3 * side), at), to: Point(x + (gap - .mm(0.3)) * side, middle)),
                    Stroke(entry.color, width: .mm(0.2)))
            }
            let start = isBefore ? x - gap - entry.block.width : x + gap
            canvas.set(entry.block, at: Point(start, entry.top))
        }
    }

    /// Pushes each below the one before, then up again from the end: no two overlap and all lie between.
    private static func spread(_ entries: inout [Entry], from top: Length, to bottom: Length) {
        var y = top
        for index in entries.indices {
            entries[index].top = max(entries[index].wanted, y)
            y = entries[index].top + entries[index].extent
        }
        var limit = bottom
        for index in entries.indices.reversed() {
            entries[index].top = min(entries[index].top, limit - entries[index].extent)
            limit = entries[index].top
        }
    }
}
