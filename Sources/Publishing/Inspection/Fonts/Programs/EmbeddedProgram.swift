/// The program that a font descriptor embeds (ISO 32000-1, 9.9).
enum EmbeddedProgram {
    case none
    /// It cannot be read.
    case damaged(String)
    case read(any FontProgram)

    /// - Parameter reference: the entry of the descriptor and the object that it names.
    init(_ reference: (key: String, object: Int)?, _ objects: PDFObjects) {
        guard let reference else {
            self = .none
            return
        }
        guard let data = objects.data(of: reference.object) else {
            self = .damaged("no data")
            return
        }
        switch data.state {
        case .whole: break
        case .damaged: self = .damaged("its data break off"); return
        case .tooLarge: self = .damaged("more data than are read"); return
        case .undecoded(let filter): self = .damaged("a filter that is not undone: \(filter)"); return
        }
        do throws(ProgramFault) {
            self = .read(try Self.read(data.bytes))
        } catch {
            self = .damaged(error.words)
        }
    }

    /// By what the bytes are, not by what the dictionary says of them: readers do the same.
    static func read(_ bytes: [UInt8]) throws(ProgramFault) -> any FontProgram {
        let data = FontBytes(bytes)
        switch data.long(0) {
        case 0x4F54_544F: return try CFFProgram(openType: data)
        case 0x0001_0000, 0x7472_7565: return try TrueTypeProgram(data)
        default: break
        }
        if data.byte(0) == 1, data.byte(1) == 0, let header = data.byte(2), header >= 4 {
            return try CFFProgram(data)
        }
        return try Type1Program(bytes)
    }

    var program: (any FontProgram)? {
        if case .read(let program) = self { program } else { nil }
    }
}
