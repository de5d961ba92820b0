import Frames

/// Takes the colours of pictures, drawings and gradients to what a print file may have (ISO 15930-4, ISO 15930-7).
///
/// Drawings and gradients get inks; pictures keep their RGB with its profile beside it, or get inks too.
final class ObjectSeparator {
    private let job: PrintJob
    /// The number of sRGB's profile.
    let screenProfile: Int
    /// Whether anything refers to it.
    private(set) var usesScreenProfile = false
    private let level: Int
    /// The pages that show an object, from 0, by its number.
    private let pagesShowing: (Int) -> [Int]

    /// A stream as it is to be written. `trailing` refers to objects that the finisher writes itself.
    struct Taken {
        var entries: PDFText
        var trailing = PDFText()
        var data: [UInt8]
    }

    init(_ job: PrintJob, screenProfile: Int, level: Int, pagesShowing: @escaping (Int) -> [Int]) {
        (self.job, self.screenProfile, self.level) = (job, screenProfile, level)
        self.pagesShowing = pagesShowing
    }

    // MARK: Streams

    /// What a drawing or a picture becomes; nil for a stream that has no colours.
    func take(_ stream: borrowing QpdfObject) throws(FinishingError) -> Taken? {
        let dictionary = stream.dictionary, subtype = dictionary["/Subtype"]
        if subtype.isName("/Form") || dictionary["/PatternType"].integer == 1 {
            return try takeDrawing(stream, dictionary)
        }
        if subtype.isName("/Image") { return try takePicture(stream, dictionary) }
        if dictionary.has("/ShadingType"), dictionary["/ColorSpace"].isName("/DeviceRGB") {
            return try takeMesh(stream, dictionary)
        }
        return nil
    }

    private func takeDrawing(
        _ stream: borrowing QpdfObject, _ dictionary: borrowing QpdfObject
    ) throws(FinishingError) -> Taken {
        guard let content = stream.streamData(decoded: true) else {
            throw .unexpectedFile("forms can be decoded")
        }
        var drawing = DrawingSeparator(job.separator)
        let (separated, uses) = drawing.separated(content)
        job.note(uses, page: pagesShowing(stream.number).first)
        mendGroup(of: dictionary)
        mendResources(of: dictionary, of: stream.number)
        for key in ["/Length", "/Filter", "/DecodeParms"] { dictionary.remove(key) }
        var deflater = try Deflater(level: level)
        var entries = dictionary.syntax.dictionaryEntries
        entries.raw("/Filter/FlateDecode")
        return Taken(entries: entries, data: try deflater.deflate(separated))
    }

    private func takeMesh(
        _ stream: borrowing QpdfObject, _ dictionary: borrowing QpdfObject
    ) throws(FinishingError) -> Taken {
        if !job.allowsTransparency { job.note(.mesh, pages: pagesShowing(stream.number)) }
        guard let data = stream.streamData(decoded: false) else {
            throw .unexpectedFile("its streams can be read")
        }
        for key in ["/Length", "/ColorSpace"] { dictionary.remove(key) }
        return Taken(entries: dictionary.syntax.dictionaryEntries, trailing: screenSpace, data: data)
    }

    private func takePicture(
        _ stream: borrowing QpdfObject, _ dictionary: borrowing QpdfObject
    ) throws(FinishingError) -> Taken? {
        if !job.allowsTransparency, dictionary["/SMask"].isStream {
            job.note(.softMask, pages: pagesShowing(stream.number))
        }
        guard dictionary["/ColorSpace"].isName("/DeviceRGB") else { return nil }
        if job.convertsPictures { return try convert(stream, dictionary) }
        guard let data = stream.streamData(decoded: false) else {
            throw .unexpectedFile("its streams can be read")
        }
        let packing = PicturePacking(of: dictionary)
        for key in ["/Length", "/ColorSpace"] { dictionary.remove(key) }
        var taken = Taken(entries: dictionary.syntax.dictionaryEntries, trailing: screenSpace, data: data)
        if let packing {
            let inflater = try Inflater()
            var deflater = try Deflater(level: level)
            if let packed = try packing.packed(data, with: inflater, &deflater) {
                taken.data = packed
                taken.entries.append(packing.entries)
            }
        }
        return taken
    }

