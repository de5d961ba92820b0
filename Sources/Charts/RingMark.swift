import Foundation
import Frames

/// A ring cut into segments with joints of even width, in the square from the plot's start.
struct RingMark {
    let diameter: Length
    /// Of the ring, across.
    let width: Length
    private let joint: Length

    /// `thickness` as a part of the diameter.
    init(diameter: Length, thickness: Double, joint: Length) {
        (self.diameter, self.joint) = (diameter, joint)
        width = diameter * thickness
    }

    /// One outline for each share, from twelve o'clock, clockwise; an empty one for nothing. Shares are parts of 1.
    func segments(_ shares: [Double]) -> [Path] {
        let isWhole = shares.filter { $0 > 0 }.count < 2
        var angle = -Double.pi / 2
        return shares.map { share in
            let sweep = share * 2 * Double.pi
            defer { angle += sweep }
            return share > 0
                ? segment(from: angle, to: angle + sweep, joint: isWhole ? .zero : joint) : Path()
        }
    }

    /// The inner arc is shortened by a wider angle than the outer one, so that the joint's sides are parallel. A segment
    /// narrower than its joints keeps a third of its angle.
    private func segment(from start: Double, to end: Double, joint: Length) -> Path {
        let center = Point(diameter / 2, diameter / 2)
        let outer = diameter / 2, inner = outer - width
        func inset(_ radius: Length) -> Double {
            radius > .zero ? min(asin(min(1, joint / (radius * 2))), (end - start) / 3) : (end - start) / 3
        }
        let out = inset(outer), into = inset(inner)
        var path = Path()
        path.arc(center: center, radius: outer, from: start + out, to: end - out, continuing: false)
        path.arc(center: center, radius: inner, from: end - into, to: start + into, continuing: true)
        path.close()
        return path
    }
}
