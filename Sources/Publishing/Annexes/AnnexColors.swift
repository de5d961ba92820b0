/// Finds colours that mean nothing under the intent of the file that an annex goes to, which is sRGB: four inks without a
/// profile (ISO 19005-2, 6.2.4.3).
enum AnnexColors {
    /// Whether an object names the inks: a picture's or a group's space, the alternative of a named ink.
    static func usesInks(_ value: PDFSyntax) -> Bool {
        switch value {
        case .atom: value.name == "/DeviceCMYK"
        case .array(let items): items.contains(where: usesInks)
        case .dictionary(let entries): entries.values.contains(where: usesInks)
        case .string, .reference: false
        }
    }

    /// Whether content sets a colour by inks: `k`, `K`.
    static func usesInks(_ content: [UInt8]) -> Bool {
        content.withUnsafeBufferPointer { content in
            var scanner = ContentScanner(content)
            while true {
                if case .end = scanner.next() { return false }
                let last = scanner.end - 1
                guard last >= scanner.start, [UInt8(ascii: "k"), UInt8(ascii: "K")].contains(content[last])
                else { continue }
                // The operator is that letter alone.
                if last == scanner.start || content[last - 1] <= 0x20 { return true }
            }
        }
    }
}
