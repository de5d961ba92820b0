/// The content of a page without structure, made into one marked piece: what it marks itself means nothing any more.
enum FigureContent {
    /// - Parameters:
    ///   - content: the page's, unpacked.
    ///   - fields: what is drawn over it.
    static func marked(_ content: [UInt8], fields: PDFText) throws(AnnexRefusal) -> [UInt8] {
        var result = PDFText(reserving: content.count + fields.bytes.count + 64)
        result.raw("/Figure<</MCID 0>>BDC\nq\n")
        var depth = 0, isBroken = false
        content.withUnsafeBufferPointer { content in
            var scanner = ContentScanner(content), copied = 0
            func leaveOut() {
                result.bytes += content[copied..<scanner.start]
                result.raw("\n")
                copied = scanner.end
            }
            while true {
                switch scanner.next() {
                case .end:
                    result.bytes += content[copied..<content.count]
                    return
                case .beginMarked, .endMarked, .markPoint: leaveOut()
                case .save: depth += 1
                case .restore:
                    depth -= 1
                    if depth < 0 { isBroken = true }
                default: break
                }
            }
        }
        if isBroken { throw .damaged("a page restores a state (Q) that it has not saved (q)") }
        for _ in 0..<depth { result.raw("\nQ") }
        result.raw("\nQ\n")
        result.append(fields)
        result.raw("EMC\n")
        return result.bytes
    }
}
