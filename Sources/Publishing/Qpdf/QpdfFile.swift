import CQpdf

/// A PDF file as qpdf reads it: the only owner of a `qpdf_data`, and the funnel through which its errors leave.
///
/// qpdf's C functions do not report errors as they happen; `check` asks for what has gathered. One thread at a time.
struct QpdfFile: ~Copyable {
    let data: qpdf_data

    /// Reads a file from memory, which has to stay where it is as long as this value lives: qpdf keeps no copy.
    init(reading bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
        data = qpdf_init()
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
        // A damaged file is a defect of the painter: nothing is to be recovered.
        qpdf_set_attempt_recovery(data, 0)
        _ = bytes.withMemoryRebound(to: CChar.self) {
            qpdf_read_memory(data, "painted", $0.baseAddress, UInt64($0.count), nil)
        }
        try check()
    }

    deinit {
        var owned: qpdf_data? = data
        qpdf_cleanup(&owned)
    }

    /// Throws the first error since the last call.
    func check() throws(FinishingError) {
        guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return }
        throw .qpdf(String(cString: qpdf_get_error_full_text(data, error)))
    }

    var isEncrypted: Bool { qpdf_is_encrypted(data) != 0 }
    var catalog: QpdfObject { object(qpdf_get_root(data)) }
    var trailer: QpdfObject { object(qpdf_get_trailer(data)) }

    /// The number of each page's object.
    var pageNumbers: [Int] { (0..<Int(qpdf_get_num_pages(data))).map { page($0).number } }

    /// From 0.
    func page(_ index: Int) -> QpdfObject { object(qpdf_get_page_n(data, index)) }

    func object(numbered number: Int) -> QpdfObject { object(qpdf_get_object_by_id(data, Int32(number), 0)) }

    private func object(_ handle: qpdf_oh) -> QpdfObject { QpdfObject(data: data, handle: handle) }
}
