import CHyphen
import CPango
import Foundation

/// libhyphen's patterns of one language.
final class HyphenDictionary {
    private let raw: UnsafeMutablePointer<HyphenDict>
    /// nil for UTF-8; the patterns' own character set otherwise (ISO 8859-1 and its like, one byte a letter).
    private let encoding: String?

    /// Opens a pattern file; nil if there is none or libhyphen refuses it.
    convenience init?(path: String) {
        guard let raw = hnj_hyphen_load(path) else { return nil }
        self.init(raw)
    }

    /// Reads the lines of a pattern file; nil if libhyphen refuses them.
    convenience init?(lines: [UInt8]) {
        var lines = lines
        guard let file = fmemopen(&lines, lines.count, "r") else { return nil }
        defer { fclose(file) }
        guard let raw = hnj_hyphen_load_file(file) else { return nil }
        self.init(raw)
    }

    private init(_ raw: UnsafeMutablePointer<HyphenDict>) {
        self.raw = raw
        encoding =
            raw.pointee.utf8 != 0
            ? nil
            : withUnsafeBytes(of: raw.pointee.cset) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
    }

    deinit { hnj_hyphen_free(raw) }

    /// Bit i set: the word may be broken before its letter i. Words of 64 letters and more are left whole.
    ///
    /// - Parameter word: letters in lower case, as the patterns are.
    func points(_ word: String) -> UInt64 {
        let count = word.unicodeScalars.count
        guard count > 3, count < 64, var bytes = encoded(word)?.map(CChar.init(bitPattern:)) else { return 0 }
        let length = Int32(bytes.count)
        bytes.append(0)
        var hyphens = [CChar](repeating: 0, count: bytes.count + 5)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<Int32>?, cuts: UnsafeMutablePointer<Int32>?
        let failed = hnj_hyphen_hyphenate3(
            raw, bytes, length, &hyphens, nil, &replacements, &positions, &cuts, 2, 2, 2, 2)
        defer {
            if let replacements { for i in 0..<count { free(replacements[i]) } }
            free(replacements)
            free(positions)
            free(cuts)
        }
        guard failed == 0 else { return 0 }
        var mask: UInt64 = 0
        // Points that would change the spelling (Dutch « omaatje », « oma-tje ») are passed over.
        for i in 0..<count - 1 where hyphens[i] & 1 == 1 && replacements?[i] == nil {
            mask |= 1 << UInt64(i + 1)
        }
        return mask
    }

    /// The word in the patterns' character set; nil where it has letters that are not in it.
    func encoded(_ word: String) -> [UInt8]? {
        guard let encoding else { return Array(word.utf8) }
        var written: gsize = 0
        guard let bytes = g_convert(word, gssize(word.utf8.count), encoding, "UTF-8", nil, &written, nil)
        else {
            return nil
        }
        defer { g_free(bytes) }
        return UnsafeBufferPointer(start: bytes, count: Int(written)).map(UInt8.init(bitPattern:))
    }
}

extension HyphenDictionary {
    /// Where Debian's hyphen-* packages put their patterns.
    private static let folder = "/usr/share/hyphen"

    /// The file for a BCP 47 tag: its own patterns, its language's, or those of the language's first country;
    /// nil if none is installed. Nothing is read.
    static func path(for language: String) -> String? {
        names(for: language).map { "\(folder)/hyph_\($0).dic" }.first(where: FileManager.default.fileExists)
    }

    /// « fr-BE » → fr_BE, fr; « en » → en, en_GB. What is private (« fr-BE-x-eu ») does not matter.
    private static func names(for language: String) -> [String] {
        let parts = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
            .prefix { $0 != "x" }
        guard let primary = parts.first?.lowercased() else { return [] }
        let regional = parts.dropFirst().last { $0.count == 2 }.map { "\(primary)_\($0.uppercased())" }
        let favourite = ["en": "en_GB", "pt": "pt_PT", "de": "de_DE", "es": "es_ES"][primary]
        return [regional, primary, favourite].compactMap { $0 }
    }
}
