import PDFConditions
import Testing

@testable import Publishing

/// The checker finds what is wrong: a good file is damaged in one place, and has to be refused for it.
struct ConditionsTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        var clause: String
        var testDescription: String
        var apply: @Sendable (inout PDFDump) -> Void

        init(_ clause: String, _ description: String, _ apply: @escaping @Sendable (inout PDFDump) -> Void) {
            (self.clause, self.testDescription, self.apply) = (clause, description, apply)
        }
    }

    @Test(arguments: damages)
    func damageIsFound(damage: Damage) throws {
        var dump = try Self.good.get()
        damage.apply(&dump)
        let clauses = PDFConditions.violations(of: dump).map(\.clause)
        #expect(clauses.contains(damage.clause), "\(clauses)")
    }

    private static let good = Result {
        let folder = try TemporaryFolder()
        try FileWriter.replace(folder.file("a.pdf"), with: try SampleDocument.document.finished())
        return try PDFDump(path: folder.file("a.pdf"))
    }

    static let damages = file + structure + pages

    static let file: [Damage] = [
        Damage("A 6.1.2", "older header") { $0.bytes[7] = UInt8(ascii: "4") },
        Damage("A 6.1.3", "something after the end") { $0.bytes.append(32) },
        Damage("A 6.1.7.1", "no line end before endstream") { dump in
            let place = dump.bytes.firstRange(of: Array("\nendstream".utf8))
            if let place { dump.bytes[place.lowerBound] = 65 }
        },
        Damage("A 6.1.13", "a long string") { dump in
            dump.edit(role: "Figure") { $0["Alt"] = .string(String(repeating: "x", count: 40_000)) }
        },
        Damage("A 6.1.7.2", "an old filter") { dump in
            dump.edit(where: "Subtype", is: "Link") { $0["Filter"] = .name("LZWDecode") }
        },
        Damage("A 6.6.2.1", "a compressed packet") { dump in
            guard let number = dump.catalog.entries["Metadata"]?.reference else { return }
            dump.edit(number) { $0["Filter"] = .name("FlateDecode") }
        },
        Damage("UA 7.1", "not marked") { $0.editCatalog { $0["MarkInfo"] = nil } },
        Damage("UA 7.2", "no language") { $0.editCatalog { $0["Lang"] = nil } },
        Damage("UA 7.2", "a wrong language") { $0.edit(role: "P") { $0["Lang"] = .string("français") } },
        Damage("A 6.2.3", "no intent") { $0.editCatalog { $0["OutputIntents"] = nil } },
        Damage("A 6.5", "a script") { $0.editCatalog { $0["OpenAction"] = .dictionary([:]) } },
        Damage("A 6.6.3", "another title") { dump in
            guard let number = dump.trailer.entries["Info"]?.reference else { return }
            dump.edit(number) { $0["Title"] = .string("other") }
        },
        Damage("A 6.2.11.7.2", "no ToUnicode") { dump in
            dump.edit(where: "Type", is: "Font") { $0["ToUnicode"] = nil }
        },
        Damage("A 6.2.11.4", "not embedded") { dump in
            dump.edit(where: "Type", is: "Font") { $0["Subtype"] = .name("TrueType") }
        },
        Damage("PDF 12.3.3", "an outline item without parent") { dump in
            guard let root = dump.catalog.entries["Outlines"],
                let first = dump.resolved(root).entries["First"]?.reference
            else { return }
            dump.edit(first) { $0["Parent"] = nil }
        },
    ]

    static let structure: [Damage] = [
        Damage("UA 7.1", "a type of its own") { $0.edit(role: "H1") { $0["S"] = .name("Titel") } },
        Damage("UA 7.4.2", "a level skipped") { $0.edit(role: "H1") { $0["S"] = .name("H2") } },
        Damage("UA 7.3", "no alternative text") { $0.edit(role: "Figure") { $0["Alt"] = nil } },
        Damage("PDF 14.8.5.4.3", "no box") { $0.edit(role: "Figure") { $0["A"] = nil } },
        Damage("UA 7.5", "no scope") { $0.edit(role: "TH") { $0["A"] = nil } },
        Damage("UA 7.2", "a list item in a section") { $0.edit(role: "L") { $0["S"] = .name("Sect") } },
        Damage("UA 7.9", "no identifier") { $0.edit(role: "Note") { $0["ID"] = nil } },
        Damage("PDF 14.7", "another parent") { $0.edit(role: "P") { $0["P"] = .reference(1) } },
        Damage("UA 7.1", "content of no element") { $0.edit(role: "H1") { $0["K"] = nil } },
        Damage("PDF 14.7.4.4", "content of two elements") { dump in
            let kids = DumpStructure(dump).elements.first { $0.role == "H1" }?.value.entries["K"]
            let page = DumpValue.reference(dump.pages[0])
            dump.edit(role: "Lbl") { $0.merge(["K": kids ?? .null, "Pg": page]) { $1 } }
        },
        Damage("PDF 14.7.4.4", "a parent tree that leads elsewhere") { dump in
            guard let row = dump.parentTree?[0].reference else { return }
            dump.objects[row]?.value = .array([])
        },
        Damage("UA 7.18.5", "a link that is no Link") { $0.edit(role: "Link") { $0["S"] = .name("Span") } },
    ]

    static let pages: [Damage] = [
        Damage("UA 7.18.3", "no order of tabs") { dump in dump.edit(dump.pages[0]) { $0["Tabs"] = nil } },
        Damage("A 6.3.2", "a hidden link") { dump in
            dump.edit(where: "Subtype", is: "Link") { $0["F"] = .number(2) }
        },
        Damage("UA 7.18.5", "a link without words") { dump in
            dump.edit(where: "Subtype", is: "Link") { $0["Contents"] = nil }
        },
        Damage("UA 7.18.1", "a link that leads to no element") { dump in
            dump.edit(where: "Subtype", is: "Link") { $0["StructParent"] = .number(0) }
        },
        Damage("UA 7.1", "untagged paint") { $0.editContent { $0 += " 0 0 9 9 re f" } },
        Damage("UA 7.1", "an ink marker left") { $0.editContent { $0 += " 1 0 0.25 0.75 re" } },
        Damage("UA 7.1", "an artifact in tagged content") {
            $0.editContent { $0 += " /P <</MCID 99>> BDC /Artifact BMC EMC EMC" }
        },
        Damage("PDF 14.7.4.2", "an MCID twice") { $0.editContent { $0 += " /P <</MCID 0>> BDC EMC" } },
        Damage("PDF 14.7.4.2", "content in content") {
            $0.editContent { $0 += " /P <</MCID 98>> BDC /P <</MCID 99>> BDC EMC EMC" }
        },
        Damage("PDF 14.6.1", "marked content across a text object") {
            $0.editContent { $0 += " BT /Artifact BMC ET EMC" }
        },
        Damage("PDF 14.6", "something left open") { $0.editContent { $0 += " q" } },
        Damage("A 6.2.4.3", "CMYK") { $0.editContent { $0 += " 0 0 0 1 k" } },
        Damage("A 6.2.11.7.2", "a code without a character") {
            $0.editContent { $0 += " /Artifact BMC BT /f-0-0 1 Tf <07> Tj ET EMC" }
        },
    ]
}

