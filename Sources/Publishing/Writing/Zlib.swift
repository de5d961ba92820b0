import CZlib

/// A zlib compressor, used for one buffer after another: setting one up costs more than a page of text.
struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

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

    func deflate(_ bytes: [UInt8]) throws(FinishingError) -> [UInt8] {
        try bytes.withUnsafeBufferPointer { bytes throws(FinishingError) in try deflate(bytes) }
    }

    /// The bytes compressed, as FlateDecode wants them.
    func deflate(_ bytes: UnsafeBufferPointer<UInt8>) throws(FinishingError) -> [UInt8] {
        deflateReset(stream)
        let bound = Int(deflateBound(stream, UInt(bytes.count)))
        var status = Z_OK
        let result = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            // zlib reads next_in and does not write through it.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            stream.pointee.avail_in = UInt32(bytes.count)
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(bound)
            status = CZlib.deflate(stream, Z_FINISH)
            count = bound - Int(stream.pointee.avail_out)
        }
        guard status == Z_STREAM_END else { throw .zlib(function: "deflate", status: status) }
        return result
    }
}

/// A zlib decompressor, used for one buffer after another.
struct Inflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(FinishingError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            throw .zlib(function: "inflateInit", status: status)
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Decompresses into `output`, which is emptied first and grows as needed.
    func inflate(_ bytes: [UInt8], into output: inout ByteBuffer) throws(FinishingError) {
        let status = bytes.withUnsafeBufferPointer { inflate($0, into: &output) }
        guard status == Z_STREAM_END else { throw .zlib(function: "inflate", status: status) }
    }

    private func inflate(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout ByteBuffer) -> Int32 {
        inflateReset(stream)
        output.removeAll()
        output.reserve(bytes.count * 6)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
        while true {
            output.reserve(4096)
            let room = output.spare
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            let status = CZlib.inflate(stream, Z_NO_FLUSH)
            output.grow(by: room.count - Int(stream.pointee.avail_out))
            guard status == Z_OK else { return status }
        }
    }
}
