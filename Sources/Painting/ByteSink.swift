import CPango

/// Where a surface writes its file: memory.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    /// For `closure` of `write`. Borrowed: the sink outlives the surface that writes to it.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// cairo_write_func_t.
    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        // `closure` is the sink's own pointer, and the owner of the surface keeps the sink.
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
            .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }

    func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}
