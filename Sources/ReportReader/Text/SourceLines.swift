extension StringProtocol {
    /// Lines without their ends: `\n`, `\r\n` or `\r`. Swift's characters take `\r\n` for one, which is no `\n`.
    var sourceLines: [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") {
                previous = byte
                continue
            }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
            } else {
                line.append(byte)
            }
            previous = byte
        }
        return lines + [String(decoding: line, as: UTF8.self)]
    }
}
