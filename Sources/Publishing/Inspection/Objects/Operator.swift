/// A word of at most three bytes, such as all operators of content are (ISO 32000-1, annex A), held in a number.
struct Operator: Hashable, ExpressibleByStringLiteral {
    /// Its bytes, the first one lowest.
    private let code: UInt32

    /// - Parameter word: what lies behind its third byte is dropped.
    init(_ word: ArraySlice<UInt8>) {
        var code: UInt32 = 0
        for byte in word.prefix(3).reversed() { code = code << 8 | UInt32(byte) }
        self.code = code
    }

    init(stringLiteral word: StaticString) {
        let count = word.utf8CodeUnitCount, bytes = word.utf8Start
        var code: UInt32 = 0
        if count > 0 { code |= UInt32(bytes[0]) }
        if count > 1 { code |= UInt32(bytes[1]) << 8 }
        if count > 2 { code |= UInt32(bytes[2]) << 16 }
        self.code = code
    }

    /// As it is written.
    var text: String {
        let bytes = [code, code >> 8, code >> 16].map { UInt8(truncatingIfNeeded: $0) }.prefix { $0 != 0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
