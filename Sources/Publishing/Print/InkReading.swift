/// The inks of a finished file, read back from every operator of its pages, drawings and patterns: what the file has, not what
/// it was meant to have.
public struct InkReading: Sendable {
    /// A colour as an operator set it.
    public struct Paint: Hashable, Sendable {
        /// `DeviceRGB`, `DeviceGray`, `DeviceCMYK`, `Separation All`, `ICCBased`, `Pattern`; `none` where nothing was set, which
        /// paints in black (DeviceGray).
        public var space: String
        /// As written: from 0 to 1.
        public var values: [Double]
        /// Inks together in percent; nil for what is not in inks.
        public var ink: Int? {
            switch space {
            case "DeviceCMYK", "DeviceGray", "none":
                let sum = space == "DeviceCMYK" ? values.reduce(0, +) : 1 - (values.first ?? 0)
                return Int((sum * 100).rounded())
            default: return space.hasPrefix("Separation ") ? Int(((values.first ?? 1) * 100).rounded()) : nil
            }
        }
        /// Whether it is black ink and no other.
        public var isBlackAlone: Bool {
            space == "DeviceCMYK" && values.count == 4 && values[..<3].allSatisfy { $0 == 0 } && values[3] > 0
        }
    }

    /// What text is painted in.
    public struct TextPaint: Hashable, Sendable {
        public var paint: Paint
        /// Whether it is printed over what lies under it.
        public var overprints: Bool
    }

    public struct Page: Sendable {
        /// How many operators set a colour of each space, for fills and for strokes.
        public var operators: [String: Int] = [:]
        /// Colours that something was painted in.
        public var fills: Set<Paint> = []
        public var strokes: Set<Paint> = []
        public var texts: Set<TextPaint> = []
        /// Colour spaces of pictures, and of gradients.
        public var pictures: [String] = []
        public var gradients: [String] = []
        /// Whether anything lets through what lies under it.
        public var isTransparent = false
        /// The heaviest ink of a colour, in percent: registration, which is no ink of the page, does not count.
        public var mostInk: Int {
            fills.union(strokes).union(texts.map(\.paint)).filter { $0.space != "Separation All" }
                .compactMap(\.ink).max() ?? 0
        }
    }

    public var pages: [Page] = []

    /// Reads a file.
    ///
    /// - Throws: `FinishingError.qpdf` for what is no sound PDF.
    public init(_ bytes: [UInt8]) throws(FinishingError) {
        pages = try bytes.withUnsafeBufferPointer { bytes throws(FinishingError) in
            let file = try QpdfFile(reading: bytes)
            var pages: [Page] = []
            for index in file.pageNumbers.indices {
                var reader = InkReader()
                let page = file.page(index)
                reader.read(page, content: page["/Contents"])
                pages.append(reader.page)
            }
            try file.check()
            return pages
        }
    }
}

/// Reads one page, with all that it shows.
private struct InkReader {
    private(set) var page = InkReading.Page()
    private var met: Set<Int> = []

    /// What `q` saves.
    private struct State {
        var fill = InkReading.Paint(space: "none", values: [0])
        var stroke = InkReading.Paint(space: "none", values: [0])
        var overprints = false
    }

    /// - Parameters:
    ///   - owner: of the resources.
    ///   - content: its stream.
    mutating func read(_ owner: borrowing QpdfObject, content: borrowing QpdfObject) {
        let resources = owner["/Resources"]
        if owner["/Group"]["/S"].isName("/Transparency"), !owner["/Type"].isName("/Page") {
            page.isTransparent = true
        }
        if let bytes = content.isStream ? content.streamData(decoded: true) : joined(content) {
            bytes.withUnsafeBufferPointer { walk($0, resources) }
        }
        readResources(resources)
    }

    /// A page's content may be several streams.
    private func joined(_ contents: borrowing QpdfObject) -> [UInt8]? {
        guard contents.isArray else { return nil }
        return (0..<contents.count).reduce(into: []) { bytes, index in
            bytes += contents[index].streamData(decoded: true) ?? []
            bytes.append(0x0A)
        }
    }

    private mutating func walk(_ content: UnsafeBufferPointer<UInt8>, _ resources: borrowing QpdfObject) {
        var scanner = ContentScanner(content), state = State(), saved: [State] = []
        while true {
            switch scanner.next() {
            case .end: return
            case .save: saved.append(state)
            case .restore: state = saved.popLast() ?? State()
            case .showText:
                page.texts.insert(.init(paint: state.fill, overprints: state.overprints))
            case .fill: page.fills.insert(state.fill)
            case .paint:
                switch scanner.operatorName {
                case "S", "s": page.strokes.insert(state.stroke)
                case "Do", "sh": break
                case "B", "B*", "b", "b*":
                    page.fills.insert(state.fill)
                    page.strokes.insert(state.stroke)
                default: page.fills.insert(state.fill)
                }
            default: take(scanner, resources, &state)
            }
        }
    }

