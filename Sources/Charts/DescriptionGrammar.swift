import ReportModel

/// How a chart is put in words: with the words and the punctuation of a language's file.
struct DescriptionGrammar {
    let words: Words

    func kind(_ kind: Chart.Kind) -> String {
        WordKey(rawValue: "chart-\(kind.rawValue)").map { words[$0] } ?? ""
    }

    func pair(_ name: String, _ value: String) -> String {
        words.filled(.pair, ["name": name, "value": value])
    }
    func list(_ items: [String]) -> String {
        items.filter { !$0.isEmpty }.joined(separator: words[.semicolon])
    }
    func commas(_ items: [String]) -> String {
        items.filter { !$0.isEmpty }.joined(separator: words.comma)
    }
    func count(_ count: Int) -> String {
        words.counted(.chartCategories, count, digits: words.number(count))
    }
    func gap(_ reason: String) -> String {
        reason.isEmpty ? words[.chartNoData] : pair(words[.chartNoData], reason)
    }

    /// Sentences, each with a capital, and with a full stop unless it ends with another mark.
    func text(_ sentences: [String]) -> String {
        sentences.compactMap { sentence in
            guard let first = sentence.first, let last = sentence.last else { return nil }
            return first.uppercased() + sentence.dropFirst() + (".!?…؟".contains(last) ? "" : ".")
        }.joined(separator: " ")
    }
}