    private func convert(
        _ stream: borrowing QpdfObject, _ dictionary: borrowing QpdfObject
    ) throws(FinishingError) -> Taken {
        guard let width = dictionary["/Width"].integer, let height = dictionary["/Height"].integer,
            dictionary["/BitsPerComponent"].integer == 8, let pixels = stream.pixels(),
            pixels.count >= width * height * 3, width > 0, height > 0
        else { throw .unexpectedFile("pictures can be decoded") }
        var picture = PictureSeparation(
            width: width, height: height, limit: job.options.inkLimit, reduces: job.options.reducesInk)
        let data = try picture.separated(pixels, by: job.conversion, level: level)
        job.note(
            PrintReport.ConvertedPicture(
                width: width, height: height, ink: picture.most, share: picture.share,
                pages: pagesShowing(stream.number)))
        for key in ["/Length", "/ColorSpace", "/Filter", "/DecodeParms"] { dictionary.remove(key) }
        var entries = dictionary.syntax.dictionaryEntries
        entries.append(picture.entries)
        return Taken(entries: entries, data: data)
    }

    private var screenSpace: PDFText {
        usesScreenProfile = true
        var text = PDFText()
        text.raw("/ColorSpace[/ICCBased")
        text.reference(screenProfile)
        text.raw("]")
        return text
    }

    // MARK: Dictionaries

    /// Makes sure that nothing was overlooked: a screen's colours are never handed to a press without a word.
    func check(_ syntax: PDFText) throws(FinishingError) {
        let name = Array("/DeviceRGB".utf8)
        var rest = syntax.bytes[...]
        while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
            rest = rest[slash...]
            if rest.starts(with: name) {
                throw .unexpectedFile("its colours are in spaces that can be printed")
            }
            rest = rest.dropFirst()
        }
    }

    /// Gradients get inks at their ends; what is mixed between them is mixed in inks.
    func mend(_ object: borrowing QpdfObject) {
        if object.has("/ShadingType") { mendShading(object) }
        if object["/PatternType"].integer == 2 { mendShading(object["/Shading"]) }
        if object.has("/ExtGState") || object.has("/Font") || object.has("/XObject") {
            noteStates(of: object, number: object.number)
        }
    }

    private func mendShading(_ shading: borrowing QpdfObject) {
        // Meshes are streams, with colours in their data.
        guard shading["/ColorSpace"].isName("/DeviceRGB"), !shading.isStream else { return }
        shading.set("/ColorSpace", "/DeviceCMYK")
        mendFunction(shading["/Function"])
    }

    private func mendFunction(_ function: borrowing QpdfObject) {
        if function.has("/Functions") {
            let parts = function["/Functions"]
            for index in 0..<parts.count { mendFunction(parts[index]) }
        }
        for key in ["/C0", "/C1"] where function[key].count == 3 {
            let color = function[key]
            let rgb = SIMD4(color[0].real ?? 0, color[1].real ?? 0, color[2].real ?? 0, 0)
            var separator = job.separator
            _ = separator.operators(for: rgb, inMark: false)
            let uses = separator.takeUses()
            job.note(uses, page: nil)
            var text = PDFText()
            text.raw("[")
            for index in 0..<4 {
                text.raw(" ")
                text.part(inks(of: uses)[index])
            }
            text.raw("]")
            function.set(key, String(decoding: text.bytes, as: UTF8.self))
        }
    }

    /// A gradient cannot end in an ink of its own: what stands for that ink takes its place.
    private func inks(of uses: [InkUse]) -> SIMD4<Double> {
        switch uses.first?.entry.ink {
        case .process(let inks): inks
        case .spot(let index): job.table.alternates[index].parts
        case .registration, nil: SIMD4(0, 0, 0, 1)
        }
    }

    /// A page's, form's or pattern's group mixes colours as inks; there is none where nothing is transparent.
    func mendGroup(of dictionary: borrowing QpdfObject) {
        guard dictionary["/Group"].isDictionary else { return }
        if job.allowsTransparency {
            dictionary["/Group"].set("/CS", "/DeviceCMYK")
        } else {
            dictionary.remove("/Group")
        }
    }

    func mendResources(of dictionary: borrowing QpdfObject, of number: Int) {
        if !dictionary["/Resources"].isDictionary { dictionary.set("/Resources", "<<>>") }
        let resources = dictionary["/Resources"]
        noteStates(of: resources, number: number)
        PrintResources.add(to: resources, job.table)
    }

    /// Notes what is transparent among the graphics states of a resource dictionary.
    private func noteStates(of resources: borrowing QpdfObject, number: Int) {
        guard !job.allowsTransparency, resources["/ExtGState"].isDictionary else { return }
        for key in resources["/ExtGState"].keys {
            let state = resources["/ExtGState"][key]
            if state["/ca"].real ?? 1 < 1 || state["/CA"].real ?? 1 < 1 {
                job.note(.opacity, pages: pagesShowing(number))
            }
            if state["/SMask"].isDictionary { job.note(.softMask, pages: pagesShowing(number)) }
            if let mode = state["/BM"].name, !["/Normal", "/Compatible"].contains(mode) {
                job.note(.blend, pages: pagesShowing(number))
            }
        }
    }
}
