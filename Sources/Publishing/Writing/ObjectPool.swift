/// Objects that will lie compressed in object streams: everything but streams (ISO 32000-1, 7.5.7).
struct ObjectPool {
    /// Their text, one after the other.
    private(set) var text = PDFText()
    private var objects: [(number: Int, start: Int)] = []

    /// How many objects share a stream: enough for them to compress well, few enough to be read one by one.
    static let perStream = 200

    /// Whether it is time to write it: there is work for every processor, and the next begins a new stream.
    var isFull: Bool { objects.count >= Self.perStream * 64 && objects.count.isMultiple(of: Self.perStream) }

    /// Adds an object that `write` writes.
    mutating func add(_ number: Int, _ write: (inout PDFText) -> Void) {
        objects.append((number, text.bytes.count))
        write(&text)
        text.raw("\n")
    }

    /// Each object with its text, a line end behind it.
    func forEach(_ body: (Int, ArraySlice<UInt8>) -> Void) {
        for (index, object) in objects.enumerated() {
            let end = index + 1 < objects.count ? objects[index + 1].start : text.bytes.count
            body(object.number, text.bytes[object.start..<end])
        }
    }

    /// The numbers of the objects of each stream.
    var streams: [[Int]] { groups.map { objects[$0].map(\.number) } }

    /// The streams' data before compression: a table of numbers and offsets, then the objects; and the table's length.
    func plainStream(_ index: Int) -> (bytes: [UInt8], first: Int) {
        let group = groups[index]
        let start = objects[group.lowerBound].start
        let end = group.upperBound < objects.count ? objects[group.upperBound].start : text.bytes.count
        var stream = PDFText(reserving: end - start + group.count * 12)
        for object in objects[group] {
            stream.integer(object.number)
            stream.spaced(object.start - start)
            stream.raw("\n")
        }
        let first = stream.bytes.count
        stream.bytes += text.bytes[start..<end]
        return (stream.bytes, first)
    }

    private var groups: [Range<Int>] {
        stride(from: 0, to: objects.count, by: Self.perStream).map {
            $0..<min($0 + Self.perStream, objects.count)
        }
    }
}
