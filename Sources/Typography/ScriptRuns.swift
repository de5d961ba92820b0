import CPango

/// A text cut where its script changes. Characters of no script go with what they follow, and paired brackets with each
/// other.
struct ScriptRuns {
    struct Run {
        var scalars: Range<Int>
        /// Its ISO 15924 code, as `TextStyle.scripts` has it.
        var code: String
    }

    private(set) var runs: [Run] = []

    /// - Parameter language: tells simplified Chinese from traditional and Japanese.
    init(_ text: ComposedText, language: String) {
        let han = ScriptRuns.han(language)
        text.bytes.withUnsafeBytes { raw in
            guard let start = raw.bindMemory(to: CChar.self).baseAddress,
                let iterator = pango_script_iter_new(start, Int32(raw.count))
            else { return }
            defer { pango_script_iter_free(iterator) }
            var first = 0
            repeat {
                var end: UnsafePointer<CChar>?, script = PANGO_SCRIPT_COMMON
                pango_script_iter_get_range(iterator, nil, &end, &script)
                guard let end else { return }
                let last = text.scalar(at: end - start, from: first)
                append(Run(scalars: first..<last, code: ScriptRuns.code(script, han: han)), text.scalars)
                first = last
            } while pango_script_iter_next(iterator) != 0
        }
    }

    /// Among ideographs, ASCII figures and marks are of no script: they are set in the style's own families, as Latin words
    /// are.
    private mutating func append(_ run: Run, _ scalars: [UInt32]) {
        guard ["Hans", "Hant", "Jpan", "Kore"].contains(run.code) else { return runs.append(run) }
        func isASCII(_ index: Int) -> Bool { scalars[index] < 0x80 }
        var first = run.scalars.lowerBound
        while first < run.scalars.upperBound {
            var last = first + 1
            while last < run.scalars.upperBound, isASCII(last) == isASCII(first) { last += 1 }
            runs.append(Run(scalars: first..<last, code: isASCII(first) ? "Zyyy" : run.code))
            first = last
        }
    }

    /// Parts of a range, each of one script.
    func parts(of range: Range<Int>) -> [Run] {
        runs.compactMap { run in
            let part = run.scalars.clamped(to: range)
            return part.isEmpty ? nil : Run(scalars: part, code: run.code)
        }
    }

    /// Of one character.
    static func code(of scalar: UInt32, language: String) -> String {
        code(PangoScript(g_unichar_get_script(scalar).rawValue), han: han(language))
    }

    private static func code(_ script: PangoScript, han: String) -> String {
        switch script {
        case PANGO_SCRIPT_HAN: return han
        case PANGO_SCRIPT_HIRAGANA, PANGO_SCRIPT_KATAKANA: return "Jpan"
        case PANGO_SCRIPT_HANGUL: return "Kore"
        case PANGO_SCRIPT_BOPOMOFO: return "Hant"
        default:
            let tag = g_unicode_script_to_iso15924(GUnicodeScript(script.rawValue))
            let letters = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: tag >> $0) }
            return String(decoding: letters, as: UTF8.self)
        }
    }

    /// By whom the ideographs are read.
    private static func han(_ language: String) -> String {
        let subtags = language.lowercased().split { $0 == "-" || $0 == "_" }
        if subtags.first == "ja" { return "Jpan" }
        if subtags.first == "ko" { return "Kore" }
        return subtags.contains { ["hant", "tw", "hk", "mo"].contains($0) } ? "Hant" : "Hans"
    }
}
