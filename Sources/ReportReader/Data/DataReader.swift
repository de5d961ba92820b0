import ReportModel

/// Reads the datasets of report.yaml into a store.
final class DataReader {
    private let files: ProjectFiles
    private let log: DiagnosticLog
    /// Workbooks that more datasets are still to be read of.
    private var workbooks: [String: WorkbookFile] = [:]

    init(files: ProjectFiles, log: DiagnosticLog) { (self.files, self.log) = (files, log) }

    /// A store of every dataset that could be read, and the names of those that could not.
    func read(_ sources: [DatasetSource]) -> (store: DataStore?, failed: Set<String>) {
        var datasets: [DataStore.Dataset] = []
        var failed: Set<String> = []
        var waiting = Dictionary(sources.map { ($0.file, 1) }, uniquingKeysWith: +)
        for source in sources {
            if let dataset = read(source) { datasets.append(dataset) } else { failed.insert(source.name) }
            waiting[source.file, default: 1] -= 1
            if waiting[source.file] == 0 { workbooks[source.file] = nil }
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
            return workbook(source, format).flatMap { WorkbookTable(source: source, log: log).read($0) }
        case .database:
            let bytes = files.bytes(source.file, limit: .data, at: source.origin, log)
            if files.has(source.file + "-wal") {
                log.add(.unfinishedDatabase(source.file, at: source.origin))
            }
            return bytes.flatMap { DatabaseTable(source: source, log: log).read($0) }
        }
    }

    /// Opened once, however many datasets are of it.
    private func workbook(_ source: DatasetSource, _ format: DataFormat) -> WorkbookFile? {
        if let known = workbooks[source.file] { return known }
        guard let bytes = files.bytes(source.file, limit: .data, at: source.origin, log) else { return nil }
        do throws(WorkbookFault) {
            let file = try WorkbookFile(bytes, format)
            workbooks[source.file] = file
            return file
        } catch {
            log.add(.workbookFault(error, in: source.file))
            return nil
        }
    }
}
