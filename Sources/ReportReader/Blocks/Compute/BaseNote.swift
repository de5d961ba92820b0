import ReportModel
import Statistics

/// What the shares of a block are of and how sure its intervals are, which is always said: « Base : 1 234 mentees. »
struct BaseNote {
    let context: EditionContext
    let data: BlockData
    /// A label key for those who are counted, where the author gives one.
    let base: String?

    /// In the words of the edition; empty where no share is printed, and where the author's words have the numbers already.
    ///
    /// - Parameters:
    ///   - printed: columns that are printed.
    ///   - said: the author's words about the block.
    func text(printed: [String], label: String?, said: String) -> String {
        var bases: [String] = []
        for name in printed {
            guard let column = data.computed.column(name) else { continue }
            let own = self.bases(of: column, name, printed: printed, label: label)
            if own.allSatisfy({ Self.says($0.digits, in: said) }) { continue }
            for base in own where !bases.contains(base.text) { bases.append(base.text) }
        }
        let base =
            bases.isEmpty
            ? "" : context.words.filled(.base, ["bases": bases.joined(separator: context.words.comma)])
        return ([base] + intervals(printed, said)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func intervals(_ printed: [String], _ said: String) -> [String] {
        var sentences: [String] = []
        for name in printed {
            guard case .interval(_, let confidence)? = data.computed.column(name)?.measure,
                !Self.says(String(confidence.rawValue), in: said)
            else { continue }
            let percent = context.numbers.percent(.whole(Int64(confidence.rawValue)))
            let sentence = context.words.filled(.interval, ["confidence": percent])
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
        return sentences
    }

    /// Whether words have a number by itself, not as a part of a longer one: 1 200 is no 200.
    private static func says(_ number: String, in words: String) -> Bool {
        words.ranges(of: number).contains { range in
            !goesOn(words[..<range.lowerBound].reversed()) && !goesOn(words[range.upperBound...])
        }
    }

    /// Whether a number goes on with these characters: a digit, or a sign between digits.
    private static func goesOn(_ characters: some Sequence<Character>) -> Bool {
        let next = Array(characters.prefix(2))
        guard let first = next.first else { return false }
        if first.isNumber { return true }
        return next.count == 2 && next[1].isNumber && ".,' \u{A0}\u{202F}\u{2019}".contains(first)
    }

    private typealias Words = (text: String, digits: String)

    private func bases(of column: ComputedColumn, _ name: String, printed: [String], label: String?)
        -> [Words]
    {
        switch column.measure {
        case .share(.column(let other)), .interval(.column(let other), _):
            // The bases stand in the table, or else each is named.
            if printed.contains(other) { return [] }
            return data.rows.compactMap { row in
                guard row.mark(other) == nil, let quantity = row[other].quantity else { return nil }
                let key = label.flatMap { row[$0].key.map(context.labels.quietWord) }
                return words(quantity, of: nil, in: key)
            }
        case .share(let base), .interval(let base, _):
            let counted =
                base == .total ? self.counted(column.column) : self.base.map(context.labels.quietWord)
            return (data.computed.bases[name] ?? []).map { base in
                words(Quantity(base.number), of: counted, in: base.group.map(context.labels.quietWord))
            }
        default: return []
        }
    }

    private func words(_ quantity: Quantity, of counted: String?, in group: String?) -> Words {
        let digits = context.numbers.number(quantity)
        let text = counted.map { context.words.filled(.baseOf, ["number": digits, "name": $0]) } ?? digits
        return (group.map { context.words.filled(.pair, ["name": $0, "value": text]) } ?? text, digits)
    }

    /// Those who are counted, as far as the data name them.
    private func counted(_ column: String) -> String? {
        if let base { return context.labels.quietWord(for: base) }
        if column == "value" {
            let units = Set(data.rows.map { $0["unit"].key })
            guard units.count == 1, let unit = units.first ?? nil, unit != "%" else { return nil }
            return context.labels.name(of: unit)
        }
        if column == Grouping.countColumn, data.question.grouping != nil {
            return data.question.dataset.flatMap(context.labels.name)
        }
        return context.labels.name(of: column)
    }
}
