import Frames

/// What each colour is printed in: the layout's own inks exactly, neutral greys in black alone, all else through the
/// profile. A value for all pages; `Separator` asks it once for each colour.
struct InkTable: Sendable {
    enum Ink: Hashable, Sendable {
        /// From 0 to 1 each.
        case process(SIMD4<Double>)
        /// By its place in `spots`.
        case spot(Int)
        case registration
    }

    struct Entry: Sendable {
        var ink: Ink
        /// Inks together in percent before and after they were limited.
        var sum: Int
        var printed: Int
        /// The layout's name for the colour.
        var name: String?
    }

    let spots: [String]
    /// Of each spot, what stands for it.
    let alternates: [Color.Inks]
    private let named: [UInt32: PrintOptions.NamedColor]
    private let conversion: InkConversion
    private let limit: Int
    private let reduces: Bool

    init(_ options: PrintOptions, conversion: InkConversion) {
        spots = options.spots
        alternates = options.spots.map { spot in
            options.colors.first { $0.spot == spot }?.color.inks
                ?? Color.Inks(cyan: 0, magenta: 0, yellow: 0, black: 100)
        }
        named = Dictionary(
            options.colors.filter { $0.color.inks != nil }.map { (Self.key($0.color), $0) }
        ) { first, _ in first }
        (self.conversion, limit, reduces) = (conversion, options.inkLimit, options.reducesInk)
    }

    /// What a colour is printed in; components from 0 to 1.
    func entry(red: Double, green: Double, blue: Double) -> Entry {
        if let color = Self.color(red, green, blue), let named = named[Self.key(color)],
            let inks = named.color.inks
        {
            if let spot = named.spot, let index = spots.firstIndex(of: spot) {
                return Entry(ink: .spot(index), sum: 100, printed: 100, name: named.name)
            }
            return limited(inks.parts, name: named.name)
        }
        return limited(conversion.inks(red: red, green: green, blue: blue), name: nil)
    }

    /// What a colour of a printer's mark stands for; nil for one that stands for nothing.
    func markEntry(red: Double, green: Double, blue: Double) -> Entry? {
        guard let color = Self.color(red, green, blue), let ink = MarkInk(key: color) else { return nil }
        switch ink {
        case .registration: return Entry(ink: .registration, sum: 0, printed: 0)
        case .process(let inks): return Entry(ink: .process(inks.parts), sum: 0, printed: 0)
        case .spot(let index):
            return spots.indices.contains(index) ? Entry(ink: .spot(index), sum: 0, printed: 0) : nil
        }
    }

    /// Black is kept, as it carries the drawing; cyan, magenta and yellow become less by the same part.
    private func limited(_ inks: SIMD4<Double>, name: String?) -> Entry {
        let sum = inks.sum(), most = Double(limit) / 100
        let entry = Entry(ink: .process(inks), sum: Self.percent(sum), printed: Self.percent(sum), name: name)
        // Half a percent is less than a press holds.
        guard reduces, sum > most + 0.005, sum > inks.w else { return entry }
        let part = (most - inks.w) / (sum - inks.w)
        let less = SIMD4(inks.x * part, inks.y * part, inks.z * part, inks.w)
        return Entry(ink: .process(less), sum: entry.sum, printed: Self.percent(less.sum()), name: name)
    }

    private static func percent(_ sum: Double) -> Int { Int((sum * 100).rounded()) }

    private static func key(_ color: Color) -> UInt32 {
        UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
    }

    /// The colour in 8 bits a channel, where it is one: Cairo prints six digits of it.
    private static func color(_ red: Double, _ green: Double, _ blue: Double) -> Color? {
        let exact = SIMD3(red, green, blue) * 255, whole = exact.rounded(.toNearestOrEven)
        let off = exact - whole
        guard (off * off).sum() < 1e-4, whole.min() >= 0, whole.max() <= 255 else { return nil }
        return Color(red: UInt8(whole.x), green: UInt8(whole.y), blue: UInt8(whole.z))
    }
}

extension Color.Inks {
    /// From 0 to 1 each.
    var parts: SIMD4<Double> {
        SIMD4(Double(cyan), Double(magenta), Double(yellow), Double(black)) / 100
    }
}
