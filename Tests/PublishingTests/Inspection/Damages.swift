@testable import Publishing

extension DamageTests {
    static let file: [Damage] = [
        Damage("PDF/A-2 6.1.2", of: "a header of PDF 2") { $0.header[5] = UInt8(ascii: "2") },
        Damage("PDF/A-2 6.1.2", of: "no binary comment") { $0.header = Array("%PDF-1.7\n".utf8) },
        Damage("PDF/A-2 6.1.2", of: "something before the header") {
            $0.afterwards = { $0 = [10, 10] + $0 }
        },
        Damage("PDF/A-2 6.1.3", of: "something after the end") { $0.afterwards = { $0 += [65, 66] } },
        Damage("PDF/A-2 6.1.3", of: "no ID") {
            $0.trailer = .dictionary($0.trailer.entries.filter { $0.key != "ID" })
        },
        Damage("PDF/A-2 6.1.13", of: "a long string") {
            $0.edit(role: "Figure") { $0["Alt"] = .text(String(repeating: "x", count: 40_000)) }
        },
        Damage("PDF/A-2 6.1.13", of: "a long name") {
            $0.editCatalog { $0[String(repeating: "N", count: 128)] = .boolean(true) }
        },
        Damage("PDF/A-2 6.1.13", of: "a large integer") { $0.editCatalog { $0["X"] = .integer(1 << 40) } },
        Damage("PDF/A-2 6.1.7.1", of: "data in another file") { file in
            let number = file.objects[file.pages[0]]?.entries["Contents"]?.reference ?? 0
            file.edit(number) { $0["FFilter"] = .name("FlateDecode") }
        },
        Damage("PDF/A-2 6.1.7.2", of: "LZW") { file in
            let number = file.add(.stream(["Filter": .name("LZWDecode")]), [0])
            file.editCatalog { $0["X"] = .reference(number) }
        },
    ]

