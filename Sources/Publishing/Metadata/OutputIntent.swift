/// What the file's colours mean: sRGB (ISO 19005-2, 6.2.3).
enum OutputIntent {
    /// The entries of the profile's stream.
    static var profileEntries: PDFText {
        var entries = PDFText()
        entries.raw("/N 3/Filter/FlateDecode")
        return entries
    }

    /// Writes the intent, whose profile is the object of the given number.
    static func write(profile: Int, to text: inout PDFText) {
        text.raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)")
        text.raw("/Info(sRGB IEC61966-2.1)/DestOutputProfile")
        text.reference(profile)
        text.raw(">>")
    }
}
