import Frames

/// What the inks of a file mean: the printing condition it is made for (ISO 15930-7, 6.2.2; ISO 32000-1, 14.11.5).
enum PrintIntent {
    /// The entries of the profile's stream.
    static var profileEntries: PDFText {
        var entries = PDFText()
        entries.raw("/N 4/Filter/FlateDecode")
        return entries
    }

    /// Writes the intent, whose profile is the object of the given number.
    static func write(_ condition: String, profile: Int, to text: inout PDFText) {
        text.raw("<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier")
        text.text(condition)
        text.raw("/OutputCondition")
        text.text(condition)
        text.raw("/Info")
        text.text(condition)
        text.raw("/RegistryName(http://www.color.org)/DestOutputProfile")
        text.reference(profile)
        text.raw(">>")
    }
}

/// What a file for a print shop says of itself besides what every file says (ISO 15930-4, 6.3; ISO 15930-7, 6.3, 6.11).
struct PrintMetadata {
    let options: PrintOptions

    /// Entries of the information dictionary. PDF/X-4 is claimed in the XMP packet alone.
    var information: PDFText {
        var text = PDFText()
        text.raw("/Trapped/False")
        if options.standard == .x1a {
            text.raw("/GTS_PDFXVersion(PDF/X-1a:2003)/GTS_PDFXConformance(PDF/X-1a:2003)")
        }
        return text
    }

    /// The packet with the claim, and with identifiers made of what the file says: the same input gives the same.
    func packet(over packet: [UInt8]) -> [UInt8] {
        let digest = Digest(packet + options.profile.bytes + Array(options.variant.utf8)).bytes
        let claim =
            options.standard == .x4
            ? "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
            : "<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>"
                + "<pdfx:GTS_PDFXConformance>PDF/X-1a:2003</pdfx:GTS_PDFXConformance>"
        let description = """
            <rdf:Description rdf:about=""
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"
             xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
             xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
            \(claim)
            <pdf:Trapped>False</pdf:Trapped>
            <xmpMM:DocumentID>\(Self.identifier(digest, version: 0x50))</xmpMM:DocumentID>
            <xmpMM:InstanceID>\(Self.identifier(digest.reversed(), version: 0x80))</xmpMM:InstanceID>
            <xmpMM:VersionID>1</xmpMM:VersionID>
            <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
            </rdf:Description>

            """
        let text = String(decoding: packet, as: UTF8.self)
        return Array(text.replacing("</rdf:RDF>", with: description + "</rdf:RDF>", maxReplacements: 1).utf8)
    }

    /// `uuid:` and 128 bits in the form of RFC 9562.
    private static func identifier(_ bytes: [UInt8], version: UInt8) -> String {
        var bytes = bytes
        bytes[6] = bytes[6] & 0x0F | version
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
        return "uuid:" + groups.joined(separator: "-")
    }
}
