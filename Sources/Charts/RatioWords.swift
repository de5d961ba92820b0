import Frames
import ReportModel
import Typography

extension Chart.Ratio {
    /// « plus de 7 sur 10 », in the words of the edition.
    func said(_ words: Words) -> String {
        [before, words.number(part), after].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether people can show it: as many as the whole, some of them filled.
    var canBeCounted: Bool { (1...Self.mostPeople).contains(whole) && (0...whole).contains(part) }

    static let mostPeople = 100
}

/// A ratio's words on one line over its people, as large as the width allows; and the people, as far apart as it allows.
struct RatioPanel {
    let context: PlotContext
    let ratio: Chart.Ratio
    let color: Color

    /// Draws it from the plot's top; its height.
    func draw(on canvas: inout PlotCanvas, at y: Length, problems: inout [ChartProblem]) -> Length {
        let block = words(&problems)
        canvas.set(block, at: Point(.zero, y))
        guard ratio.canBeCounted else { return block.height + block.depth }
        let top = y + block.height + .mm(4.5)
        let grid = people()
        grid.draw(
            filled: ratio.part, color: color, outline: context.lengths.personOutline, at: Point(.zero, top),
            on: &canvas)
        return top + grid.height - y
    }

    private func words(_ problems: inout [ChartProblem]) -> TextBlock {
        let style = context.style.text.panel.colored(color)
        let leading = context.lengths.leading
        let said = ratio.said(context.words)
        for factor in [1, 0.8, 0.65, 0.5] {
            let smaller = style.at(style.size * factor)
            if context.labels.width(said, smaller) <= context.width {
                return TextBlock(lines: [context.labels.line(said, smaller)], leading: leading)
            }
        }
        let least = style.at(style.size * 0.5)
        return context.labels.wrap(
            said, least, leading: least.size * 1.25, measure: context.width, problems: &problems)
    }

    /// One row over the whole width, but not further apart than anywhere else; several rows where one is too long.
    private func people() -> PeopleGrid {
        let person = PersonMark(height: context.lengths.people.last ?? .mm(8))
        let widest = person.height * context.lengths.personPitch, closest = person.width * 1.08
        let gaps = max(1, ratio.whole - 1)
        let even = (context.width - person.width) / gaps
        if even >= closest {
            return PeopleGrid(
                person: person, pitch: min(even, widest), perRow: ratio.whole, count: ratio.whole)
        }
        let most = max(1, Int((context.width - person.width) / closest) + 1)
        let rows = (ratio.whole + most - 1) / most
        return PeopleGrid(
            person: person, pitch: closest, perRow: (ratio.whole + rows - 1) / rows, count: ratio.whole)
    }
}
