import Foundation
import FoundationXML

extension PDFConditions {
    /// The XMP packet parses, claims both standards, and agrees with the information dictionary.
    mutating func checkMetadata() {
        guard case .reference(let number)? = dump.catalog.entries["Metadata"],
            let object = dump.objects[number],
            let packet = XMPReading(object.data ?? [])
        else { return require(false, "A 6.6.2.1", "the catalog's XMP packet can be read") }
        require(object.value.entries["Filter"] == nil, "A 6.6.2.1", "the XMP packet is not compressed")
        require(packet["pdfuaid:part"] == "1", "UA 5", "the packet claims PDF/UA-1")
        require(packet["pdfaid:part"] == "2", "A 6.6.4", "the packet claims PDF/A-2")
        require(packet["pdfaid:conformance"] == "A", "A 6.6.4", "the packet claims level A")
        require(
            packet["pdfaSchema:namespaceURI"] == "http://www.aiim.org/pdfua/ns/id/", "A 6.6.2.3.3",
            "the packet describes pdfuaid")
        let pairs = [
            ("Title", "dc:title"), ("Author", "dc:creator"), ("Subject", "dc:description"),
            ("Keywords", "pdf:Keywords"),
            ("Producer", "pdf:Producer"), ("Creator", "xmp:CreatorTool"),
        ]
        for (key, property) in pairs {
            let text = dump.value(dump.trailer, "Info", key).text
            require(text == packet[property], "A 6.6.3", "\(key) and \(property) agree")
        }
        require(!(packet["dc:title"] ?? "").isEmpty, "UA 7.1", "the packet has a title")
        for (key, property) in [("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")] {
            let text = dump.value(dump.trailer, "Info", key).text ?? ""
            let digits = packet[property]?.filter(\.isNumber)
            require(
                text.hasPrefix("D:") && text.filter(\.isNumber) == digits, "A 6.6.3",
                "\(key) and \(property) agree")
        }
    }
}

/// The values of an XMP packet by their prefixed names; of a list, the first item.
private final class XMPReading: NSObject, XMLParserDelegate {
    private var values: [String: String] = [:]
    private var open: [String] = []
    private var text = ""

    init?(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    subscript(name: String) -> String? { values[name] }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(name)
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
        let isText = !text.allSatisfy(\.isWhitespace)
        let owner = name.hasPrefix("rdf:") ? open.last { !$0.hasPrefix("rdf:") } : name
        if isText, let owner, values[owner] == nil { values[owner] = text }
        text = ""
    }
}
