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

    func decode(_ raw: [UInt8], _ entries: [String: PDFValue], _ budget: inout DecodingBudget)
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
            if stream.state == .whole { stream.bytes = predicted(stream.bytes, options) }
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

    // MARK: Predictors (7.4.4.4)

    private func predicted(_ bytes: [UInt8], _ options: PDFValue) -> [UInt8] {
        let predictor = objects.value(options, "Predictor").integer ?? 1
        guard predictor > 1 else { return bytes }
        let colors = min(max(objects.value(options, "Colors").integer ?? 1, 1), 64)
        let depth = min(max(objects.value(options, "BitsPerComponent").integer ?? 8, 1), 16)
        let columns = min(max(objects.value(options, "Columns").integer ?? 1, 1), 1 << 24)
        let sample = max(1, colors * depth / 8)
        // A row longer than the data would only ask for memory.
        let row = max(1, min((colors * depth * columns + 7) / 8, bytes.count))
        return predictor == 2
            ? differences(bytes, row: row, sample: sample, isWhole: depth == 8)
            : lines(bytes, row: row, sample: sample)
    }

    private func differences(_ bytes: [UInt8], row: Int, sample: Int, isWhole: Bool) -> [UInt8] {
        var data = bytes
        guard isWhole else { return data }
        for index in data.indices where index % row >= sample { data[index] &+= data[index - sample] }
        return data
    }

    private func lines(_ bytes: [UInt8], row: Int, sample: Int) -> [UInt8] {
        var data: [UInt8] = []
        data.reserveCapacity(bytes.count)
        var above = [UInt8](repeating: 0, count: row), index = 0
        while index < bytes.count {
            let kind = bytes[index]
            var line = Array(bytes[(index + 1)..<min(index + 1 + row, bytes.count)])
            for place in line.indices {
                let left = place >= sample ? line[place - sample] : 0
                let corner = place >= sample ? above[place - sample] : 0
                switch kind {
                case 1: line[place] &+= left
                case 2: line[place] &+= above[place]
                case 3: line[place] &+= UInt8((Int(left) + Int(above[place])) / 2)
                case 4: line[place] &+= paeth(left, above[place], corner)
                default: break
                }
            }
            data += line
            above = line + [UInt8](repeating: 0, count: row - line.count)
            index += row + 1
        }
        return data
    }

    private func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
        let estimate = Int(left) + Int(up) - Int(corner)
        let distances = [left, up, corner].map { abs(estimate - Int($0)) }
        if distances[0] <= distances[1], distances[0] <= distances[2] { return left }
        return distances[1] <= distances[2] ? up : corner
    }
}
