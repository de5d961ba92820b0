import Frames
import ReportModel

/// Reads a layout.yaml.
struct LayoutReader {
    let project: ProjectFiles
    /// What report.yaml says, to tell where it asks for a layout.
    let manifest: ProjectManifest?
    /// Folder of the layouts that ship.
    let shipped: String
    let log: DiagnosticLog

    func read(_ name: String) -> LayoutSpec? {
        guard let root = root(of: name), let map = YAMLMap(root, "layout", log) else { return nil }
        let colors = LayoutColors.read(map, log)
        let (fonts, scripts, scriptSizes) = FontReader(log: log).read(map)
        let styles = StyleReader(colors: colors.names, fonts: fonts, log: log).read(map)
        let masters = MasterReader(colors: colors.names, styles: styles.map { Set($0.keys) } ?? [], log: log)
            .read(map)
        let page = map.requiredMap("page", "page").flatMap(page)
        let grid = map.requiredMap("grid", "grid").flatMap(grid)
        let rules = map.requiredMap("rules", "rules").flatMap(rules)
        let palette = palette(map, colors.names)
        let layout = (map.string("name") ?? name, spaces(map))
        let fit = map.map("fit", "fit").map(fit)
        let typography = map.profilesByLanguage("typography")
        let print = map.map("print", "print").map {
            PrintReader().read($0, at: map.keyOrigin("print"))
        }
        if print != nil { colors.checkInks(log) }
        map.finish()
        guard let page, let grid, let rules, let styles, let masters else { return nil }
        var spec = LayoutSpec(
            name: layout.0, page: page, grid: grid, colors: colors.values, palette: palette, fonts: fonts,
            scripts: scripts, styles: styles, masters: masters, spaces: layout.1, rules: rules,
            typography: typography)
        spec.fit = fit ?? FitRanges()
        spec.scriptSizes = scriptSizes
        (spec.print, spec.spots) = (print, colors.spots)
        return spec
    }

    /// The layout's own map over those of the layouts that it extends.
    private func root(of name: String) -> YAMLValue? {
        let files = LayoutFiles(project: project, shipped: shipped, log: log)
        return LayoutInheritance(files: files, log: log).root(of: name, at: place(of: name))
    }

    /// Where report.yaml asks for a layout.
    private func place(of name: String) -> Origin { manifest?.places.layout(name) ?? ManifestPlaces.file }

    // MARK: Page

    private func page(_ map: YAMLMap) -> PageSpec? {
        defer { map.finish() }
        let keys = ["width", "height", "inner", "outer", "top", "bottom"]
        let lengths = keys.compactMap { map.requiredLength($0) }
        guard lengths.count == keys.count else { return nil }
        let page = PageSpec(
            width: lengths[0], height: lengths[1], inner: lengths[2], outer: lengths[3], top: lengths[4],
            bottom: lengths[5])
        let hasRoom = page.width > page.inner + page.outer && page.height > page.top + page.bottom
        guard hasRoom, lengths.allSatisfy({ $0 >= .zero }) else {
            log.add(.noRoomOnPage(at: map.origin))
            return nil
        }
        return page
    }

    private func grid(_ map: YAMLMap) -> GridSpec? {
        defer { map.finish() }
        let columns = map.requiredInt("columns", in: 1...24), most = columns ?? 24
        let gutter = map.requiredLength("gutter"), baseline = map.requiredLength("baseline")
        let first = map.requiredLength("first-baseline"),
            narrative = map.requiredInt("narrative", in: 1...most)
        let sideColumn = map.requiredInt("side-column", in: 1...most)
        let sideSpan = map.requiredInt("side-span", in: 1...(most - (sideColumn ?? 1) + 1))
        guard let columns, let gutter, let baseline, let first, let narrative, let sideColumn, let sideSpan
        else { return nil }
        return GridSpec(
            columns: columns, gutter: gutter, baseline: baseline, firstBaseline: first, narrative: narrative,
            sideColumn: sideColumn, sideSpan: sideSpan)
    }

    /// How far things may shrink: each a part of its size.
    private func fit(_ map: YAMLMap) -> FitRanges {
        defer { map.finish() }
        func least(_ key: String) -> Double { map.number(key, in: 0.5...1) ?? 1 }
        return FitRanges(
            size: least("size"), leading: least("leading"), spacing: least("spacing"),
            pictures: least("pictures"))
    }

    private func rules(_ map: YAMLMap) -> LayoutRules? {
        defer { map.finish() }
        let keys = [
            "chapter-openings", "sections-open-pages", "story-spreads", "covers", "contents-on-recto",
        ]
        let values = keys.compactMap { map.requiredBool($0) }
        let foot: PageFoot? = map.choice("foot")
        let columns = map.int("columns", in: 1...4)
        let notes: NotePlace? = map.choice("notes")
        let orphans = map.int("orphans", in: 1...10), widows = map.int("widows", in: 1...10)
        let resolution = map.int("resolution", in: 36...2400)
        let chapterOpens: ChapterSide? = map.choice("chapter-opens")
        guard values.count == keys.count else { return nil }
        var rules = LayoutRules(
            chapterOpenings: values[0], sectionsOpenPages: values[1], storySpreads: values[2],
            covers: values[3], contentsOnRecto: values[4], foot: foot ?? .flush, columns: columns ?? 1,
            notes: notes ?? .foot,
            orphans: orphans ?? 2,
            widows: widows ?? 2)
        rules.chapterOpens = chapterOpens ?? .any
        rules.resolution = resolution ?? rules.resolution
        return rules
    }

    // MARK: Names

    private func palette(_ map: YAMLMap, _ colors: Set<String>) -> [String] {
        if map.required("palette") == nil { return [] }
        return map.list("palette").compactMap { value in
            guard let name = map.string(value, "palette") else { return nil }
            LayoutNames.check(name, "colour", among: colors, at: value.origin, log)
            return name
        }
    }

    private func spaces(_ map: YAMLMap) -> [String: Length] {
        guard let spaces = map.map("spaces", "spaces") else { return [:] }
        var lengths: [String: Length] = [:]
        for entry in spaces.all() { lengths[entry.key] = spaces.length(entry.value, entry.key) }
        return lengths
    }
}

/// Names that one part of a layout defines and another uses.
enum LayoutNames {
    static func check(
        _ name: String, _ kind: String, among names: Set<String>, at origin: Origin, _ log: DiagnosticLog
    ) {
        if !names.contains(name) { log.add(.unknownName(name, of: kind, valid: names.sorted(), at: origin)) }
    }
}
