/// How the bytes of a stream were written as differences from their neighbours (ISO 32000-1, 7.4.4.4).
struct Predictor {
    /// 1 none, 2 TIFF's, 10 and above PNG's, which each row names.
    private let kind: Int
    private let colors: Int
    /// Bits of a sample.
    private let depth: Int
    private let columns: Int

    /// - Parameter parameters: the entry `DecodeParms`; what is out of range is drawn into it.
    init(_ parameters: PDFValue, _ resolved: (PDFValue) -> PDFValue) {
        func integer(_ key: String) -> Int? { parameters.entries[key].flatMap { resolved($0).integer } }
        kind = integer("Predictor") ?? 1
        colors = min(max(integer("Colors") ?? 1, 1), 64)
        depth = min(max(integer("BitsPerComponent") ?? 8, 1), 16)
        columns = min(max(integer("Columns") ?? 1, 1), 1 << 24)
    }

    func undone(_ bytes: [UInt8]) -> [UInt8] {
        guard kind > 1 else { return bytes }
        let sample = max(1, colors * depth / 8)
        // A row longer than the data would only ask for memory.
        let row = max(1, min((colors * depth * columns + 7) / 8, bytes.count))
        return kind == 2
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
