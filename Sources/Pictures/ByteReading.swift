/// Big-endian numbers in a file's bytes, nil beyond the end.
extension [UInt8] {
    func byte(at offset: Int) -> Int? {
        offset >= 0 && offset < count ? Int(self[offset]) : nil
    }

    func uint16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset]) << 8 | Int(self[offset + 1])
    }

    func uint32(at offset: Int) -> Int? {
        guard let high = uint16(at: offset), let low = uint16(at: offset + 2) else { return nil }
        return high << 16 | low
    }

    /// Where the next 0xFF stands.
    func nextMarker(from offset: Int) -> Int? {
        guard offset < count else { return nil }
        return self[offset...].firstIndex(of: 0xFF)
    }
}

extension UInt8 {
    /// XML 1.0, production 3 (S).
    var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
