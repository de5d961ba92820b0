/// A file's identifier made from its bytes: 128 bits, equal for equal files. It tells versions apart; it keeps no secret.
///
/// Two FNV-1a sums with different starting points (Fowler, Noll, Vo), over words of eight bytes for speed.
struct Digest {
    let bytes: [UInt8]

    init(_ data: [UInt8]) {
        var low: UInt64 = 0xCBF2_9CE4_8422_2325, high: UInt64 = 0x8422_2325_CBF2_9CE4
        func take(_ word: UInt64) {
            // The upper half is folded down, as a product carries only upwards.
            low = (low ^ word) &* 0x100_0000_01B3
            low ^= low >> 32
            high = (high ^ word) &* 0x100_0000_01B3
            high ^= high >> 29
        }
        data.withUnsafeBytes { data in
            let words = data.count / 8
            for word in 0..<words {
                take(UInt64(littleEndian: data.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)))
            }
            for byte in data[(words * 8)...] { take(UInt64(byte)) }
        }
        take(UInt64(data.count))
        bytes = [low, high].flatMap { sum in (0..<8).map { UInt8(truncatingIfNeeded: sum >> (56 - 8 * $0)) } }
    }
}
