/// Where the streams of a file begin, found in its bytes: after `12 0 obj`, a dictionary and `stream`.
struct StreamPlaces {
    struct Place: Equatable {
        var object: Int
        /// The first byte of its data.
        var start: Int
        /// Whether CR LF or LF follows `stream`, as it has to.
        var hasLineEnd: Bool
    }

    private(set) var all: [Place] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let word = Array("stream".utf8), object = Array("obj".utf8), end = Array("end".utf8)
        var current: Int?
        var index = 0
        while index + 6 < bytes.count {
            if bytes[index] == UInt8(ascii: "o"), Self.stands(object, at: index, bytes) {
                current = Self.number(before: index, bytes) ?? current
                index += 3
            } else if bytes[index] == UInt8(ascii: "s"), Self.stands(word, at: index, bytes) {
                let isEnd = index >= 3 && Self.stands(end, at: index - 3, bytes)
                if !isEnd, let object = current, Self.follows(index, bytes) {
                    add(object, index + 6, bytes)
                    // Data may hold anything: what stands in them is not looked at as objects.
                    current = nil
                }
                index += 6
            } else {
                index += 1
            }
        }
    }

    private mutating func add(_ object: Int, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        switch bytes[index] {
        case 10: all.append(Place(object: object, start: index + 1, hasLineEnd: true))
        case 13:
            let hasFeed = index + 1 < bytes.count && bytes[index + 1] == 10
            all.append(Place(object: object, start: index + (hasFeed ? 2 : 1), hasLineEnd: hasFeed))
        default: all.append(Place(object: object, start: index, hasLineEnd: false))
        }
    }

    private static func stands(_ word: [UInt8], at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index + word.count <= bytes.count else { return false }
        return word.indices.allSatisfy { bytes[index + $0] == word[$0] }
    }

    /// Whether a dictionary ends before `stream`, and a line after it.
    private static func follows(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var before = index - 1
        while before > 0, SyntaxLexer.isSpace(bytes[before]) { before -= 1 }
        return before > 0 && bytes[before] == UInt8(ascii: ">") && bytes[before - 1] == UInt8(ascii: ">")
    }

    /// The object number in `12 0 obj`.
    private static func number(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = index - 1
        func skipSpace() -> Bool {
            let first = place
            while place >= 0, SyntaxLexer.isSpace(bytes[place]) { place -= 1 }
            return place < first
        }
        func digits() -> Int? {
            var value = 0, scale = 1, count = 0
            while place >= 0, (48...57).contains(bytes[place]), count < 10 {
                value += Int(bytes[place] - 48) * scale
                scale *= 10
                count += 1
                place -= 1
            }
            return count > 0 ? value : nil
        }
        guard skipSpace(), digits() != nil, skipSpace() else { return nil }
        return digits()
    }
}
