import ReportModel

/// Reads the datasets of report.yaml into a store.
struct DataReader {
    let files: ProjectFiles
    let log: DiagnosticLog

    /// A store of every dataset that could be read, and the names of those that could not.
    func read(_ sources: [DatasetSource]) -> (store: DataStore?, failed: Set<String>) {
        var datasets: [DataStore.Dataset] = []
        var failed: Set<String> = []
        for source in sources {
            if let dataset = read(source) { datasets.append(dataset) } else { failed.insert(source.name) }
        }
        do {
            return (try DataStore(datasets), failed)
        } catch {
            log.add(.databaseFailed("\(error)"))
            return (nil, failed)
        }
    }

    private func read(_ source: DatasetSource) -> DataStore.Dataset? {
        guard let file = files.text(source.file, limit: .data, at: source.origin, log) else { return nil }
        let table: DataTable?
        switch source.file.split(separator: ".").last?.lowercased() {
        case "csv", "tsv": table = CSVTable.read(file, source, log)
        case "json": table = JSONTable.read(file, log)
        default:
            log.add(.unknownDataFormat(source.file, at: source.origin))
            return nil
        }
        return table.map { DataStore.Dataset(name: source.name, table: $0) }
    }
}
