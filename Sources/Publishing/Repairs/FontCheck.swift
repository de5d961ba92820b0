/// Holds the fonts of the painted file to both standards: embedded, and readable as text (ISO 19005-2, 6.2.11;
/// ISO 14289-1, 7.21).
enum FontCheck {
    /// A ToUnicode map that has been mended.
    struct MendedMap {
        var number: Int
        /// Its PostScript.
        var map: [UInt8]
    }

    /// Checks a dictionary if it belongs to a font, and mends what Cairo leaves out; returns the font's map where that has
    /// to be another.
    static func apply(to object: borrowing QpdfObject) throws(FinishingError) -> MendedMap? {
        let type = object["/Type"]
        if type.isName("/Font") {
            return try checkFont(object)
        } else if type.isName("/FontDescriptor") {
            let isEmbedded = ["/FontFile", "/FontFile2", "/FontFile3"].contains { object.has($0) }
            guard isEmbedded else { throw .font(object["/FontName"].name ?? "?", .notEmbedded) }
        }
        return nil
    }

    private static func checkFont(_ font: borrowing QpdfObject) throws(FinishingError) -> MendedMap? {
        let subtype = font["/Subtype"]
        if subtype.isName("/CIDFontType2") {
            // Cairo 1.16 leaves it out; it is what viewers take for granted, and both standards ask for it.
            if !font.has("/CIDToGIDMap") { font.set("/CIDToGIDMap", "/Identity") }
        } else if !subtype.isName("/CIDFontType0") {
            let name = font["/BaseFont"].name ?? "?"
            let map = font["/ToUnicode"]
            guard map.isStream, let bytes = map.streamData(decoded: true) else {
                throw .font(name, .withoutUnicode)
            }
            if let scalar = UnicodeMap(bytes).firstUnreadable { throw .font(name, .unreadable(scalar)) }
            return HyphenMap.mended(bytes).map { MendedMap(number: map.number, map: $0) }
        }
        return nil
    }
}
