/// A place of a drawing in whole steps of its grid: places that no printer tells apart are the same.
struct GridPoint: Hashable, Comparable {
    var x: Int32
    var y: Int32

    static func < (a: GridPoint, b: GridPoint) -> Bool { (a.x, a.y) < (b.x, b.y) }

    /// One number for both.
    var key: UInt64 { UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y)) }

    /// Twice the area of the triangle with two others; the sign tells its winding.
    func cross(_ a: GridPoint, _ b: GridPoint) -> Int64 {
        (Int64(a.x) - Int64(x)) * (Int64(b.y) - Int64(y)) - (Int64(a.y) - Int64(y)) * (Int64(b.x) - Int64(x))
    }

    func squaredDistance(_ other: GridPoint) -> Int64 {
        let dx = Int64(x) - Int64(other.x), dy = Int64(y) - Int64(other.y)
        return dx * dx + dy * dy
    }
}
