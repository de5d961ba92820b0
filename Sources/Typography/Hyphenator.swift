import Foundation

/// Where words of one language may be broken: its dictionary behind a cache.
final class Hyphenator {
    private let dictionary: HyphenDictionary
    private var cache: [[UInt32]: UInt64] = [:]

    init(_ dictionary: HyphenDictionary) { self.dictionary = dictionary }

    /// Bit i set: the stem may be broken before its letter i.
    ///
    /// - Parameter stem: letters alone, in any case: elisions and ·e·s are cut off by the caller.
    func points(_ stem: ArraySlice<UInt32>) -> UInt64 {
        let key = Array(stem)
        if let known = cache[key] { return known }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: key.compactMap(Unicode.Scalar.init))
        let lower = String(word).lowercased()
        let points = lower.unicodeScalars.count == key.count ? dictionary.points(lower) : 0
        cache[key] = points
        return points
    }
}

/// The hyphenators of the languages met so far.
final class Hyphenators {
    private let folder: String
    private var known: [String: Hyphenator?] = [:]

    init(folder: String = "/usr/share/hyphen") { self.folder = folder }

    /// For a BCP 47 tag: its own dictionary, its language's, or any of the same language; nil if there is none.
    subscript(language: String) -> Hyphenator? {
        if let found = known[language] { return found }
        let made = names(for: language).lazy.compactMap { [folder] in
            HyphenDictionary(path: "\(folder)/hyph_\($0).dic")
        }.first.map(Hyphenator.init)
        known[language] = made
        return made
    }

    /// « fr-BE » → fr_BE, fr; « en » → en, en_GB …
    private func names(for language: String) -> [String] {
        let parts = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        guard let primary = parts.first?.lowercased() else { return [] }
        let regional = parts.dropFirst().last { $0.count == 2 }.map { "\(primary)_\($0.uppercased())" }
        let favourite = ["en": "en_GB", "pt": "pt_PT", "de": "de_DE", "es": "es_ES"][primary]
        let names = [regional, primary, favourite].compactMap { $0 }
        return names.filter { FileManager.default.fileExists(atPath: "\(folder)/hyph_\($0).dic") }
    }
}
