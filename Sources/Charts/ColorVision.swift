public import Frames

/// How somebody sees colours.
public enum ColorVision: String, Hashable, Sendable, CaseIterable {
    case full
    /// Without the cones for red, for green, for blue.
    case protan, deutan, tritan
    /// On a printer without colours.
    case grey

    /// A colour as it is seen this way.
    ///
    /// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency”, IEEE TVCG 15 (2009), table 1, severity 1, on linear sRGB; grey by the lightness of Oklab.
    public func seen(_ color: Color) -> Oklab {
        let (red, green, blue) = color.linear
        guard let rows = matrix else {
            let seen = Oklab(color)
            return self == .grey ? Oklab(lightness: seen.lightness, a: 0, b: 0) : seen
        }
        func channel(_ row: [Double]) -> Double {
            min(1, max(0, row[0] * red + row[1] * green + row[2] * blue))
        }
        return Oklab(linear: (channel(rows[0]), channel(rows[1]), channel(rows[2])))
    }

    private var matrix: [[Double]]? {
        switch self {
        case .full, .grey: nil
        case .protan:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deutan:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritan:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }
}

/// Whether the colours of a chart can be told from each other and from the paper, by all readers.
public enum ColorCheck {
    /// The least distance in Oklab at which two marks that touch are told apart; white and black are 1 apart.
    public static let leastDistance = 0.06
    /// WCAG 2.1, 1.4.11.
    public static let leastContrast = 3.0

    /// Pairs of names that somebody cannot tell apart by colour alone, each with the first way of seeing that fails.
    public static func alike(_ marks: [(name: String, color: Color)]) -> [(String, String, ColorVision)] {
        marks.indices.flatMap { first in
            marks.indices.dropFirst(first + 1).compactMap { second in
                ColorVision.allCases.first { vision in
                    vision.seen(marks[first].color).distance(to: vision.seen(marks[second].color))
                        < leastDistance
                }.map { (marks[first].name, marks[second].name, $0) }
            }
        }
    }
}
