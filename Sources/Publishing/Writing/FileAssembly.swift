/// A PDF file as it is put together in memory: streams, object streams, and the cross-reference stream that finds them
/// (ISO 32000-1, 7.5).
///
/// qpdf could write the file, but takes more time and memory over the structure's objects alone than the finisher over
/// everything: here they are text from the first, and each page is compressed once.
struct FileAssembly {
    /// How a file is written.
    enum Version: String {
        /// Readable by all that reads PDF: no object streams, a table instead of a cross-reference stream.
        case v1_4 = "1.4"
        case v1_6 = "1.6"
        case v1_7 = "1.7"
        case v2_0 = "2.0"
        var packsObjects: Bool { self != .v1_4 }
    }

    private let version: Version
    private var file: PDFText
    /// Where each object is, by its number.
    private var places: [Place] = []

    /// Eight bytes: a long table has a million objects.
    private struct Place {
        /// The row's three fields in the cross-reference stream (7.5.8.3).
        var value: UInt48
        var kind: UInt8
        var index: UInt8

        static let free = Place(value: UInt48(0), kind: 0, index: 0)
        static func offset(_ offset: Int) -> Place { Place(value: UInt48(offset), kind: 1, index: 0) }
        static func packed(stream: Int, index: Int) -> Place {
            Place(value: UInt48(stream), kind: 2, index: UInt8(index))
        }
    }

    /// Offsets up to 256 tebibytes.
    private struct UInt48 {
        private var low: UInt32
        private var high: UInt16
        init(_ value: Int) { (low, high) = (UInt32(truncatingIfNeeded: value), UInt16(value >> 32)) }
        var integer: Int { Int(high) << 32 | Int(low) }
    }

    /// - Parameter version: of PDF, as the header has it.
    init(reserving capacity: Int, version: Version = .v1_7) {
        self.version = version
        file = PDFText(reserving: capacity)
        file.raw("%PDF-")
        file.bytes += version.rawValue.utf8
        // Four bytes above 127 tell file transfer that the file is binary.
        file.raw("\n%")
        file.bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    }

    /// Adds a stream. `entries` are those of its dictionary, without the length.
    mutating func addStream(_ number: Int, entries: PDFText, data: [UInt8]) {
        place(number, .offset(file.bytes.count))
        file.integer(number)
        file.raw(" 0 obj\n<<")
        file.append(entries)
        file.raw("/Length")
        file.spaced(data.count)
        file.raw(">>\nstream\n")
        file.bytes += data
        // PDF/A wants an end of line before the keyword (ISO 19005-2, 6.1.7.1).
        file.raw("\nendstream\nendobj\n")
    }

    /// Adds the objects of a pool, packed into streams and compressed on all processors.
    mutating func addPool(
        _ pool: ObjectPool, numbers: inout ObjectNumbers, level: Int
    ) throws(FinishingError) {
        guard version.packsObjects else {
            return pool.forEach { number, syntax in
                place(number, .offset(file.bytes.count))
                file.integer(number)
                file.raw(" 0 obj\n")
                file.bytes += syntax
                file.raw("endobj\n")
            }
        }
        let streams = pool.streams
        let packed = try Workers.map(Array(streams.indices)) { share throws(FinishingError) in
            var deflater = try Deflater(level: level)
            var results: [(data: [UInt8], first: Int)] = []
            for index in share.indices {
                let plain = pool.plainStream(index)
                results.append((try deflater.deflate(plain.bytes), plain.first))
            }
            return results
        }
        for (members, stream) in zip(streams, packed) {
            let number = numbers.take()
            for (index, member) in members.enumerated() {
                place(member, .packed(stream: number, index: index))
            }
            var entries = PDFText()
            entries.raw("/Type/ObjStm/N")
            entries.spaced(members.count)
            entries.raw("/First")
            entries.spaced(stream.first)
            entries.raw("/Filter/FlateDecode")
            addStream(number, entries: entries, data: stream.data)
        }
    }

    /// The whole file, its cross-reference stream and its end added.
    ///
    /// - Parameter information: the number of the information dictionary; nil where the file has none.
    consuming func finished(
        catalog: Int, information: Int?, numbers: consuming ObjectNumbers, level: Int
    ) throws(FinishingError) -> [UInt8] {
        let digest = Digest(file.bytes)
        guard version.packsObjects else {
            writeTable(catalog: catalog, information: information, digest: digest)
            return file.bytes
        }
        var deflater = try Deflater(level: level)
        let number = numbers.take(), offset = file.bytes.count
        place(number, .offset(offset))
        let width = (offset.bitWidth - offset.leadingZeroBitCount + 7) / 8
        var entries = PDFText()
        entries.raw("/Type/XRef/Size")
        entries.spaced(places.count)
        entries.raw("/W[1")
        entries.spaced(width)
        entries.raw(" 1]/Root")
        entries.reference(catalog)
        if let information {
            entries.raw("/Info")
            entries.reference(information)
        }
        entries.raw("/ID[")
        entries.hexadecimal(digest.bytes)
        entries.hexadecimal(digest.bytes)
        entries.raw("]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns")
        entries.spaced(width + 2)
        entries.raw(">>")
        addStream(number, entries: entries, data: try deflater.deflate(table(width: width)))
        file.raw("startxref\n")
        file.integer(offset)
        file.raw("\n%%EOF\n")
        return file.bytes
    }

    /// The cross-reference table and the trailer (7.5.4, 7.5.5).
    private mutating func writeTable(catalog: Int, information: Int?, digest: Digest) {
        let start = file.bytes.count
        file.raw("xref\n0")
        file.spaced(places.count)
        file.raw("\n")
        for place in places {
            let isUsed = place.kind == 1
            let digits = String(isUsed ? place.value.integer : 0)
            file.bytes += String(repeating: "0", count: max(0, 10 - digits.count)).utf8
            file.bytes += digits.utf8
            file.raw(isUsed ? " 00000 n \n" : " 65535 f \n")
        }
        file.raw("trailer\n<</Size")
        file.spaced(places.count)
        file.raw("/Root")
        file.reference(catalog)
        if let information {
            file.raw("/Info")
            file.reference(information)
        }
        file.raw("/ID[")
        file.hexadecimal(digest.bytes)
        file.hexadecimal(digest.bytes)
        file.raw("]>>\nstartxref\n")
        file.integer(start)
        file.raw("\n%%EOF\n")
    }

    private mutating func place(_ number: Int, _ place: Place) {
        while places.count <= number { places.append(.free) }
        places[number] = place
    }

    /// The cross-reference table, each row written as its difference from the one above (PNG's predictor « up »).
    private func table(width: Int) -> [UInt8] {
        var table: [UInt8] = []
        table.reserveCapacity(places.count * (width + 3))
        var above = Place.free
        for place in places {
            let value = place.value.integer, valueAbove = above.value.integer
            table.append(2)
            table.append(place.kind &- above.kind)
            for shift in stride(from: 8 * (width - 1), through: 0, by: -8) {
                table.append(
                    UInt8(truncatingIfNeeded: value >> shift)
                        &- UInt8(truncatingIfNeeded: valueAbove >> shift))
            }
            table.append(place.index &- above.index)
            above = place
        }
        return table
    }
}
