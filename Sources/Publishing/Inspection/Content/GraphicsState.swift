/// What painting depends on, as far as rules ask for it (ISO 32000-1, 8.4).
struct GraphicsState {
    var matrix = Matrix.identity
    var fill = ColorUse.gray
    var stroke = ColorUse.gray
    /// A key of the reader's fonts.
    var font: Int?
    /// 0 to 7; 3 paints nothing (9.3.6).
    var renderingMode = 0
    var overprintsFill = false
    var overprintsStroke = false
    var overprintMode = 0
}

/// An affine transformation: [a b c d e f] (8.3.3).
struct Matrix: Hashable {
    var a, b, c, d, e, f: Double

    static let identity = Matrix(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)

    init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    init?(_ numbers: [Double]) {
        guard numbers.count == 6 else { return nil }
        self.init(
            a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
    }

    /// This one first, then the other.
    func followed(by next: Matrix) -> Matrix {
        Matrix(
            a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
            d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e,
            f: e * next.b + f * next.d + next.f)
    }

    /// The lengths that the unit square's sides become.
    var sides: (width: Double, height: Double) {
        ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
    }
}

/// What a colour depends on.
struct ColorUse: Hashable {
    /// Colours of devices.
    struct Devices: OptionSet, Hashable {
        let rawValue: UInt8
        static let gray = Devices(rawValue: 1)
        static let rgb = Devices(rawValue: 2)
        static let cmyk = Devices(rawValue: 4)
    }

    /// The colours of a device that it comes down to.
    var devices: Devices = []
    /// Whether it is ICCBased with four components.
    var isCMYKProfile = false

    static let gray = ColorUse(devices: .gray)
    static let rgb = ColorUse(devices: .rgb)
    static let cmyk = ColorUse(devices: .cmyk)
    static let independent = ColorUse()
}

/// Finds out what colours depend on (ISO 32000-1, 8.6).
struct ColorReading {
    let objects: PDFObjects
    /// The resources in force.
    let resources: PDFValue

    func use(of value: PDFValue, depth: Int = 0) -> ColorUse {
        guard depth < 8 else { return .independent }
        let space = objects.resolved(value)
        if let name = space.name { return use(named: name, depth) }
        guard let family = space.items.first.flatMap({ objects.resolved($0).name }) else {
            return .independent
        }
        let items = space.items
        switch family {
        case "ICCBased":
            let count = items.count > 1 ? objects.value(items[1], "N").integer : nil
            return ColorUse(isCMYKProfile: count == 4)
        case "Indexed", "I", "Pattern":
            return items.count > 1 ? use(of: items[1], depth: depth + 1) : .independent
        case "Separation", "DeviceN":
            return items.count > 2 ? use(of: items[2], depth: depth + 1) : .independent
        case "CalGray", "CalRGB", "Lab": return .independent
        default: return use(named: family, depth)
        }
    }

    private func use(named name: String, _ depth: Int) -> ColorUse {
        switch name {
        case "DeviceGray", "G": hasDefault("DefaultGray") ? .independent : .gray
        case "DeviceRGB", "RGB": hasDefault("DefaultRGB") ? .independent : .rgb
        case "DeviceCMYK", "CMYK": hasDefault("DefaultCMYK") ? .independent : .cmyk
        case "Pattern": .independent
        default: use(of: objects.value(resources, "ColorSpace").entries[name] ?? .null, depth: depth + 1)
        }
    }

    private func hasDefault(_ name: String) -> Bool {
        objects.value(resources, "ColorSpace").entries[name] != nil
    }
}
