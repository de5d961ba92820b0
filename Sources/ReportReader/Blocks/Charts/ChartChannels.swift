import ReportModel

/// Which columns of the data give what a chart shows beside its values: series, panels, places, sizes, intervals.
struct ChartChannels {
    /// Columns of the values themselves: one, or one for each series.
    var values: [String]
    var category: String?
    var series: String?
    var facet: String?
    var x: String?
    var end: String?
    var size: String?
    var low: String?
    var high: String?
    var target: String?

    /// Whether each of several columns is a series.
    var isWide: Bool { values.count > 1 }

    /// What names columns beside `category` and `value`.
    static var keys: [String] { ["series"] + optionalColumns.map(\.0) }

    /// nil after a diagnostic.
    static func read(_ kind: Chart.Kind, _ data: BlockData, _ fields: BlockFields) -> ChartChannels? {
        let map = fields.map
        var channels = ChartChannels(values: []), isSound = true
        for (key, path) in optionalColumns where map.has(key) {
            channels[keyPath: path] = data.column(key, default: key, fields)
            isSound = isSound && channels[keyPath: path] != nil
        }
        isSound = channels.readSeries(data, fields) && isSound
        isSound = checkUse(kind, fields) && isSound
        if kind == .timeline {
            // An event has a place and no value.
            channels.values = channels.x.map { [$0] } ?? []
        } else if channels.values.isEmpty {
            channels.values = data.column("value", default: data.usualValue, fields).map { [$0] } ?? []
        }
        guard let category = Self.category(kind, data, fields, channels), isSound, !channels.values.isEmpty
        else {
            return nil
        }
        channels.category = category.isEmpty ? nil : category
        if !kind.takesPlaces { channels.x = nil }
        return channels
    }

    /// False, with a diagnostic, where the kind cannot show what is asked for, or lacks what it shows.
    private static func checkUse(_ kind: Chart.Kind, _ fields: BlockFields) -> Bool {
        let map = fields.map
        let unused = Chart.Kind.Channel.allCases.filter { map.has($0.rawValue) && !kind.shows($0) }
        for channel in unused {
            fields.log.add(.keyWithoutUse(channel, kind, at: map.keyOrigin(channel.rawValue)))
        }
        let needed = [("x", kind.needsPlaces), ("series", kind.needsSeries)].filter { $0.1 && !map.has($0.0) }
        for (key, _) in needed { fields.log.add(.chartWithout(key, kind, at: map.origin)) }
        return unused.isEmpty && needed.isEmpty
    }

    private static var optionalColumns: [(String, WritableKeyPath<ChartChannels, String?>)] {
        [
            ("facet", \.facet), ("x", \.x), ("end", \.end), ("size", \.size), ("low", \.low),
            ("high", \.high), ("target", \.target),
        ]
    }

    /// A column whose words tell series apart, or a list of columns that are one each.
    /// False after a diagnostic.
    private mutating func readSeries(_ data: BlockData, _ fields: BlockFields) -> Bool {
        guard let value = fields.map.value("series") else { return true }
        guard case .sequence(let items) = value.content else {
            series = data.column("series", default: "series", fields)
            return series != nil
        }
        if fields.map.has("value") {
            fields.log.add(.keysExclude("value", "series", at: fields.map.keyOrigin("value")))
        }
        for item in items {
            guard let name = fields.map.string(item, "series") else { continue }
            if data.columns.contains(name) {
                values.append(name)
            } else {
                fields.log.add(.unknownColumn(name, of: "the data", valid: data.columns, at: item.origin))
            }
        }
        if items.count == 1 { fields.log.add(.oneSeries(at: value.origin)) }
        return values.count == items.count && items.count > 1
    }

    /// The column of the categories' names; empty where observations have a place and no name.
    private static func category(
        _ kind: Chart.Kind, _ data: BlockData, _ fields: BlockFields, _ channels: ChartChannels
    ) -> String? {
        let usual = data.usualCategory(beside: [channels.series, channels.facet, channels.x])
        let isFree = channels.x != nil && kind.takesPlaces || kind.takesObservations
        if isFree, !fields.map.has("category"), !(kind == .timeline && data.columns.contains(usual)) {
            return ""
        }
        // Bars at years are bars of categories that are called by years.
        return data.column("category", default: kind.takesPlaces ? usual : channels.x ?? usual, fields)
    }
}