    private mutating func take(
        _ scanner: ContentScanner, _ resources: borrowing QpdfObject, _ state: inout State
    ) {
        func device(_ space: String, _ count: Int) -> InkReading.Paint? {
            scanner.numbers(count).map { values in
                InkReading.Paint(space: space, values: (0..<count).map { values[$0] })
            }
        }
        switch scanner.operatorName {
        case "rg": state.fill = set(device("DeviceRGB", 3)) ?? state.fill
        case "RG": state.stroke = set(device("DeviceRGB", 3)) ?? state.stroke
        case "g": state.fill = set(device("DeviceGray", 1)) ?? state.fill
        case "G": state.stroke = set(device("DeviceGray", 1)) ?? state.stroke
        case "k": state.fill = set(device("DeviceCMYK", 4)) ?? state.fill
        case "K": state.stroke = set(device("DeviceCMYK", 4)) ?? state.stroke
        case "cs": state.fill = set(.init(space: space(scanner, resources), values: [1])) ?? state.fill
        case "CS": state.stroke = set(.init(space: space(scanner, resources), values: [1])) ?? state.stroke
        case "sc", "scn": if let tint = scanner.numbers(1) { state.fill.values = [tint.x] }
        case "SC", "SCN": if let tint = scanner.numbers(1) { state.stroke.values = [tint.x] }
        case "gs":
            let change = resources["/ExtGState"][scanner.firstName ?? "/"]
            if change.has("/op") { state.overprints = change["/op"].isTrue }
        default: break
        }
    }

    private mutating func set(_ paint: InkReading.Paint?) -> InkReading.Paint? {
        if let paint { page.operators[paint.space, default: 0] += 1 }
        return paint
    }

    private func space(_ scanner: ContentScanner, _ resources: borrowing QpdfObject) -> String {
        guard let name = scanner.firstName else { return "?" }
        return Self.name(of: resources["/ColorSpace"][name]) ?? String(name.dropFirst())
    }

    /// `DeviceRGB`, `ICCBased`, `Separation All`; nil for what is no colour space.
    private static func name(of space: borrowing QpdfObject) -> String? {
        if let name = space.name { return String(name.dropFirst()) }
        guard space.isArray, let kind = space[0].name else { return nil }
        guard kind == "/Separation" else { return String(kind.dropFirst()) }
        return "Separation " + (space[1].name.map { String($0.dropFirst()) } ?? "")
    }

    // MARK: Resources

    private mutating func readResources(_ resources: borrowing QpdfObject) {
        for kind in ["/XObject", "/Pattern", "/Shading"] where resources[kind].isDictionary {
            for key in resources[kind].keys { visit(resources[kind][key]) }
        }
        guard resources["/ExtGState"].isDictionary else { return }
        for key in resources["/ExtGState"].keys {
            let state = resources["/ExtGState"][key]
            let mode = state["/BM"].name ?? "/Normal"
            if state["/ca"].real ?? 1 < 1 || state["/CA"].real ?? 1 < 1 || state["/SMask"].isDictionary
                || mode != "/Normal"
            {
                page.isTransparent = true
            }
        }
    }

    private mutating func visit(_ object: borrowing QpdfObject) {
        if object.number > 0, !met.insert(object.number).inserted { return }
        guard object.isStream else {
            if object.has("/ShadingType") { readGradient(object) }
            if object["/Shading"].isDictionary { readGradient(object["/Shading"]) }
            return
        }
        let dictionary = object.dictionary
        if dictionary["/Subtype"].isName("/Image") {
            if !dictionary["/ImageMask"].isTrue {
                page.pictures.append(Self.name(of: dictionary["/ColorSpace"]) ?? "?")
            }
            if dictionary["/SMask"].isStream { page.isTransparent = true }
        } else if dictionary.has("/ShadingType") {
            readGradient(dictionary)
        } else {
            read(dictionary, content: object)
        }
    }

    private mutating func readGradient(_ shading: borrowing QpdfObject) {
        page.gradients.append(Self.name(of: shading["/ColorSpace"]) ?? "?")
    }
}

extension ContentScanner {
    /// The operator of the instruction that `next` found.
    fileprivate var operatorName: String {
        let instruction = bytes[start..<end]
        let name = instruction.reversed().prefix { byte in
            switch byte {
            case 0x21...0x24, 0x26, 0x27, 0x2A...0x2E, 0x30...0x3B, 0x3D, 0x3F...0x5A, 0x5C, 0x5E...0x7A: true
            default: false
            }
        }
        return String(decoding: name.reversed(), as: UTF8.self)
    }

    /// Its first operand, if that is a name: with its slash.
    fileprivate var firstName: String? {
        guard start < end, bytes[start] == UInt8(ascii: "/") else { return nil }
        let name = bytes[(start + 1)..<end].prefix {
            $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<")
        }
        return "/" + String(decoding: name, as: UTF8.self)
    }
}
