import CGLib

/// What proves that a file is the one that was meant: SHA-256 (FIPS 180-4).
///
/// By GLib, which Pango brings into the program anyway.
public enum FileHash {
    /// 64 hexadecimal digits. g_compute_checksum_for_data.
    public static func sha256(_ bytes: [UInt8]) -> String {
        digits(of: bytes, G_CHECKSUM_SHA256)
    }

    /// 16 bytes: MD5 (RFC 1321), which PDF wants of an embedded file (ISO 32000-1, 7.11.4.1). It proves nothing.
    static func md5(_ bytes: [UInt8]) -> [UInt8] {
        let values = digits(of: bytes, G_CHECKSUM_MD5).compactMap(\.hexDigitValue)
        return stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }

    private static func digits(of bytes: [UInt8], _ kind: GChecksumType) -> String {
        let digits = bytes.withUnsafeBufferPointer {
            g_compute_checksum_for_data(kind, $0.baseAddress, gsize($0.count))
        }
        // nil for a kind of checksum that GLib does not know: it has known these since 2.16.
        guard let digits else { return "" }
        defer { g_free(digits) }
        return String(cString: digits)
    }
}
