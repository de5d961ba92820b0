import CQpdf
import Glibc

/// A handle to an object of a `QpdfFile`, released with this value. It must not outlive its file.
struct QpdfObject: ~Copyable {
    private let data: qpdf_data
    private let handle: qpdf_oh

    init(data: qpdf_data, handle: qpdf_oh) { (self.data, self.handle) = (data, handle) }

    deinit { qpdf_oh_release(data, handle) }

    var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != 0 }
    var isStream: Bool { qpdf_oh_is_stream(data, handle) != 0 }
    var isTrue: Bool { qpdf_oh_is_bool(data, handle) != 0 && qpdf_oh_get_bool_value(data, handle) != 0 }
    var isArray: Bool { qpdf_oh_is_array(data, handle) != 0 }
    /// 0 for an object that is part of another.
    var number: Int { Int(qpdf_oh_get_object_id(data, handle)) }
    var generation: Int { Int(qpdf_oh_get_generation(data, handle)) }
    var integer: Int? {
        qpdf_oh_is_integer(data, handle) != 0 ? Int(qpdf_oh_get_int_value(data, handle)) : nil
    }
    /// A number of either kind.
    var real: Double? {
        qpdf_oh_is_number(data, handle) != 0 ? qpdf_oh_get_numeric_value(data, handle) : nil
    }
    /// A name with its slash.
    var name: String? {
        qpdf_oh_is_name(data, handle) != 0 ? String(cString: qpdf_oh_get_name(data, handle)) : nil
    }

    /// Whether it is this name: `/Form`.
    func isName(_ name: String) -> Bool { qpdf_oh_is_name_and_equals(data, handle, name) != 0 }

    // MARK: Dictionaries and arrays

    func has(_ key: String) -> Bool { qpdf_oh_has_key(data, handle, key) != 0 }

    /// The keys of a dictionary, sorted.
    var keys: [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(data, handle)
        while qpdf_oh_dict_more_keys(data) != 0 {
            if let key = qpdf_oh_dict_next_key(data) { keys.append(String(cString: key)) }
        }
        return keys.sorted()
    }

    /// The value of a dictionary's key, resolved; null where there is none.
    subscript(_ key: String) -> QpdfObject { other(qpdf_oh_get_key(data, handle, key)) }

    /// An item of an array.
    subscript(_ index: Int) -> QpdfObject { other(qpdf_oh_get_array_item(data, handle, Int32(index))) }

    var count: Int { Int(qpdf_oh_get_array_n_items(data, handle)) }

    /// Sets a dictionary's key to what the syntax says. qpdf parses it on its own: it cannot refer to objects.
    func set(_ key: String, _ syntax: String) {
        let value = other(qpdf_oh_parse(data, syntax))
        qpdf_oh_replace_key(data, handle, key, value.handle)
    }

    func remove(_ key: String) { qpdf_oh_remove_key(data, handle, key) }

    // MARK: Streams

    /// A stream's dictionary.
    var dictionary: QpdfObject { other(qpdf_oh_get_dict(data, handle)) }

    /// A stream's data as it stands in the file, or with its lossless filters undone; nil if qpdf cannot give it.
    func streamData(decoded: Bool) -> [UInt8]? {
        streamData(level: decoded ? qpdf_dl_generalized : qpdf_dl_none)
    }

    /// A picture's pixels, a JPEG's too; nil if qpdf cannot give them.
    func pixels() -> [UInt8]? { streamData(level: qpdf_dl_all) }

    private func streamData(level: qpdf_stream_decode_level_e) -> [UInt8]? {
        var filtered: QPDF_BOOL = 0
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let status = qpdf_oh_get_stream_data(data, handle, level, &filtered, &bytes, &count)
        // qpdf-c.h: the buffer comes from malloc and belongs to the caller.
        defer { free(bytes) }
        guard status & QPDF_ERROR_CODE(QPDF_ERRORS) == 0, let bytes else { return nil }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// The object in PDF syntax, references as they are in the file.
    var syntax: PDFText {
        var text = PDFText()
        guard let start = qpdf_oh_unparse_resolved(data, handle) else { return text }
        let count = Int(qpdf_get_last_string_length(data))
        start.withMemoryRebound(to: UInt8.self, capacity: count) {
            text.bytes += UnsafeBufferPointer(start: $0, count: count)
        }
        return text
    }

    private func other(_ handle: qpdf_oh) -> QpdfObject { QpdfObject(data: data, handle: handle) }
}