    static let catalog: [Damage] = [
        Damage("UA1 6.2", of: "not marked") { $0.editCatalog { $0["MarkInfo"] = nil } },
        Damage("UA1 01-007", of: "suspect") {
            $0.editCatalog {
                $0["MarkInfo"] = .dictionary(["Marked": .boolean(true), "Suspects": .boolean(true)])
            }
        },
        Damage("UA1 07-001", of: "no title bar") { $0.editCatalog { $0["ViewerPreferences"] = nil } },
        Damage("UA1 07-002", of: "the file's name as title") {
            $0.editCatalog { $0["ViewerPreferences"] = .dictionary(["DisplayDocTitle": .boolean(false)]) }
        },
        Damage(
            "UA1 11-006",
            also: ["UA1 11-001", "UA1 11-002", "UA1 11-003", "UA1 11-004"], of: "no language"
        ) { $0.editCatalog { $0["Lang"] = nil } },
        Damage("UA1 7.2", of: "a wrong language") { $0.edit(role: "P") { $0["Lang"] = .text("fr_BE") } },
        Damage("UA1 06-001", of: "no metadata") { $0.editCatalog { $0["Metadata"] = nil } },
        Damage("UA1 06-001", of: "metadata that are no XML") { $0.editMetadata("</rdf:RDF>", "") },
        Damage("UA1 06-003", also: ["PDF/A-2 6.6.3"], of: "no title") {
            $0.editMetadata("dc:title", "dc:source")
        },
        Damage("PDF/A-2 6.6.3", of: "another title") { file in
            file.edit(file.trailer.entries["Info"]?.reference ?? 0) { $0["Title"] = .text("other") }
        },
        Damage("PDF/A-2 6.6.3", of: "another date") { file in
            file.edit(file.trailer.entries["Info"]?.reference ?? 0) { $0["ModDate"] = .text("D:20200101") }
        },
        Damage("PDF/A-2 6.6.2.3.1", of: "a property of no schema") {
            $0.editMetadata(
                "<dc:format>", "<x:a xmlns:x=\"http://example.org/\">1</x:a><dc:format>")
        },
        Damage("PDF/A-2 6.6.2.3.3", of: "an incomplete schema") {
            $0.editMetadata("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "")
        },
        Damage("PDF/A-2 6.11", of: "requirements") { $0.editCatalog { $0["Requirements"] = .array([]) } },
        Damage("PDF/A-2 6.4.2", of: "pages made by the viewer") {
            $0.editCatalog { $0["NeedsRendering"] = .boolean(true) }
        },
        Damage("PDF/A-2 6.2.4.3", of: "no output intent") { $0.editCatalog { $0["OutputIntents"] = nil } },
        Damage("PDF/A-2 6.2.3", also: ["PDF/A-2 6.2.4.2", "PDF/A-2 6.2.4.3"], of: "no profile in the intent")
        { file in
            for (number, data) in file.data where data.count > 40 && data[36..<40].elementsEqual("acsp".utf8)
            {
                file.data[number] = [1, 2, 3]
            }
        },
        Damage("PDF/A-2 6.5.1", of: "a script to open with") {
            $0.editCatalog { $0["OpenAction"] = .dictionary(["S": .name("JavaScript"), "JS": .text("1")]) }
        },
        Damage("PDF/A-2 6.5.1", of: "a named action") {
            $0.editCatalog { $0["OpenAction"] = .dictionary(["S": .name("Named"), "N": .name("Print")]) }
        },
        Damage("PDF/A-2 6.5.2", of: "further actions") { $0.editCatalog { $0["AA"] = .dictionary([:]) } },
        Damage("UA1 20-002", of: "layers without a name") {
            $0.editCatalog { $0["OCProperties"] = .dictionary(["D": .dictionary([:]), "OCGs": .array([])]) }
        },
        Damage("UA1 20-003", of: "layers that switch themselves") {
            $0.editCatalog {
                $0["OCProperties"] = .dictionary([
                    "D": .dictionary(["Name": .text("a"), "AS": .array([])]), "OCGs": .array([]),
                ])
            }
        },
        Damage("UA1 21-001", "PDF/A-2 6.8", of: "an embedded file without a name") { file in
            let stream = file.add(.stream(["Subtype": .name("text/csv")]), Array("a,b".utf8))
            let number = file.add(.dictionary(["EF": .dictionary(["F": .reference(stream)])]))
            file.editCatalog { $0["AF"] = .array([.reference(number)]) }
        },
        Damage("PDF 12.3.3", of: "an outline item without a parent") { file in
            let root = file.objects[file.catalog]?.entries["Outlines"]?.reference ?? 0
            file.edit(file.objects[root]?.entries["First"]?.reference ?? 0) { $0["Parent"] = nil }
        },
    ]

    static let structure: [Damage] = [
        Damage("UA1 7.1", "PDF/A-2 6.7.3.3", also: ["UA1 01-005", "UA1 28-011"], of: "no structure") {
            $0.editCatalog { $0["StructTreeRoot"] = nil }
        },
        Damage("UA1 02-001", of: "a type of its own") { $0.edit(role: "H1") { $0["S"] = .name("Titel") } },
        Damage("UA1 02-003", also: ["UA1 02-001"], of: "a circle of types") { file in
            file.edit(role: "H1") { $0["S"] = .name("A") }
            file.edit(file.objects[file.catalog]?.entries["StructTreeRoot"]?.reference ?? 0) {
                $0["RoleMap"] = .dictionary(["A": .name("B"), "B": .name("A")])
            }
        },
        Damage("UA1 02-004", of: "a standard type remapped") { file in
            file.edit(file.objects[file.catalog]?.entries["StructTreeRoot"]?.reference ?? 0) {
                $0["RoleMap"] = .dictionary(["P": .name("Span")])
            }
        },
        Damage("UA1 14-002", of: "the first heading is no H1") {
            $0.edit(role: "H1") { $0["S"] = .name("H2") }
        },
        Damage("UA1 14-003", of: "a level skipped") { $0.edit(role: "P") { $0["S"] = .name("H3") } },
        Damage("UA1 14-007", of: "H and H1") { $0.edit(role: "P") { $0["S"] = .name("H") } },
        Damage("UA1 13-004", of: "a figure without words") { $0.edit(role: "Figure") { $0["Alt"] = nil } },
        Damage("UA1 17-002", of: "a formula without words") {
            $0.edit(role: "Figure") {
                $0["Alt"] = nil
                $0["S"] = .name("Formula")
            }
        },
        Damage("UA1 09-005", of: "a list item in a section") {
            $0.edit(role: "L") { $0["S"] = .name("Sect") }
        },
        Damage("UA1 09-005", of: "a paragraph in a list") { $0.edit(role: "LI") { $0["S"] = .name("P") } },
        Damage("UA1 09-006", of: "an entry out of the contents") {
            $0.edit(role: "TOC") { $0["S"] = .name("Sect") }
        },
        Damage("UA1 19-003", of: "a note without an identifier") { $0.edit(role: "Note") { $0["ID"] = nil } },
        Damage("PDF 14.7.2", of: "another parent") { file in
            let other = file.numbers("S", "Figure")[0]
            file.edit(role: "H1") { $0["P"] = .reference(other) }
        },
        Damage("UA1 01-005", of: "content of no element") { $0.edit(role: "H1") { $0["K"] = nil } },
        Damage("UA1 7.1", also: ["PDF 14.7.2"], of: "an element in two places") { file in
            let item = PDFValue.reference(file.numbers("S", "H1")[0])
            file.edit(role: "Sect") { entries in
                entries["K"] = .array((entries["K"]?.items ?? []) + [item])
            }
        },
        Damage("UA1 28-011", of: "a link that is no Link") {
            $0.edit(role: "Link") { $0["S"] = .name("Span") }
        },
    ]

    static let tables: [Damage] = [
        Damage("UA1 15-003", of: "a header without scope") { $0.edit(role: "TH") { $0["A"] = nil } },
        Damage("UA1 09-004", of: "a row in a section") { $0.edit(role: "THead") { $0["S"] = .name("Sect") } },
        Damage("UA1 09-004", of: "a head without a body") {
            $0.edit(role: "TBody") { $0["S"] = .name("TFoot") }
        },
        Damage("UA1 7.2", of: "rows of different lengths") {
            $0.edit(role: "TH") {
                $0["A"] = .dictionary(["O": .name("Table"), "Scope": .name("Column"), "ColSpan": .integer(3)])
            }
        },
        Damage("UA1 7.2", of: "absurd spans") {
            $0.edit(role: "TH") {
                $0["A"] = .dictionary([
                    "O": .name("Table"), "Scope": .name("Column"), "ColSpan": .integer(99_999),
                    "RowSpan": .integer(99_999),
                ])
            }
        },
        Damage("UA1 7.5", of: "a header that is not there") {
            $0.edit(role: "TD") {
                $0["A"] = .dictionary(["O": .name("Table"), "Headers": .array([.text("nobody")])])
            }
        },
    ]

    static let pages: [Damage] = [
        Damage("UA1 28-008", of: "no order of tabs") { $0.editPage { $0["Tabs"] = nil } },
        Damage("UA1 28-009", of: "tabs by rows") { $0.editPage { $0["Tabs"] = .name("R") } },
        Damage("PDF/A-2 6.1.13", of: "a tiny page") {
            $0.editPage { $0["TrimBox"] = .array([.integer(0), .integer(0), .integer(2), .integer(9)]) }
        },
        Damage("PDF/A-2 6.3.2", of: "a link that is not printed") {
            $0.edit("Subtype", "Link") { $0["F"] = .integer(0) }
        },
        Damage("UA1 28-012", "UA1 28-004", of: "a link without words") {
            $0.edit("Subtype", "Link") { $0["Contents"] = nil }
        },
        Damage("UA1 7.18.1", of: "a link that leads to no element") {
            $0.edit("Subtype", "Link") { $0["StructParent"] = .integer(0) }
        },
        Damage("PDF/A-2 6.5.1", of: "a link that starts a program") {
            $0.edit("Subtype", "Link") { $0["A"] = .dictionary(["S": .name("Launch"), "F": .text("x")]) }
        },
        Damage("UA1 28-002", "UA1 28-004", "PDF/A-2 6.3.3", of: "a loose note") {
            $0.annotate(["Subtype": .name("Text")])
        },
        Damage(
            "UA1 28-006", also: ["PDF/A-2 6.3.3", "UA1 28-002", "UA1 28-004"], of: "a sound"
        ) { $0.annotate(["Subtype": .name("Sound")]) },
        Damage("UA1 28-007", also: ["PDF/A-2 6.3.3", "UA1 28-004"], of: "a trap network") {
            $0.annotate(["Subtype": .name("TrapNet")])
        },
        Damage("UA1 28-005", "UA1 28-010", also: ["PDF/A-2 6.3.3"], of: "a field without words") {
            $0.annotate(["Subtype": .name("Widget"), "FT": .name("Tx")])
        },
        Damage("PDF/A-2 6.4.2", of: "an XFA form") {
            $0.editCatalog { $0["AcroForm"] = .dictionary(["XFA": .array([]), "Fields": .array([])]) }
        },
        Damage("PDF/A-2 6.4.1", of: "fields drawn by the viewer") {
            $0.editCatalog { $0["AcroForm"] = .dictionary(["NeedAppearances": .boolean(true)]) }
        },
    ]

    static let content: [Damage] = [
        Damage("UA1 01-005", of: "untagged paint") { $0.paint("0 0 9 9 re f") },
        Damage("UA1 01-003", also: ["UA1 01-005"], of: "an artifact in tagged content") {
            $0.paint("/P <</MCID 99>> BDC /Artifact BMC EMC EMC")
        },
        Damage("UA1 01-004", also: ["UA1 01-005"], of: "tagged content in an artifact") {
            $0.paint("/Artifact BMC /P <</MCID 99>> BDC EMC EMC")
        },
        Damage("PDF 14.7.4.2", of: "an MCID twice") { $0.paint("/P <</MCID 0>> BDC EMC") },
        Damage("PDF 14.6.1", of: "marked content left open") { $0.paint("/Artifact BMC") },
        Damage("PDF 14.6.1", of: "EMC without a beginning") { $0.paint("EMC") },
        Damage("PDF 14.6.1", of: "marked content across a text object") {
            $0.paint("BT /Artifact BMC ET EMC")
        },
        Damage("PDF 8.4.2", of: "q left open") { $0.paint("q") },
        Damage("PDF/A-2 6.1.13", of: "q too deep") {
            $0.paint(String(repeating: "q ", count: 30) + String(repeating: "Q ", count: 30))
        },
        Damage("PDF/A-2 6.2.2", of: "an unknown operator") { $0.paint("1 xyzzy") },
        Damage("PDF/A-2 6.2.2", of: "a font that is not there") { $0.paint("BT /nobody 9 Tf ET") },
        Damage("PDF/A-2 6.2.4.3", of: "CMYK") { $0.paint("/Artifact BMC 0 0 0 1 k 0 0 9 9 re f EMC") },
        Damage("PDF/A-2 6.2.6", of: "a rendering intent") { $0.paint("/Vivid ri") },
    ]

    static let fonts: [Damage] = [
        Damage("UA1 10-001", "PDF/A-2 6.2.11.7.2", of: "no ToUnicode") {
            $0.edit("Type", "Font") { font in
                font["ToUnicode"] = nil
                // `bar` would say what it stands for.
                var encoding = font["Encoding"]?.entries ?? [:]
                encoding["Differences"] = .array(
                    (encoding["Differences"]?.items ?? []).map { $0.name == nil ? $0 : .name("g1") })
                var glyphs = font["CharProcs"]?.entries ?? [:]
                glyphs["g1"] = glyphs["bar"]
                font["Encoding"] = .dictionary(encoding)
                font["CharProcs"] = .dictionary(glyphs)
            }
        },
        Damage("UA1 10-001", of: "a code without a character") {
            $0.paint("/Artifact BMC BT /f-0-0 1 Tf <07> Tj ET EMC")
        },
        Damage("UA1 31-028", of: "a code that stands for nothing") { file in
            let map = file.objects.values.compactMap { $0.entries["ToUnicode"]?.reference }.first ?? 0
            let text = String(decoding: file.data[map] ?? [], as: UTF8.self)
            file.data[map] = Array(text.replacing("<0020>", with: "<0000>").utf8)
        },
        Damage("UA1 31-009", "PDF/A-2 6.2.11.4.1", of: "a font that is not embedded") {
            $0.edit("Type", "Font") {
                $0["Subtype"] = .name("Type1")
                $0["BaseFont"] = .name("Helvetica")
            }
        },
        Damage("PDF/A-2 6.2.11.2", of: "too few widths") {
            $0.edit("Type", "Font") { $0["Widths"] = .array([]) }
        },
    ]

    static let graphics: [Damage] = [
        Damage("PDF/A-2 6.2.5", of: "a transfer function") { $0.state(["TR": .name("Identity")]) },
        Damage("PDF/A-2 6.2.5", of: "a halftone's origin") { $0.state(["HTP": .array([])]) },
        Damage("PDF/A-2 6.2.10", of: "a blend mode") { $0.state(["BM": .name("Glow")]) },
        Damage("PDF/A-2 6.2.8", of: "interpolation") {
            $0.object(["Subtype": .name("Image"), "Interpolate": .boolean(true)])
        },
        Damage("PDF/A-2 6.2.8", of: "alternates") {
            $0.object(["Subtype": .name("Image"), "Alternates": .array([])])
        },
        Damage("UA1 30-001", "PDF/A-2 6.2.9", of: "a reference form") {
            $0.object(["Subtype": .name("Form"), "Ref": .dictionary([:])])
        },
        Damage("PDF/A-2 6.2.9", of: "PostScript") { $0.object(["Subtype": .name("PS")]) },
        Damage("PDF/A-2 6.2.9", of: "PostScript in a form") {
            $0.object(["Subtype": .name("Form"), "PS": .dictionary([:])])
        },
    ]
}

extension BrokenFile {
    /// Uses a graphics state on the first page.
    fileprivate mutating func state(_ entries: PDFEntries) {
        let number = add(.dictionary(entries))
        let resources = objects[pages[0]]?.entries["Resources"]?.reference ?? 0
        edit(resources) { $0["ExtGState"] = .dictionary(["X": .reference(number)]) }
        if resources == 0 {
            editPage { page in
                var own = page["Resources"]?.entries ?? [:]
                own["ExtGState"] = .dictionary(["X": .reference(number)])
                page["Resources"] = .dictionary(own)
            }
        }
        paint("/X gs")
    }

    /// Adds an external object that the first page could draw.
    fileprivate mutating func object(_ entries: PDFEntries) {
        let number = add(.stream(entries), [])
        editCatalog { $0["X"] = .reference(number) }
    }
}
