import ReportModel

/// How a chart is put in words: with the sentences, the words and the punctuation of a language's file.
struct DescriptionGrammar {
    let words: Words
    let signs: NumberSigns

    func kind(_ kind: Chart.Kind) -> String {
        WordKey(rawValue: "chart-\(kind.rawValue)").map { words[$0] } ?? ""
    }

    /// « Master : 11 % »; the value alone where there is no name.
    func pair(_ name: String, _ value: String) -> String {
        name.isEmpty ? value : words.filled(.pair, ["name": name, "value": value])
    }
    func pair(_ key: WordKey, _ value: String) -> String { pair(words[key], value) }

    func list(_ items: [String]) -> String {
        items.filter { !$0.isEmpty }.joined(separator: words[.semicolon])
    }
    func commas(_ items: [String]) -> String {
        items.filter { !$0.isEmpty }.joined(separator: words.comma)
    }
    func count(_ key: WordKey, _ count: Int) -> String {
        words.counted(key, count, digits: signs.text(Double(count)))
    }
    /// « de 1958 à 2020 »; of days, « du 18 mars 2020 au 9 juin 2021 ».
    func extent(_ from: String, _ to: String) -> String {
        let areDays = isDay(from) && isDay(to)
        return words.filled(areDays ? .chartDays : .chartExtent, ["from": from, "to": to])
    }
    /// Whether words begin with a number and name a month after it.
    private func isDay(_ text: String) -> Bool {
        guard let first = text.first, first.isNumber else { return false }
        return words[.months].split(separator: " ").contains { text.contains($0) }
    }
    func gap(_ reason: String) -> String {
        reason.isEmpty ? words[.chartNoData] : pair(.chartNoData, reason)
    }

    /// Sentences, each with a capital, and with a full stop unless it ends with another mark.
    func text(_ sentences: [String]) -> String {
        sentences.compactMap { sentence in
            guard let first = sentence.first, let last = sentence.last else { return nil }
            return first.uppercased() + sentence.dropFirst() + (".!?…؟".contains(last) ? "" : ".")
        }.joined(separator: " ")
    }
}
