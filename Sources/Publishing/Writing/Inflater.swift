import CZlib

/// A zlib decompressor, used for one buffer after another.
struct Inflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(FinishingError) {
        // On the heap, because zlib keeps the address of its stream.
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

    /// Decompresses a whole buffer into `output`, which is emptied first and grows as needed.
    func inflate(_ bytes: [UInt8], into output: inout ByteBuffer) throws(FinishingError) {
        output.removeAll()
        output.reserve(bytes.count * 6)
        let status = bytes.withUnsafeBufferPointer { bytes in
            begin(bytes)
            while true {
                output.reserve(1 << 12)
                let (status, count) = run(into: output.spare)
                output.grow(by: count)
                if status != Z_OK { return status }
            }
        }
        guard status == Z_STREAM_END else { throw .zlib(function: "inflate", status: status) }
    }

    /// Decompresses a whole buffer as far as it goes, and no further than `limit` bytes.
    func inflate(_ bytes: [UInt8], atMost limit: Int) -> DecodedStream {
        var output: [UInt8] = [], status = Z_OK
        bytes.withUnsafeBufferPointer { bytes in
            begin(bytes)
            var room = [UInt8](repeating: 0, count: min(max(bytes.count * 4, 1 << 12), 1 << 16))
            while status == Z_OK, output.count < limit {
                let (code, count) = room.withUnsafeMutableBufferPointer { run(into: $0) }
                output += room[..<count]
                status = code
            }
        }
        switch status {
        case Z_STREAM_END: return DecodedStream(bytes: output, state: .whole)
        case Z_OK: return DecodedStream(bytes: output, state: .tooLarge)
        default: return DecodedStream(bytes: output, state: .damaged)
        }
    }

    /// Whether a buffer can be unpacked from its first byte to its checksum.
    func isWhole(_ bytes: [UInt8]) -> Bool {
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { room.deallocate() }
        return bytes.withUnsafeBufferPointer { bytes in
            begin(bytes)
            while true {
                let status = run(into: room).status
                if status != Z_OK { return status == Z_STREAM_END }
            }
        }
    }

    // MARK: In pieces

    /// Begins a new buffer, which has to stay where it is while it is read.
    func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
        inflateReset(stream)
        // zlib reads next_in and does not write through it.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
    }

    /// Decompresses the next piece; false if there is not enough left to fill the room.
    func read(into room: UnsafeMutableBufferPointer<UInt8>) -> Bool { run(into: room).count == room.count }

    private func run(into room: UnsafeMutableBufferPointer<UInt8>) -> (status: Int32, count: Int) {
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        return (status, room.count - Int(stream.pointee.avail_out))
    }
}
