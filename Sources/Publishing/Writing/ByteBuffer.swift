/// Bytes that are filled and emptied over and over without being cleared or counted: what pages pass through.
///
/// An array would zero new room and check each access; here a page of content is one block of memory, reused.
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1 << 16) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// What is in it. Valid until the buffer changes.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// The room behind what is in it: write there, then `grow`.
    var spare: UnsafeMutableBufferPointer<UInt8> {
        UnsafeMutableBufferPointer(start: base + count, count: capacity - count)
    }

    mutating func reserve(_ more: Int) {
        guard capacity - count < more else { return }
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (moved, larger)
    }

    mutating func grow(by written: Int) {
        precondition(written <= capacity - count)
        count += written
    }

    mutating func removeAll() { count = 0 }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    mutating func append(_ syntax: StaticString) {
        append(UnsafeBufferPointer(start: syntax.utf8Start, count: syntax.utf8CodeUnitCount))
    }

    /// Puts text before what stands at `offset`.
    mutating func insert(_ text: PDFText, at offset: Int) {
        precondition((0...count).contains(offset))
        let length = text.bytes.count
        reserve(length)
        (base + offset + length).update(from: base + offset, count: count - offset)
        text.bytes.withUnsafeBufferPointer {
            (base + offset).update(from: $0.baseAddress ?? UnsafePointer(base), count: length)
        }
        count += length
    }

    /// Forgets what stands from `offset` on.
    mutating func truncate(to offset: Int) {
        precondition((0...count).contains(offset))
        count = offset
    }
}
