import Frames
import ReportModel

/// Reads `print:` of a layout.
struct PrintReader {
    /// - Parameter origin: of its key.
    func read(_ map: YAMLMap, at origin: Origin) -> PrintSpec {
        defer { map.finish() }
        var spec = PrintSpec()
        spec.origin = origin
        spec.profileOrigin = map.value("profile")?.origin ?? origin
        spec.profile = map.string("profile")
        spec.condition = map.string("condition") ?? spec.condition
        spec.bleed = bleed(map) ?? spec.bleed
        spec.marks = marks(map) ?? spec.marks
        spec.inkLimit = map.int("ink-limit", in: 100...400) ?? spec.inkLimit
        spec.overLimit = map.choice("over-limit") ?? spec.overLimit
        spec.overprintsBlack = map.bool("overprint-black") ?? spec.overprintsBlack
        spec.resolution = map.int("resolution", in: 36...2400) ?? spec.resolution
        spec.pictures = map.choice("pictures") ?? spec.pictures
        spec.standard = map.choice("standard") ?? spec.standard
        spec.binding = map.map("bind", "bind").map(binding) ?? spec.binding
        let imposition: Imposition? = map.choice("impose")
        spec.imposesBooklet = imposition == .booklet
        return spec
    }

    private enum Imposition: String, CaseIterable { case none, booklet }

    /// More would not be printed: sheets are a little larger than pages.
    private func bleed(_ map: YAMLMap) -> Length? {
        guard let value = map.value("bleed"), let bleed = map.length(value, "bleed") else { return nil }
        if (Length.zero...Length.mm(20)).contains(bleed) { return bleed }
        map.log.add(.outOfRange("bleed", value.scalar?.text ?? "", range: "0 to 20mm", at: value.origin))
        return nil
    }

    private func marks(_ map: YAMLMap) -> Set<PrintSpec.Mark>? {
        guard map.isWritten("marks") else {
            _ = map.value("marks")
            return nil
        }
        return Set(
            map.list("marks").compactMap { value -> PrintSpec.Mark? in
                guard let name = map.string(value, "marks") else { return nil }
                if let mark = PrintSpec.Mark(rawValue: name) { return mark }
                map.log.add(
                    .unknownChoice(
                        name, of: "marks", valid: PrintSpec.Mark.allCases.map(\.rawValue), at: value.origin))
                return nil
            })
    }

    /// Paper by its thickness, or by its grammage (g/m²) and bulk (cm³/g), whose product is its thickness in micrometres.
    private func binding(_ map: YAMLMap) -> PrintSpec.Binding {
        defer { map.finish() }
        var binding = PrintSpec.Binding()
        binding.multiple = map.int("multiple", in: 1...64) ?? binding.multiple
        let thickness = map.length("thickness"), grammage = map.int("grammage", in: 30...600)
        let bulk = map.number("bulk", in: 0.5...3)
        if let thickness, thickness < .zero || thickness > .mm(2) {
            map.log.add(
                .outOfRange(
                    "thickness", map.string("thickness") ?? "", range: "0 to 2mm",
                    at: map.keyOrigin("thickness")))
        } else if let thickness {
            if grammage != nil || bulk != nil { map.log.add(.paperTwice(at: map.keyOrigin("thickness"))) }
            binding.thickness = thickness
        } else if let grammage {
            binding.thickness = .mm(Double(grammage) * (bulk ?? 1) / 1000)
        } else if bulk != nil {
            map.log.add(.missingKey("grammage", of: "bind", at: map.keyOrigin("bulk")))
        }
        return binding
    }
}
