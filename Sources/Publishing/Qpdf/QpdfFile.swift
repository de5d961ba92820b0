import CQpdf

/// A PDF file as qpdf reads it: the only owner of a `qpdf_data`, and the funnel through which its errors leave.
///
/// qpdf's C functions do not report errors as they happen; `check` asks for what has gathered. One thread at a time.
struct QpdfFile: ~Copyable {
    let data: qpdf_data

    /// Reads a file from memory, which has to stay where it is as long as this value lives: qpdf keeps no copy.
    ///
    /// - Parameters:
    ///   - name: what qpdf's words call it.
    ///   - recovering: whether qpdf may put a damaged table of objects together again. It may not for a file that the painter
    ///     wrote, where damage is a defect, nor for one that is taken over, which is somebody else's to mend.
    init(
        reading bytes: UnsafeBufferPointer<UInt8>, named name: String = "painted", recovering: Bool = false
    ) throws(FinishingError) {
        data = qpdf_init()
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
        qpdf_set_attempt_recovery(data, recovering ? 1 : 0)
        _ = bytes.withMemoryRebound(to: CChar.self) {
            qpdf_read_memory(data, name, $0.baseAddress, UInt64($0.count), nil)
        }
        try check()
    }

    deinit {
        // What nobody asked for any more is not for the terminal.
        if qpdf_has_error(data) != 0 { _ = qpdf_get_error(data) }
        var owned: qpdf_data? = data
        qpdf_cleanup(&owned)
    }

    /// Throws the first error since the last call.
    func check() throws(FinishingError) {
        guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return }
        throw .qpdf(String(cString: qpdf_get_error_full_text(data, error)))
    }

    /// The error since the last call, in qpdf's words.
    func takeError() -> String? {
        guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return nil }
        return String(cString: qpdf_get_error_full_text(data, error))
    }

    /// The next thing that qpdf would mend, or has mended; nil where there is nothing left.
    func takeWarning() -> String? {
        guard qpdf_more_warnings(data) != 0, let warning = qpdf_next_warning(data) else { return nil }
        return String(cString: qpdf_get_error_full_text(data, warning))
    }

    /// Of the header, or of the catalog where that is later: `1.7`.
    var version: String { String(cString: qpdf_get_pdf_version(data)) }

    var isEncrypted: Bool { qpdf_is_encrypted(data) != 0 }
    var catalog: QpdfObject { object(qpdf_get_root(data)) }
    var trailer: QpdfObject { object(qpdf_get_trailer(data)) }

    /// None where the tree of pages is damaged: qpdf then counts -1, and `check` has its words.
    private var pageCount: Int { max(0, Int(qpdf_get_num_pages(data))) }

    /// The number of each page's object.
    var pageNumbers: [Int] { (0..<pageCount).map { page($0).number } }

    /// From 0.
    func page(_ index: Int) -> QpdfObject { object(qpdf_get_page_n(data, index)) }

    func object(numbered number: Int, generation: Int = 0) -> QpdfObject {
        object(qpdf_get_object_by_id(data, Int32(number), Int32(generation)))
    }

    /// Each page's object.
    var pageReferences: [PDFSyntax.Reference] {
        (0..<pageCount).map { index in
            let page = page(index)
            return PDFSyntax.Reference(number: page.number, generation: page.generation)
        }
    }

    /// Gives each page what it has from the nodes above it. qpdf_push_inherited_attributes_to_page.
    func pushAttributesToPages() { qpdf_push_inherited_attributes_to_page(data) }

    private func object(_ handle: qpdf_oh) -> QpdfObject { QpdfObject(data: data, handle: handle) }
}
