import Geography
import ReportModel

/// Reads a projection: its name, or `{ name: albers, parallels: [43, 62], center: [10, 50] }`.
struct ProjectionReader {
    let log: DiagnosticLog

    /// nil where none is asked for, or after a diagnostic.
    func read(_ map: YAMLMap) -> ProjectionChoice? {
        guard let value = map.value("projection") else { return nil }
        guard case .mapping = value.content else {
            let name: ProjectionChoice.Name? = map.choice("projection")
            return name.map { ProjectionChoice($0) }
        }
        guard let inner = YAMLMap(value, "projection", log) else { return nil }
        defer { inner.finish() }
        let name: ProjectionChoice.Name? = inner.requiredChoice("name")
        guard let name else { return nil }
        return ProjectionChoice(
            name, parallels: name.takesParallels ? parallels(inner) : nil,
            center: name.takesCenter ? center(inner) : nil)
    }

    private func parallels(_ map: YAMLMap) -> ProjectionChoice.Parallels? {
        guard let value = map.value("parallels"), let pair = pair(value, "parallels", map) else { return nil }
        if let parallels = ProjectionChoice.Parallels(pair.0, pair.1) { return parallels }
        log.add(.impossibleParallels(pair.0, pair.1, at: value.origin))
        return nil
    }

    private func center(_ map: YAMLMap) -> GeoPosition? {
        guard let value = map.value("center"), let (longitude, latitude) = pair(value, "center", map) else {
            return nil
        }
        guard abs(longitude) <= 180, abs(latitude) <= 90 else {
            log.add(.impossibleCenter(at: value.origin))
            return nil
        }
        return GeoPosition(longitude: longitude, latitude: latitude)
    }

    private func pair(_ value: YAMLValue, _ key: String, _ map: YAMLMap) -> (Double, Double)? {
        let numbers = map.list(value).compactMap { $0.scalar.flatMap { ScalarSyntax.number($0.text) } }
        guard map.list(value).count == 2, numbers.count == 2 else {
            let form = key == "center" ? "a longitude and a latitude: [10, 50]" : "two latitudes: [43, 62]"
            log.add(.wrongType(expected: form, found: value.kind, key: key, at: value.origin))
            return nil
        }
        return (numbers[0], numbers[1])
    }
}
