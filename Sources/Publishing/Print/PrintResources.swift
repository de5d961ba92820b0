/// What the separated content of a page or a drawing refers to by name: overprint on and off, and the inks that are no
/// process inks (ISO 32000-1, 8.4.5, 8.6.6.4).
enum PrintResources {
    static let overprint = "/RPover"
    static let knockout = "/RPknock"

    /// Adds them to a resource dictionary.
    static func add(to resources: borrowing QpdfObject, _ table: InkTable) {
        if !resources["/ExtGState"].isDictionary { resources.set("/ExtGState", "<<>>") }
        let states = resources["/ExtGState"]
        // Mode 1: an ink that a colour has none of is left as it is (8.6.7), which overprinting black depends on.
        states.set(overprint, "<</Type/ExtGState/OP true/op true/OPM 1>>")
        states.set(knockout, "<</Type/ExtGState/OP false/op false/OPM 1>>")
        if !resources["/ColorSpace"].isDictionary { resources.set("/ColorSpace", "<<>>") }
        let spaces = resources["/ColorSpace"]
        spaces.set("/RPall", separation(of: "All", [1, 1, 1, 1]))
        for (index, (spot, inks)) in zip(table.spots, table.alternates).enumerated() {
            let parts = inks.parts
            spaces.set("/RPspot\(index)", separation(of: spot, (0..<4).map { parts[$0] }))
        }
    }

    /// A Separation whose full tint is these process inks where the press has not got its ink.
    private static func separation(of colorant: String, _ inks: [Double]) -> String {
        var text = PDFText()
        text.raw("[/Separation/")
        text.bytes += escaped(colorant)
        text.raw("/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[")
        for part in inks {
            text.raw(" ")
            text.part(part)
        }
        text.raw("]/N 1>>]")
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// A name's characters (7.3.5): all but letters, digits and hyphens by their numbers.
    private static func escaped(_ name: String) -> [UInt8] {
        name.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                return [byte]
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return Array(("#" + (digits.count < 2 ? "0" : "") + digits).utf8)
            }
        }
    }
}
