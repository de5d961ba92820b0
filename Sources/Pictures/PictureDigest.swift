/// A name for a picture's content: equal bytes have equal keys, on every machine and in every version.
///
/// Two lanes of the FNV-1a step (Fowler, Noll, Vo: xor, then multiply by the 64-bit FNV prime), each taken over
/// little-endian words of eight bytes instead of bytes, with its high half folded down after each step, because a product
/// carries only upwards; the second lane reads each word with its halves swapped and starts elsewhere. The length is the last
/// word. It tells pictures apart; it is not made to withstand someone who looks for two that collide.
enum PictureDigest {
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325

    /// 32 hexadecimal digits.
    static func key(of bytes: [UInt8]) -> String {
        var first = offsetBasis, second = ~offsetBasis
        func take(_ word: UInt64) {
            first = (first ^ word) &* prime
            first ^= first >> 32
            second = (second ^ (word << 32 | word >> 32)) &* prime
            second ^= second >> 29
        }
        bytes.withUnsafeBytes { raw in
            let whole = raw.count & ~7
            for offset in stride(from: 0, to: whole, by: 8) {
                take(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            }
            if whole < raw.count {
                take(raw[whole...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
            }
        }
        take(UInt64(bytes.count))
        return hex(first) + hex(second)
    }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
