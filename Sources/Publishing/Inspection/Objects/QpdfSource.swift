import CQpdf

/// Any file, damaged or encrypted ones too, as qpdf reads it.
///
/// It stands on a buffer that has to stay where it is as long as this object lives. One thread at a time.
final class QpdfSource: ObjectSource {
    let trailer: PDFValue
    let isRecovered: Bool
    private let file: QpdfFile
    private var generations: [Int: Int]
    private var complaints: [String] = []

    /// - Throws: what qpdf says where the file cannot be read at all; a password that is needed.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
        var isRecovered = false, opened: QpdfFile
        do throws(FinishingError) {
            opened = try QpdfFile(reading: bytes)
        } catch {
            if case .qpdf(let words) = error, words.contains("invalid password") { throw error }
            opened = try QpdfFile(reading: bytes, recovering: true)
            isRecovered = true
            if case .qpdf(let words) = error { complaints.append(words) }
        }
        self.isRecovered = isRecovered
        file = opened
        var parser = ValueParser(file.trailer.syntax.bytes)
        if case .value(let value) = parser.next() { trailer = value } else { trailer = .null }
        generations = parser.generations
    }

    var isEncrypted: Bool { file.isEncrypted }
    var version: String { file.version }

    func object(_ number: Int) -> PDFValue {
        let object = file.object(numbered: number, generation: generations[number] ?? 0)
        let isStream = object.isStream
        let syntax = isStream ? object.dictionary.syntax : object.syntax
        complain()
        var parser = ValueParser(syntax.bytes)
        guard case .value(let value) = parser.next() else { return .null }
        generations.merge(parser.generations) { first, _ in first }
        return isStream ? .stream(value.entries) : value
    }

    func rawData(of number: Int) -> [UInt8]? {
        defer { complain() }
        return file.object(numbered: number, generation: generations[number] ?? 0).streamData(decoded: false)
    }

    func takeComplaints() -> [String] {
        complain()
        while complaints.count < 10, let words = file.takeWarning() { complaints.append(words) }
        defer { complaints = [] }
        return complaints
    }

    private func complain() {
        guard let words = file.takeError() else { return }
        if complaints.count < 10, !complaints.contains(words) { complaints.append(words) }
    }
}
