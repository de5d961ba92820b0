/// A short name of a text's content, for telling whether it changed: FNV-1a in 64 bits, 16 digits. It is no defence
/// against somebody who wants two texts to have one.
enum TextHash {
    static func of(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
