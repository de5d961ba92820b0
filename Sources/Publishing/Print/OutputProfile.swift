import CLcms

/// The ICC profile of a printing condition, checked: what a press makes of four inks (ICC.1:2010, 7.2).
public struct OutputProfile: Hashable, Sendable {
    /// Why a file is no profile of a printing condition.
    public enum Fault: Error, Hashable, Sendable {
        /// It is no ICC profile, or a damaged one.
        case damaged
        /// Its colours are not cyan, magenta, yellow and black; the signature that it has: `RGB `.
        case notCMYK(String)
        /// It is not for output; the signature of its class: `mntr`.
        case notOutput(String)
        /// It cannot turn colours into inks.
        case oneWay
    }

    /// More is no profile of four inks.
    public static let largest = 16_000_000

    public let bytes: [UInt8]
    /// Its transforms, made once for all files.
    let conversion: InkConversion

    /// - Parameter bytes: of an .icc file.
    public init(_ bytes: [UInt8]) throws(Fault) {
        guard (132...Self.largest).contains(bytes.count), Self.signature(bytes, at: 36) == "acsp",
            Self.size(bytes) <= bytes.count
        else { throw .damaged }
        let space = Self.signature(bytes, at: 16), kind = Self.signature(bytes, at: 12)
        guard space == "CMYK" else { throw .notCMYK(space) }
        guard kind == "prtr" else { throw .notOutput(kind) }
        self.bytes = bytes
        // Little CMS reads its tables now, so that a damaged one is told before anything is printed.
        conversion = try InkConversion(bytes)
    }

    public static func == (a: OutputProfile, b: OutputProfile) -> Bool { a.bytes == b.bytes }
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    /// The four characters at an offset of the header.
    private static func signature(_ bytes: [UInt8], at offset: Int) -> String {
        String(
            decoding: bytes[offset..<offset + 4].map { (0x20..<0x7F).contains($0) ? $0 : 0x3F }, as: UTF8.self
        )
    }

    /// What the header says of the file's length.
    private static func size(_ bytes: [UInt8]) -> Int { bytes[0..<4].reduce(0) { $0 << 8 | Int($1) } }
}
