import Frames

/// The XMP packet: what the file says about itself, and which standards it claims (ISO 16684-1; ISO 19005-2, 6.6).
struct XMPPacket {
    let information: DocumentInformation
    let producer: String
    let claims: Set<Standard>

    var bytes: [UInt8] {
        var packet = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        packet += "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        packet += "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        packet += description
        if needsExtensionSchema { packet += Self.extensionSchema }
        packet += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n"
        return Array(packet.utf8)
    }

    private var description: String {
        let date = Timestamp(information.date).iso8601
        var lines = [
            "<rdf:Description rdf:about=\"\"",
            " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
            " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
            " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
            " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
            " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
            "<dc:format>application/pdf</dc:format>",
            "<dc:title>\(alternatives(information.title))</dc:title>",
            "<dc:language><rdf:Bag><rdf:li>\(escaped(information.language))</rdf:li></rdf:Bag></dc:language>",
        ]
        if !information.author.isEmpty {
            lines.append(
                "<dc:creator><rdf:Seq><rdf:li>\(escaped(information.author))</rdf:li></rdf:Seq></dc:creator>")
        }
        if !information.subject.isEmpty {
            lines.append("<dc:description>\(alternatives(information.subject))</dc:description>")
        }
        if !information.keywords.isEmpty {
            let keywords = information.keywords.map { "<rdf:li>\(escaped($0))</rdf:li>" }.joined()
            lines.append("<dc:subject><rdf:Bag>\(keywords)</rdf:Bag></dc:subject>")
            lines.append(
                "<pdf:Keywords>\(escaped(information.keywords.joined(separator: ", ")))</pdf:Keywords>")
        }
        lines += [
            "<pdf:Producer>\(escaped(producer))</pdf:Producer>",
            "<xmp:CreatorTool>\(escaped(producer))</xmp:CreatorTool>",
            "<xmp:CreateDate>\(date)</xmp:CreateDate>",
            "<xmp:ModifyDate>\(date)</xmp:ModifyDate>",
            "<xmp:MetadataDate>\(date)</xmp:MetadataDate>",
        ]
        lines += Standard.allCases.filter(claims.contains).compactMap(Self.claim)
        return lines.joined(separator: "\n") + "\n</rdf:Description>\n"
    }

    /// How a standard is claimed (ISO 19005-2, 6.6.4; ISO 19005-4, 6.7.3; ISO 14289-2, 5).
    private static func claim(_ standard: Standard) -> String? {
        switch standard {
        case .pdfUA1: "<pdfuaid:part>1</pdfuaid:part>"
        case .pdfUA2: "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>"
        case .pdfA2a: "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        case .pdfA3a: "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        case .pdfA4: "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>"
        case .pdfA4f:
            "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev><pdfaid:conformance>F</pdfaid:conformance>"
        }
    }

    /// PDF/A-2 and 3 want whatever they do not know described; PDF/A-4 does not.
    private var needsExtensionSchema: Bool {
        claims.contains(.pdfUA1) && !claims.isDisjoint(with: [.pdfA2a, .pdfA3a])
    }

    /// A text in one language: that of the document.
    private func alternatives(_ text: String) -> String {
        "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt>"
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            // XML 1.0 has no other control characters, not even escaped.
            case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<" ", "\u{FFFE}", "\u{FFFF}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// PDF/A knows nothing of pdfuaid, so the packet describes it (ISO 19005-2, 6.6.2.3.3).
    private static let extensionSchema = """
        <rdf:Description rdf:about=""
         xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
         xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
         xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """
}
