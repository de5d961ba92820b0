/// Finds in a piece of CSS (or in an attribute that may hold some) what refers to somewhere.
enum CSSReferences {
    /// What stands in each `url(…)`, without space and quotes (as characters or as XML entities).
    static func addresses(_ css: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = [], rest = css
        while let start = position(of: "url(", in: rest) {
            var address = rest[(start + 4)...]
            address = address.prefix { $0 != UInt8(ascii: ")") }
            rest = rest[address.endIndex...]
            found.append(unquoted(address))
        }
        return found
    }

    static func imports(_ css: ArraySlice<UInt8>) -> Bool { position(of: "@import", in: css) != nil }

    private static func unquoted(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var address = address.drop { $0.isXMLSpace }
        for quote in ["\"", "'", "&quot;", "&apos;", "&#34;", "&#39;"] where address.starts(with: quote.utf8)
        {
            address = address.dropFirst(quote.utf8.count)
        }
        return address.drop { $0.isXMLSpace }
    }

    /// Where lower-case `word` stands, whatever its case. Paths are long and name no place: one comparison a byte.
    private static func position(of word: StaticString, in text: ArraySlice<UInt8>) -> Int? {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        var start = text.startIndex
        while start + word.count <= text.endIndex {
            if lower(text[start]) == word[0], isWord(word, at: start, in: text) { return start }
            start += 1
        }
        return nil
    }

    private static func isWord(
        _ word: UnsafeBufferPointer<UInt8>, at start: Int, in text: ArraySlice<UInt8>
    ) -> Bool {
        word.indices.allSatisfy { lower(text[start + $0]) == word[$0] }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
