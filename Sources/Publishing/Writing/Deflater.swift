import CZlib

/// A zlib compressor, used for one buffer after another: setting one up costs more than a page of text.
struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private var output = ByteBuffer()

    /// - Parameter level: 0 (none) to 9 (smallest).
    init(level: Int) throws(FinishingError) {
        // On the heap, because zlib keeps the address of its stream.
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // deflateInit2 is a macro around this function.
        let status = deflateInit2_(
            stream, Int32(level), Z_DEFLATED, 15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            throw .zlib(function: "deflateInit2", status: status)
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The bytes compressed, as FlateDecode wants them.
    mutating func deflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) -> [UInt8] {
        begin()
        return try finish(bytes)
    }

    mutating func deflate(_ bytes: [UInt8]) throws(FinishingError) -> [UInt8] {
        begin()
        let status = bytes.withUnsafeBufferPointer { run($0, Z_FINISH) }
        return try finished(status)
    }

    // MARK: In pieces

    /// Begins a new buffer, whose pieces come by `add` and, the last, by `finish`.
    mutating func begin() {
        deflateReset(stream)
        output.removeAll()
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) {
        let status = run(bytes, Z_NO_FLUSH)
        guard status == Z_OK else { throw .zlib(function: "deflate", status: status) }
    }

    /// Compresses the last piece; returns the whole.
    mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) -> [UInt8] {
        try finished(run(bytes, Z_FINISH))
    }

    private func finished(_ status: Int32) throws(FinishingError) -> [UInt8] {
        guard status == Z_STREAM_END else { throw .zlib(function: "deflate", status: status) }
        return Array(output.bytes)
    }

    private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, _ flush: Int32) -> Int32 {
        // zlib reads next_in and does not write through it.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
        while true {
            output.reserve(1 << 12)
            let room = output.spare
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = UInt32(truncatingIfNeeded: room.count)
            let status = CZlib.deflate(stream, flush)
            let isFull = stream.pointee.avail_out == 0
            output.grow(by: room.count - Int(stream.pointee.avail_out))
            if status != Z_OK || !isFull { return status }
        }
    }
}
