/// Takes objects over from the painted file: from the pages on, whatever is referred to.
///
/// Objects keep their numbers. What nothing refers to (lengths, Cairo's own catalog) stays behind.
struct ObjectTransfer {
    /// The objects that are taken over, or that the finisher writes itself.
    private var known: Set<Int>
    private var pending: [Int] = []
    private var pictures: [Picture] = []
    /// ToUnicode maps by their numbers, as they are to be.
    private var maps: [Int: [UInt8]] = [:]
    /// In a file for a print shop.
    private let separator: ObjectSeparator?

    private struct Picture: Sendable {
        var number: Int
        var entries: PDFText
        var data: [UInt8]
        var packing: PicturePacking
    }

    init(known: some Sequence<Int>, separator: ObjectSeparator? = nil) {
        (self.known, self.separator) = (Set(known), separator)
    }

    /// Notes the objects that some syntax refers to, to take them over.
    mutating func follow(_ syntax: PDFText) {
        for number in References(in: syntax) where known.insert(number).inserted { pending.append(number) }
    }

    /// Takes over what has been noted, and what that refers to in turn.
    mutating func run(
        from file: borrowing QpdfFile, to assembly: inout FileAssembly, _ pool: inout ObjectPool, level: Int
    ) throws(FinishingError) {
        while let number = pending.popLast() {
            let object = file.object(numbered: number)
            if object.isStream {
                try takeStream(object, to: &assembly, level: level)
            } else {
                if object.isDictionary {
                    if let mended = try FontCheck.apply(to: object) { maps[mended.number] = mended.map }
                    separator?.mend(object)
                }
                let syntax = object.syntax
                try separator?.check(syntax)
                follow(syntax)
                pool.add(number) { $0.append(syntax) }
            }
        }
        try packPictures(to: &assembly, level: level)
    }

    private mutating func takeStream(
        _ object: borrowing QpdfObject, to assembly: inout FileAssembly, level: Int
    ) throws(FinishingError) {
        if let map = maps[object.number] {
            var deflater = try Deflater(level: level)
            var entries = PDFText()
            entries.raw("/Filter/FlateDecode")
            return assembly.addStream(object.number, entries: entries, data: try deflater.deflate(map))
        }
        try StreamCheck.apply(to: object)
        if var taken = try separator?.take(object) {
            follow(taken.entries)
            taken.entries.append(taken.trailing)
            try separator?.check(taken.entries)
            return assembly.addStream(object.number, entries: taken.entries, data: taken.data)
        }
        guard let data = object.streamData(decoded: false) else {
            throw .unexpectedFile("its streams can be read")
        }
        let dictionary = object.dictionary
        dictionary.remove("/Length")
        let entries = dictionary.syntax.dictionaryEntries
        follow(entries)
        if let packing = PicturePacking(of: dictionary) {
            pictures.append(Picture(number: object.number, entries: entries, data: data, packing: packing))
        } else {
            assembly.addStream(object.number, entries: entries, data: data)
        }
    }

    private func packPictures(to assembly: inout FileAssembly, level: Int) throws(FinishingError) {
        let packed = try Workers.map(pictures) { share throws(FinishingError) in
            let inflater = try Inflater()
            var deflater = try Deflater(level: level), results: [[UInt8]?] = []
            for index in share.indices {
                let picture = share[index]
                results.append(try picture.packing.packed(picture.data, with: inflater, &deflater))
            }
            return results
        }
        for (picture, packed) in zip(pictures, packed) {
            var entries = picture.entries
            if packed != nil { entries.append(picture.packing.entries) }
            assembly.addStream(picture.number, entries: entries, data: packed ?? picture.data)
        }
    }
}
