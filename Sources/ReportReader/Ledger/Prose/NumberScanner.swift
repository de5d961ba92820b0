/// Finds the numbers that are typed in a text, with what belongs to each: its percent sign, its whole, its reserve.
///
/// What is plainly no figure is left out: codes, dates, times, telephone numbers, ordinals, references, years.
struct NumberScanner {
    let syntax: NumberSyntax
    let words: NumberWords

    init(language: String) {
        syntax = NumberSyntax(language: language)
        words = .forLanguage(language)
    }

    func numbers(in characters: [Character]) -> [TypedNumber] {
        var numbers: [TypedNumber] = [], index = 0
        while index < characters.count {
            guard NumberSyntax.isDigit(characters[index]) else {
                index += 1
                continue
            }
            let cluster = cluster(characters, from: index)
            index = cluster.upperBound
            guard !isCode(characters, cluster) else { continue }
            numbers += self.numbers(characters, in: cluster)
        }
        var context = NumberContext(characters: characters, words: words)
        return ratios(numbers, characters).filter { !context.isNoFigure($0) }.map {
            var number = $0
            number.reserve = context.reserve(before: number.range.lowerBound)
            return number
        }
    }

    // MARK: Clusters

    /// Digits and what may stand between them: signs, single spaces, slashes, hyphens.
    private func cluster(_ characters: [Character], from start: Int) -> Range<Int> {
        var end = start + 1
        while end < characters.count {
            if NumberSyntax.isDigit(characters[end]) {
                end += 1
                continue
            }
            let isJoint = NumberSyntax.isSpace(characters[end]) || ".,'’/:-–".contains(characters[end])
            guard isJoint, end + 1 < characters.count, NumberSyntax.isDigit(characters[end + 1]) else {
                break
            }
            end += 2
        }
        return start..<end
    }

    /// A part of a word, a label of a note, a telephone number, a date, a time.
    private func isCode(_ characters: [Character], _ cluster: Range<Int>) -> Bool {
        if let before = cluster.lowerBound > 0 ? characters[cluster.lowerBound - 1] : nil {
            if before.isLetter || "_#@^=&".contains(before) { return true }
            if "-./".contains(before), cluster.lowerBound > 1,
                characters[cluster.lowerBound - 2].isLetter || characters[cluster.lowerBound - 2] == "/"
            {
                return true
            }
        }
        if cluster.upperBound < characters.count {
            let after = characters[cluster.upperBound]
            if after.isLetter || "°º_@".contains(after) { return true }
            if after == "-", cluster.upperBound + 1 < characters.count,
                characters[cluster.upperBound + 1].isLetter, !isAge(characters, cluster.upperBound + 1)
            {
                return true
            }
        }
        let text = String(characters[cluster])
        if text.contains(":") { return true }
        return isDate(text)
    }

    private func isAge(_ characters: [Character], _ start: Int) -> Bool {
        let word = characters[start...].prefix { $0.isLetter }
        return words.ages.contains(PhraseTokens.folded(String(word)))
    }

