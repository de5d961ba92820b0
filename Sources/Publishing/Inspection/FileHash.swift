import CGLib

/// What proves that a file is the one that was meant: SHA-256 (FIPS 180-4).
///
/// By GLib, which Pango brings into the program anyway.
public enum FileHash {
    /// 64 hexadecimal digits. g_compute_checksum_for_data.
    public static func sha256(_ bytes: [UInt8]) -> String {
        let digits = bytes.withUnsafeBufferPointer {
            g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0.baseAddress, gsize($0.count))
        }
        // nil for a kind of checksum that GLib does not know: it has known this one since 2.16.
        guard let digits else { return "" }
        defer { g_free(digits) }
        return String(cString: digits)
    }
}
