import Frames
import ReportModel

/// Reads a layout's masters.
struct MasterReader {
    let colors: Set<String>
    let styles: Set<String>
    let log: DiagnosticLog

    /// nil after a diagnostic.
    func read(_ map: YAMLMap) -> [String: MasterSpec]? {
        guard let masters = map.requiredMap("masters", "masters") else { return nil }
        var specs: [String: MasterSpec] = [:]
        let entries = masters.all()
        for entry in entries { specs[entry.key] = YAMLMap(entry.value, "master", log).map(master) }
        return specs.count == entries.count ? specs : nil
    }

    private func master(_ map: YAMLMap) -> MasterSpec {
        defer { map.finish() }
        var areas: [String: MasterSpec.Area] = [:]
        for entry in map.map("areas", "areas")?.all() ?? [] {
            areas[entry.key] = YAMLMap(entry.value, "area", log).flatMap(area)
        }
        let items = map.list("items").compactMap { YAMLMap($0, "item", log).flatMap(item) }
        let foot: PageFoot? = map.choice("foot")
        return MasterSpec(background: color("background", map), items: items, areas: areas, foot: foot)
    }

    private func area(_ map: YAMLMap) -> MasterSpec.Area? {
        defer { map.finish() }
        let style = name("style", "style", styles, map)
        let takesPage = !map.isWritten("column") && !map.isWritten("span")
        let columns = takesPage ? nil : columns(map)
        let top = map.requiredLength("top"), bottom = map.requiredLength("bottom")
        guard takesPage || columns != nil, let top, let bottom else { return nil }
        if bottom <= top { log.add(.areaWithoutHeight(at: map.keyOrigin("bottom"))) }
        return MasterSpec.Area(columns: columns, top: top, bottom: bottom, style: style)
    }

    private func columns(_ map: YAMLMap) -> MasterSpec.Columns? {
        let column = map.requiredInt("column", in: 1...24), span = map.requiredInt("span", in: 1...24)
        guard let column, let span else { return nil }
        return MasterSpec.Columns(first: column, span: span)
    }

    // MARK: Items

    private static let kinds = ["text", "field", "art", "thumb"]

    private func item(_ map: YAMLMap) -> MasterItem? {
        guard let kind = Self.kinds.first(where: map.isWritten) else {
            log.add(.itemWithoutKind(valid: Self.kinds, at: map.origin))
            return nil
        }
        defer { map.finish() }
        switch kind {
        case "text": return text(map)
        case "field": return field(map)
        case "art": return art(map)
        default: return thumb(map)
        }
    }

    private func text(_ map: YAMLMap) -> MasterItem? {
        let style = requiredName("style", "style", styles, map)
        let edge: MasterText.Edge? = map.choice("edge")
        let isRead = map.bool("read") ?? false
        let baseline = map.requiredLength("baseline")
        guard let content = map.requiredString("text"), let style, let baseline else { return nil }
        checkPlaceholders(content, at: map.value("text")?.origin ?? map.origin)
        return .text(
            MasterText(
                content: content, style: style, edge: edge ?? .start, baseline: baseline, isArtifact: !isRead)
        )
    }

    private static let placeholders = Set(Placeholder.allCases.map(\.rawValue))

    private func checkPlaceholders(_ text: String, at origin: Origin) {
        for piece in Placeholder.pieces(of: text) {
            switch piece {
            case .text: break
            case .name(let name):
                LayoutNames.check(name, "placeholder", among: Self.placeholders, at: origin, log)
            case .open(let text): log.add(.openPlaceholder(text, at: origin))
            }
        }
    }

    private func field(_ map: YAMLMap) -> MasterItem? {
        let color = color("field", map)
        guard let lengths = lengths("rect", count: 4, map), let color else { return nil }
        return .field(color: color, Rect(x: lengths[0], y: lengths[1], width: lengths[2], height: lengths[3]))
    }

    private func art(_ map: YAMLMap) -> MasterItem? {
        let kind: MasterArt.Kind? = map.requiredChoice("art")
        let colors = map.list("colors").compactMap { value -> String? in
            guard let name = map.string(value, "colors") else { return nil }
            LayoutNames.check(name, "colour", among: self.colors, at: value.origin, log)
            return name
        }
        let radius = map.requiredLength("radius"), center = lengths("center", count: 2, map)
        let pitch = map.length("pitch")
        guard let kind, let radius, let center else { return nil }
        return .art(
            MasterArt(
                kind: kind, colors: colors, radius: radius, center: Point(center[0], center[1]),
                pitch: pitch ?? .zero))
    }

    private func thumb(_ map: YAMLMap) -> MasterItem? {
        let color = color("thumb", map)
        let radius = map.requiredLength("radius"), top = map.requiredLength("top"),
            step = map.requiredLength("step")
        guard let color, let radius, let top, let step else { return nil }
        return .thumb(color: color, radius: radius, top: top, step: step)
    }

    // MARK: Values

    private func color(_ key: String, _ map: YAMLMap) -> String? { name(key, "colour", colors, map) }

    private func name(_ key: String, _ kind: String, _ names: Set<String>, _ map: YAMLMap) -> String? {
        guard let value = map.value(key), let name = map.string(value, key) else { return nil }
        LayoutNames.check(name, kind, among: names, at: value.origin, log)
        return name
    }

    private func requiredName(_ key: String, _ kind: String, _ names: Set<String>, _ map: YAMLMap) -> String?
    {
        map.required(key) == nil ? nil : name(key, kind, names, map)
    }

    private func lengths(_ key: String, count: Int, _ map: YAMLMap) -> [Length]? {
        guard let value = map.required(key) else { return nil }
        let items = map.list(key)
        guard items.count == count else {
            log.add(.lengthCount(key, count, found: items.count, at: value.origin))
            return nil
        }
        let lengths = items.compactMap { map.length($0, key) }
        return lengths.count == count ? lengths : nil
    }
}
