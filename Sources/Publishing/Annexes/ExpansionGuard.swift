import Foundation

/// Measures what a file's streams unpack to, before anybody unpacks them: a few bytes can hold gigabytes.
///
/// It looks for streams where they stand in the file's bytes, not where its tables say: what qpdf could be led to is
/// among them.
enum ExpansionGuard {
    /// Of one stream: a page of A3 scanned at 600 pixels an inch is less.
    static let most = 256_000_000

    /// - Throws: `hostile` for a stream that unpacks to more than `most`, or that is packed in several layers.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(AnnexRefusal) {
        guard let inflater = try? Inflater() else { return }
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
        defer { room.deallocate() }
        let word = Array("stream".utf8)
        var position = 0
        while let found = next(word, in: bytes, from: position) {
            position = found + word.count
            // `endstream` ends one.
            if found >= 3, bytes[found - 1] == UInt8(ascii: "d") { continue }
            let head = Array(bytes[max(0, found - 2048)..<found])
            try checkLayers(head)
            var start = position
            if start < bytes.count, bytes[start] == 13 { start += 1 }
            if start < bytes.count, bytes[start] == 10 { start += 1 }
            guard start + 2 <= bytes.count, isDeflated(bytes[start], bytes[start + 1]) else { continue }
            inflater.begin(UnsafeBufferPointer(rebasing: bytes[start...]))
            var total = 0
            while inflater.read(into: room) {
                total += room.count
                if total > most { throw .hostile("a stream unpacks to more than \(most / 1_000_000) MB") }
            }
        }
    }

    /// The first two bytes of a zlib stream (RFC 1950, 2.2).
    private static func isDeflated(_ first: UInt8, _ second: UInt8) -> Bool {
        first & 0x0F == 8 && (Int(first) << 8 | Int(second)) % 31 == 0
    }

    /// A stream that is packed twice may unpack to the square of what one layer does.
    private static func checkLayers(_ head: [UInt8]) throws(AnnexRefusal) {
        let text = String(decoding: head, as: UTF8.self)
        let dictionary = text.range(of: "obj").map { text[$0.upperBound...] } ?? text[...]
        let own = dictionary.components(separatedBy: "obj").last ?? ""
        guard own.contains("Filter") else { return }
        let layers = ["FlateDecode", "LZWDecode", "RunLengthDecode"].reduce(0) {
            $0 + own.components(separatedBy: $1).count - 1
        }
        if layers > 1 { throw .hostile("a stream is packed in several layers") }
    }

    private static func next(
        _ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var position = start
        while position + word.count <= bytes.count {
            guard let found = memchr(base + position, Int32(word[0]), bytes.count - position) else {
                return nil
            }
            position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            guard position + word.count <= bytes.count else { return nil }
            if memcmp(base + position, word, word.count) == 0 { return position }
            position += 1
        }
        return nil
    }
}
