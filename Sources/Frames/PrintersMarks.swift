/// What a printer's mark is printed in. A painter knows only colours of the screen, so that each of these has a colour that
/// stands for it in a file until it is finished: one contract, two rooms.
///
/// It counts only in marks, which are artifacts of their own kind: elsewhere these colours are what they look like.
public enum MarkInk: Hashable, Sendable {
    /// On every plate, spot colours too.
    case registration
    /// Process inks.
    case process(Color.Inks)
    /// A spot colour, by its place in the document's list of them.
    case spot(Int)

    /// Patches of a colour bar: solids, their overprints, halves, and a grey of three inks, which shows the balance.
    public static let bar: [MarkInk] = [
        .process(100, 0, 0, 0), .process(0, 100, 0, 0), .process(0, 0, 100, 0), .process(0, 0, 0, 100),
        .process(100, 100, 0, 0), .process(0, 100, 100, 0), .process(100, 0, 100, 0),
        .process(50, 0, 0, 0), .process(0, 50, 0, 0), .process(0, 0, 50, 0), .process(0, 0, 0, 50),
        .process(50, 40, 40, 0),
    ]

    /// The most spot colours that marks can name.
    public static let mostSpots = 200

    private static func process(_ c: UInt8, _ m: UInt8, _ y: UInt8, _ k: UInt8) -> MarkInk {
        .process(Color.Inks(cyan: c, magenta: m, yellow: y, black: k))
    }

    /// What it is painted in until the file is finished; nil for what no mark is printed in.
    public var key: Color? {
        switch self {
        case .registration: Color(red: 1, green: 0, blue: 254)
        case .process:
            Self.bar.firstIndex(of: self).map { Color(red: 2, green: UInt8($0), blue: 254) }
        case .spot(let index):
            (0..<Self.mostSpots).contains(index) ? Color(red: 3, green: UInt8(index), blue: 254) : nil
        }
    }

    /// The ink that a colour stands for in a mark; nil for any other colour.
    public init?(key: Color) {
        guard key.blue == 254 else { return nil }
        switch key.red {
        case 1 where key.green == 0: self = .registration
        case 2 where Int(key.green) < Self.bar.count: self = Self.bar[Int(key.green)]
        case 3: self = .spot(Int(key.green))
        default: return nil
        }
    }
}
