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
        guard let format = DataFormat(file: source.file) else {
            if files.find(source.file, limit: .data, at: source.origin, log) != nil {
                log.add(.unknownDataFormat(source.file, at: source.origin))
            }
            return nil
        }
        guard let raw = raw(source, format),
            let table = TypedTable(source: source, log: log).make(raw)
        else { return nil }
        return DataStore.Dataset(name: source.name, table: table)
    }

    private func raw(_ source: DatasetSource, _ format: DataFormat) -> RawTable? {
        switch format {
        case .csv:
            let file = files.data(source.file, encoding: source.encoding, at: source.origin, log)
            return file.flatMap { CSVTable.read($0, source, log) }
        case .json:
            let file = files.data(source.file, encoding: source.encoding, at: source.origin, log)
            return file.flatMap { JSONTable.read($0, source, log) }
        case .workbook, .openDocument:
            let bytes = files.bytes(source.file, limit: .data, at: source.origin, log)
            return bytes.flatMap { WorkbookTable(source: source, log: log).read($0, format) }
        case .database:
            let bytes = files.bytes(source.file, limit: .data, at: source.origin, log)
            if files.has(source.file + "-wal") {
                log.add(.unfinishedDatabase(source.file, at: source.origin))
            }
            return bytes.flatMap { DatabaseTable(source: source, log: log).read($0) }
        }
    }
}