extension PDFDump {
    fileprivate mutating func edit(_ number: Int, _ change: (inout [String: DumpValue]) -> Void) {
        var entries = objects[number]?.value.entries ?? [:]
        change(&entries)
        objects[number]?.value = .dictionary(entries)
    }

    /// The first element of a type.
    fileprivate mutating func edit(role: String, _ change: (inout [String: DumpValue]) -> Void) {
        if let element = DumpStructure(self).elements.first(where: { $0.role == role }) {
            edit(element.number, change)
        }
    }

    fileprivate mutating func edit(
        where key: String, is name: String, _ change: (inout [String: DumpValue]) -> Void
    ) {
        for (number, object) in objects where object.value.entries[key] == .name(name) {
            edit(number, change)
        }
    }

    fileprivate mutating func editCatalog(_ change: (inout [String: DumpValue]) -> Void) {
        if let number = trailer.entries["Root"]?.reference { edit(number, change) }
    }

    /// The first page's content.
    fileprivate mutating func editContent(_ change: (inout String) -> Void) {
        guard let number = objects[pages[0]]?.value.entries["Contents"]?.reference else { return }
        var content = String(decoding: objects[number]?.data ?? [], as: UTF8.self)
        change(&content)
        objects[number]?.data = Array(content.utf8)
    }

    /// The parent tree's first values.
    fileprivate var parentTree: [DumpValue]? {
        let numbers = value(catalog, "StructTreeRoot", "ParentTree", "Nums").items
        return stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    }
}
