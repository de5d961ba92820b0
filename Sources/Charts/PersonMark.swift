import Frames

/// A person of a given height: a disc over an arch with a short foot. One form, repeated, never enlarged.
struct PersonMark {
    let height: Length

    /// Of the shoulders, which are the widest part.
    var width: Length { height * 0.72 }

    /// The outline from its top left corner; drawn within it by half of the stroke if it is to be stroked.
    func path(at origin: Point, stroked stroke: Length = .zero) -> Path {
        let inset = stroke / 2
        let radius = height * 0.235 - inset
        let middle = origin.x + width / 2, foot = origin.y + height - inset
        let arch = (width: width / 2 - inset, height: height * 0.403 - inset)
        let shoulder = foot - height * 0.07 + inset, left = middle - arch.width, right = middle + arch.width
        // A quarter of an ellipse by one cubic curve: handles at 4/3 (√2 − 1) of each half axis.
        let handle = 0.5522847498
        var path = Path.disc(center: Point(middle, origin.y + height * 0.235), radius: radius)
        path.move(to: Point(left, foot))
        path.line(to: Point(left, shoulder))
        path.curve(
            Point(left, shoulder - arch.height * handle),
            Point(middle - arch.width * handle, shoulder - arch.height),
            to: Point(middle, shoulder - arch.height))
        path.curve(
            Point(middle + arch.width * handle, shoulder - arch.height),
            Point(right, shoulder - arch.height * handle),
            to: Point(right, shoulder))
        path.line(to: Point(right, foot))
        path.close()
        return path
    }
}