    /// 2021-05-01, 1/5/2021, 01.05.21
    private func isDate(_ text: String) -> Bool {
        for sign in ["-", "/", "."] as [Character] where text.contains(sign) {
            let parts = text.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(NumberSyntax.isDigit) }) else {
                continue
            }
            let counts = parts.map(\.count)
            if counts == [4, 2, 2] { return true }
            let isDay = counts[0] <= 2 && counts[1] <= 2 && [2, 4].contains(counts[2])
            if isDay, (Int(parts[0]) ?? 99) <= 31, (Int(parts[1]) ?? 99) <= 31 { return true }
        }
        return false
    }

    // MARK: Numbers of a cluster

    private func numbers(_ characters: [Character], in cluster: Range<Int>) -> [TypedNumber] {
        var parts: [Range<Int>] = [], start = cluster.lowerBound, joints: [Character] = []
        for index in cluster
        where NumberSyntax.isSpace(characters[index]) || "/-–".contains(characters[index]) {
            parts.append(start..<index)
            joints.append(characters[index])
            start = index + 1
        }
        parts.append(start..<cluster.upperBound)
        if joints.isEmpty { return [number(characters, parts[0])].compactMap(\.self) }
        if joints.allSatisfy({ $0 == "/" }) { return fraction(characters, parts) }
        if joints.allSatisfy({ "-–".contains($0) }) {
            guard parts.count == 2 else { return [] }
            return parts.compactMap { number(characters, $0) }.map {
                var number = $0
                number.isRange = true
                return number
            }
        }
        guard joints.allSatisfy(NumberSyntax.isSpace) else { return [] }
        return spaced(characters, parts)
    }

    /// « 12 400 » is one number, « 2021 400 » are two, « 02 123 45 67 » is none.
    private func spaced(_ characters: [Character], _ parts: [Range<Int>]) -> [TypedNumber] {
        let isGrouped =
            parts[0].count <= 3 && characters[parts[0].lowerBound] != "0"
            && parts.dropFirst().dropLast().allSatisfy { $0.count == 3 && isPlain(characters, $0) }
            && isPlain(characters, parts[0])
        if isGrouped, let last = parts.last {
            let digits = characters[last].prefix { NumberSyntax.isDigit($0) }
            if digits.count == 3 {
                let whole = parts.dropLast().map { String(characters[$0]) }.joined()
                let text = whole + String(characters[last])
                if let reading = syntax.read(text[...]) {
                    let range = parts[0].lowerBound..<last.upperBound
                    return [
                        TypedNumber(
                            range: range, digits: range, value: reading.value, decimals: reading.decimals,
                            isGrouped: true)
                    ]
                }
            }
        }
        return parts.count > 2 ? [] : parts.compactMap { number(characters, $0) }
    }

    private func isPlain(_ characters: [Character], _ range: Range<Int>) -> Bool {
        characters[range].allSatisfy(NumberSyntax.isDigit)
    }

    /// « 1/3 »; a greater part over a smaller is none: « 24/7 ».
    private func fraction(_ characters: [Character], _ parts: [Range<Int>]) -> [TypedNumber] {
        guard parts.count == 2, let part = number(characters, parts[0]),
            let whole = number(characters, parts[1]),
            part.value < whole.value, part.isWhole, whole.isWhole, whole.value <= 1000, part.value > 0
        else { return [] }
        var number = part
        number.whole = whole.value
        number.range = parts[0].lowerBound..<parts[1].upperBound
        number.digits = number.range
        return [number]
    }

    /// A number with its percent sign, or its factor: « 42 % », « 1,2 million ».
    private func number(_ characters: [Character], _ digits: Range<Int>) -> TypedNumber? {
        let text = String(characters[digits])
        guard let reading = syntax.read(text[...]) else { return nil }
        var number = TypedNumber(
            range: digits, digits: digits, value: reading.value, decimals: reading.decimals,
            isGrouped: reading.isGrouped)
        var after = digits.upperBound
        while after < characters.count, NumberSyntax.isSpace(characters[after]) { after += 1 }
        let rest = PhraseTokens.folded(String(characters[after...].prefix(12)))
        for sign in words.percents where rest.hasPrefix(sign) && isEnd(rest, sign) {
            number.isPercent = true
            number.range = digits.lowerBound..<min(after + sign.count, characters.count)
            return number
        }
        let word = String(rest.prefix { $0.isLetter })
        if let factor = words.factors[word] {
            number.factor = factor
            number.range = digits.lowerBound..<(after + word.count)
        }
        return number
    }

    private func isEnd(_ text: String, _ word: String) -> Bool {
        guard word != "%", let next = text.dropFirst(word.count).first else { return true }
        return !next.isLetter
    }

    // MARK: So many of so many

    /// Joins « 7 » and « 10 » of « 7 jeunes sur 10 ».
    private func ratios(_ numbers: [TypedNumber], _ characters: [Character]) -> [TypedNumber] {
        var result: [TypedNumber] = [], index = 0
        while index < numbers.count {
            let part = numbers[index]
            if index + 1 < numbers.count, let ratio = ratio(part, numbers[index + 1], characters) {
                result.append(ratio)
                index += 2
            } else {
                result.append(part)
                index += 1
            }
        }
        return result
    }

    private func ratio(_ part: TypedNumber, _ whole: TypedNumber, _ characters: [Character]) -> TypedNumber? {
        guard part.isPlain, whole.isPlain, part.isWhole, whole.isWhole, !part.isGrouped,
            part.value < whole.value, (2...1000).contains(whole.value), !part.isRange, !whole.isRange
        else { return nil }
        let between = part.range.upperBound..<whole.range.lowerBound
        let isOneClause = characters[between].allSatisfy {
            $0.isLetter || $0.isWhitespace || "'’·-".contains($0)
        }
        guard isOneClause, between.count <= 60 else { return nil }
        let tokens = PhraseTokens.tokens(characters, in: between)
        let phrase = words.of.first { $0.count <= tokens.count && tokens.suffix($0.count).map(\.word) == $0 }
        guard let phrase, tokens.count - phrase.count <= 4 else { return nil }
        let counted = tokens.dropLast(phrase.count)
        // « 12 in 2021 » counts in a year, « 3 jours en 10 » nothing: two numbers that are far apart are no ratio.
        guard whole.value <= 100 || whole.value == 1000 else { return nil }
        var number = part
        number.whole = whole.value
        number.range = part.range.lowerBound..<whole.range.upperBound
        if let first = counted.first, let last = counted.last {
            number.counted = first.range.lowerBound..<last.range.upperBound
        }
        return number
    }
}
