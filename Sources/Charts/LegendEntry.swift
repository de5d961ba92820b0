import Frames

/// One part in words, its pieces placed from its own top corner.
struct LegendEntry {
    var value: (block: TextBlock, at: Point)?
    var name: (name: CategoryName, at: Point)?
    /// Top corner of the key.
    var key: Point
    /// nil: the value is missing, and the key is hatched.
    var color: Color?
    /// To the last baseline, and to the lowest descender.
    var height: Length
    var bottom: Length

    /// With its key alone, on a line of some height.
    init(key: Point, color: Color?, line: Length) {
        (self.key, self.color, height, bottom) = (key, color, line, line)
    }

    func draw(on canvas: inout PlotCanvas, at top: Point, _ style: ChartStyle) {
        let disc = style.lengths.disc
        if let color {
            let center = top + key + Point(disc / 2, disc / 2)
            canvas.fill(.disc(center: center, radius: disc / 2), color)
        } else {
            canvas.set(GapMark(style).bar(Size(disc, disc)), at: top + key)
        }
        if let value { canvas.set(value.block, at: top + value.at) }
        if let name { name.name.draw(on: &canvas, at: top + name.at) }
    }

    mutating func add(_ block: TextBlock, at place: Point) {
        value = (block, place)
        grow(place.y + block.height, block.depth)
    }
    mutating func add(_ name: CategoryName, at place: Point) {
        self.name = (name, place)
        grow(place.y + name.height, name.depth)
    }
    private mutating func grow(_ height: Length, _ depth: Length) {
        self.height = max(self.height, height)
        bottom = max(bottom, height + depth)
    }
}
