/// How much may be inflated: a stream of a few bytes can hold gigabytes of zeros.
struct DecodingBudget {
    /// Bytes of one stream.
    static let ofStream = 128 << 20
    /// Bytes of all streams of a file together; content is read from copies that are let go.
    var left = 1 << 30
}

/// The data of a stream, and whether they are all of it.
struct DecodedStream {
    enum State: Equatable {
        case whole
        /// A filter broke off: the data are damaged.
        case damaged
        /// More than the bounds let through.
        case tooLarge
        /// Data of a picture, or of a filter that is not known: they stand as they are.
        case undecoded(String)
    }

    var bytes: [UInt8]
    var state: State
}

/// Undoes the filters of a stream (ISO 32000-1, 7.4).
struct StreamDecoder {
    let objects: PDFObjects

    func decode(_ raw: [UInt8], _ entries: PDFEntries, _ budget: inout DecodingBudget)
        -> DecodedStream
    {
        let filters = objects.list(entries["Filter"] ?? entries["F"]).compactMap { objects.resolved($0).name }
        let parameters = objects.list(entries["DecodeParms"] ?? entries["DP"])
        var stream = DecodedStream(bytes: raw, state: .whole)
        // Eight filters one after another: nobody means that.
        for (index, filter) in filters.prefix(8).enumerated() where stream.state == .whole {
            let options = index < parameters.count ? objects.resolved(parameters[index]) : .null
            let limit = min(DecodingBudget.ofStream, budget.left)
            stream = undo(filter, stream.bytes, options, limit)
            budget.left -= min(stream.bytes.count, budget.left)
        }
        return stream
    }

    private func undo(_ filter: String, _ bytes: [UInt8], _ options: PDFValue, _ limit: Int) -> DecodedStream
    {
        switch filter {
        case "FlateDecode", "Fl":
            guard let inflater = try? Inflater() else { return DecodedStream(bytes: [], state: .damaged) }
            var stream = inflater.inflate(bytes, atMost: limit)
            if stream.state == .whole {
                stream.bytes = Predictor(options, objects.resolved).undone(stream.bytes)
            }
            return stream
        case "ASCIIHexDecode", "AHx": return hexadecimal(bytes)
        case "ASCII85Decode", "A85": return base85(bytes)
        case "RunLengthDecode", "RL": return runs(bytes, limit)
        default: return DecodedStream(bytes: bytes, state: .undecoded(filter))
        }
    }

    private func hexadecimal(_ bytes: [UInt8]) -> DecodedStream {
        var lexer = SyntaxLexer([UInt8(ascii: "<")] + bytes + [UInt8(ascii: ">")])
        guard case .string(let data) = lexer.next() else { return DecodedStream(bytes: [], state: .damaged) }
        return DecodedStream(bytes: data, state: .whole)
    }

    private func base85(_ bytes: [UInt8]) -> DecodedStream {
        var data: [UInt8] = [], group: [UInt32] = []
        func flush(_ group: [UInt32]) {
            let padded = group + [UInt32](repeating: 84, count: 5 - group.count)
            let word = padded.reduce(UInt32(0)) { $0 &* 85 &+ $1 }
            for index in 0..<(group.count - 1) {
                data.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * index)))
            }
        }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "!")...UInt8(ascii: "u"): group.append(UInt32(byte - 33))
            case UInt8(ascii: "z") where group.isEmpty: data += [0, 0, 0, 0]
            case UInt8(ascii: "~"):
                if group.count > 1 { flush(group) }
                return DecodedStream(bytes: data, state: .whole)
            default:
                guard SyntaxLexer.isSpace(byte) else { return DecodedStream(bytes: data, state: .damaged) }
            }
            if group.count == 5 {
                flush(group)
                group = []
            }
        }
        if group.count > 1 { flush(group) }
        return DecodedStream(bytes: data, state: .whole)
    }

    private func runs(_ bytes: [UInt8], _ limit: Int) -> DecodedStream {
        var data: [UInt8] = [], index = 0
        while index < bytes.count, bytes[index] != 128 {
            let length = Int(bytes[index])
            if length < 128 {
                let end = min(index + 2 + length, bytes.count)
                data += bytes[(index + 1)..<max(index + 1, end)]
                index += length + 2
            } else if index + 1 < bytes.count {
                data += repeatElement(bytes[index + 1], count: 257 - length)
                index += 2
            } else {
                return DecodedStream(bytes: data, state: .damaged)
            }
            if data.count > limit { return DecodedStream(bytes: data, state: .tooLarge) }
        }
        return DecodedStream(bytes: data, state: .whole)
    }
}
