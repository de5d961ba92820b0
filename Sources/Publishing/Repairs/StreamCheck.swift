/// Holds the pictures and forms of the painted file to both standards.
enum StreamCheck {
    /// Checks a stream, and mends its dictionary where Cairo's is not allowed.
    static func apply(to stream: borrowing QpdfObject) throws(FinishingError) {
        let dictionary = stream.dictionary
        // PDF/A leaves the smoothing of pictures to the viewer (ISO 19005-2, 6.2.8).
        if dictionary.has("/Interpolate") { dictionary.set("/Interpolate", "false") }
        if dictionary["/Subtype"].isName("/Form") { try checkForm(stream) }
    }

    /// A mark painted inside a group ends up in a form, where it would be lost without a word.
    private static func checkForm(_ form: borrowing QpdfObject) throws(FinishingError) {
        guard let content = form.streamData(decoded: true) else {
            throw .unexpectedFile("forms can be decoded")
        }
        let holdsMarker = content.withUnsafeBufferPointer { content in
            var scanner = ContentScanner(content)
            while true {
                switch scanner.next() {
                case .end: return false
                case .fillColor:
                    if let color = scanner.numbers(3), MetMarker.isMarkerColor(color) { return true }
                default: break
                }
            }
        }
        if holdsMarker { throw .markerInForm }
    }
}
