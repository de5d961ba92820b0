extension ContentReader {
    /// A colour is put on the page.
    mutating func use(_ color: ColorUse, _ overprints: Bool, _ state: GraphicsState, _ place: Place) {
        let forbidden = color.devices.subtracting(output.allowed)
        if !forbidden.isEmpty { report(forbidden, place) }
        if color.isCMYKProfile, overprints, state.overprintMode == 1 {
            report(.overprintMode, object: place.owner, page: place.page)
        }
    }

    private mutating func report(_ devices: ColorUse.Devices, _ place: Place) {
        guard reportedColors.insert(PageColor(page: place.page, devices: devices)).inserted else { return }
        if devices.contains(.gray) { report(.deviceGray, object: place.owner, page: place.page) }
        if devices.contains(.rgb) { report(.deviceRGB, object: place.owner, page: place.page) }
        if devices.contains(.cmyk) { report(.deviceCMYK, object: place.owner, page: place.page) }
    }

    /// A colour space that content names.
    mutating func note(colorSpace name: String, _ place: Place) {
        guard !["DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern"].contains(name) else { return }
        guard let found = objects.value(place.resources, "ColorSpace").entries[name] else {
            return report(
                .resourceNotThere, "ColorSpace “\(name)”", object: place.owner, page: place.page)
        }
        note(colorSpace: found, page: place.page)
    }

    mutating func note(colorSpace value: PDFValue, page: Int) {
        if facts.colorSpaces[value] == nil { facts.colorSpaces[value] = page }
    }

    /// A pattern that paints are taken from: the content of a tiling one, the colours of a shading.
    mutating func readPattern(_ name: String, _ place: Place, _ state: GraphicsState) {
        guard let found = objects.value(place.resources, "Pattern").entries[name] else {
            return report(.resourceNotThere, "Pattern “\(name)”", object: place.owner, page: place.page)
        }
        let pattern = objects.resolved(found)
        if pattern.entries["Shading"] != nil {
            readShading(objects.value(pattern, "Shading"), place)
        } else if let number = found.reference {
            // What a pattern repeats belongs to whatever it fills.
            readForm(number, from: place, state, mark: .artifact)
        }
    }

    mutating func readShading(_ name: String, _ place: Place) {
        guard let found = objects.value(place.resources, "Shading").entries[name] else {
            return report(.resourceNotThere, "Shading “\(name)”", object: place.owner, page: place.page)
        }
        readShading(objects.resolved(found), place)
    }

    private mutating func readShading(_ shading: PDFValue, _ place: Place) {
        guard let space = shading.entries["ColorSpace"] else { return }
        note(colorSpace: space, page: place.page)
        let reading = ColorReading(objects: objects, resources: place.resources)
        use(reading.use(of: space), false, GraphicsState(), place)
    }

    // MARK: States (8.4.5)

    mutating func take(_ value: PDFValue, into state: inout GraphicsState, _ place: Place) {
        let entries = objects.resolved(value).entries
        if let flag = entries["OP"]?.boolean {
            state.overprintsStroke = flag
            if entries["op"] == nil { state.overprintsFill = flag }
        }
        if let flag = entries["op"]?.boolean { state.overprintsFill = flag }
        if let mode = entries["OPM"]?.integer { state.overprintMode = mode }
        if let font = objects.resolved(entries["Font"] ?? .null).items.first { state.font = self.font(font) }
        if isTransparent(entries) { facts.transparentPages.insert(place.page) }
        guard seen.insert(value).inserted else { return }
        checkState(entries, value.reference ?? place.owner, place.page)
        if let mask = objects.resolved(entries["SMask"] ?? .null).entries["G"]?.reference {
            readForm(mask, from: place, GraphicsState(), mark: .artifact)
        }
    }

    private func isTransparent(_ entries: PDFEntries) -> Bool {
        let alphas = ["ca", "CA"].compactMap { entries[$0].flatMap { objects.resolved($0).number } }
        let mask = objects.resolved(entries["SMask"] ?? .null)
        let modes = objects.list(entries["BM"]).compactMap { objects.resolved($0).name }
        return alphas.contains { $0 < 1 } || mask.isDictionary
            || modes.contains { $0 != "Normal" && $0 != "Compatible" }
    }

    private mutating func checkState(_ entries: PDFEntries, _ object: Int, _ page: Int) {
        if entries["TR"] != nil { report(.transferFunction, "TR", object: object, page: page) }
        if let second = entries["TR2"], objects.resolved(second).name != "Default" {
            report(.transferFunction, "TR2", object: object, page: page)
        }
        if entries["HTP"] != nil { report(.halftoneOrigin, "HTP", object: object, page: page) }
        if entries["HTO"] != nil { report(.halftoneOrigin4, "HTO", object: object, page: page) }
        for mode in objects.list(entries["BM"]).compactMap({ objects.resolved($0).name })
        where !Self.blendModes.contains(mode) {
            report(.blendMode, mode, object: object, page: page)
        }
        if let intent = objects.resolved(entries["RI"] ?? .null).name { checkIntent(intent, object, page) }
        let halftone = objects.resolved(entries["HT"] ?? .null)
        if !halftone.entries.isEmpty {
            let type = objects.value(halftone, "HalftoneType").integer
            if type != 1, type != 5 { report(.halftone, "its type", object: object, page: page) }
            if halftone.entries["HalftoneName"] != nil {
                report(.halftone, "it has a name", object: object, page: page)
            }
        }
    }

    /// A transparency group's colour space is used for blending.
    mutating func checkGroup(_ group: PDFValue, _ object: Int, _ page: Int) {
        if let space = group.entries["CS"] { note(colorSpace: space, page: page) }
    }

    mutating func checkIntent(_ name: String, _ object: Int, _ page: Int) {
        if !Self.intents.contains(name) { report(.renderingIntent, name, object: object, page: page) }
    }

    static let intents: Set<String> = [
        "RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation",
    ]

    private static let blendModes: Set<String> = [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge",
        "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color",
        "Luminosity",
    ]
}

extension Rule {
    static let deviceGray = Rule(
        "DeviceGray is used without an output intent.", a: "6.2.4.3", a4: "6.2.4.3")
    static let deviceRGB = Rule(
        "DeviceRGB is used without an output intent of RGB.", a: "6.2.4.3", a4: "6.2.4.3")
    static let deviceCMYK = Rule(
        "DeviceCMYK is used without an output intent of CMYK.", a: "6.2.4.3", a4: "6.2.4.3")
    static let overprintMode = Rule(
        "Colour of a CMYK profile overprints in mode 1.", a: "6.2.4.2", a4: "6.2.4.2")
    static let transferFunction = Rule("A graphics state has a transfer function.", a: "6.2.5", a4: "6.2.5")
    static let halftoneOrigin = Rule("A graphics state places a halftone's origin.", a: "6.2.5")
    static let halftoneOrigin4 = Rule("A graphics state places a halftone's origin.", a4: "6.2.5")
    static let halftone = Rule("A halftone is of a kind that PDF/A forbids.", a: "6.2.5", a4: "6.2.5")
    static let blendMode = Rule("A blend mode is none of ISO 32000's.", a: "6.2.10", a4: "6.2.9")
    static let renderingIntent = Rule(
        "A rendering intent is none of ISO 32000's.", a: "6.2.6", a4: "6.2.4.6")
}
