/// Makes small compact fonts: `.notdef`, A and B of 500, 600 and 700 thousandths, or CIDs 0, 7 and 9.
struct CompactFontMaker {
    var isCID = false
    /// Charstrings; the default width is 500, the nominal 600.
    var charstrings: [[UInt8]] = [[14], [139, 14], [28, 0, 100, 139, 22, 14]]

    private static func words(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }

    private static func index(_ pieces: [[UInt8]]) -> [UInt8] {
        guard !pieces.isEmpty else { return words(0) }
        var bytes = words(pieces.count) + [1, 1], place = 1
        for piece in pieces {
            place += piece.count
            bytes.append(UInt8(place))
        }
        return bytes + pieces.flatMap { $0 }
    }

    /// A whole number of five bytes, so that offsets change no sizes.
    private static func integer(_ number: Int) -> [UInt8] { [29] + words(number >> 16, number) }

    private static let privateData = [28] + words(500) + [20, 28] + words(600) + [21]

    var bytes: [UInt8] {
        let start = [1, 0, 4, 1] + Self.index([Array("T".utf8)])
        let size = start.count + Self.index([top(at: 0)]).count + 4
        return start + Self.index([top(at: size)]) + Self.words(0, 0) + body(at: size)
    }

    /// What stands after the string and subroutine indexes: charset, encoding or selection, glyphs, parts, private data.
    private var pieces: [[UInt8]] {
        let charset: [UInt8] = isCID ? [0] + Self.words(7, 9) : [0] + Self.words(34, 35)
        let encoding: [UInt8] = isCID ? [3] + Self.words(1, 0) + [0] + Self.words(3) : [0, 2, 65, 66]
        return [charset, encoding, Self.index(charstrings)]
    }

    private func places(at start: Int) -> [Int] {
        pieces.reduce(into: [start]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    private func part(at place: Int) -> [UInt8] {
        Self.integer(Self.privateData.count) + Self.integer(place) + [18]
    }

    private func top(at start: Int) -> [UInt8] {
        let places = places(at: start)
        let common = Self.integer(places[0]) + [15] + Self.integer(places[2]) + [17]
        guard isCID else { return common + Self.integer(places[1]) + [16] + part(at: places[3]) }
        return [139, 139, 139, 12, 30] + common + Self.integer(places[1]) + [12, 37]
            + Self.integer(places[3]) + [12, 36]
    }

    private func body(at start: Int) -> [UInt8] {
        let place = places(at: start)[3]
        let parts = isCID ? Self.index([part(at: place + Self.index([part(at: 0)]).count)]) : []
        return pieces.flatMap { $0 } + parts + Self.privateData
    }
}
