import ReportModel

/// The numbers in words, read back by a language's signs.
struct SpokenNumbers {
    let signs: NumberSigns

    /// Each with its sign; what separates groups is part of a number only between its digits.
    func all(in text: String) -> [Double] {
        let scalars = Array(text.unicodeScalars), group = Array(signs.group.unicodeScalars)
        let decimal = Array(signs.decimal.unicodeScalars)
        var numbers: [Double] = [], index = 0
        while index < scalars.count {
            guard digit(scalars[index]) != nil else {
                index += 1
                continue
            }
            let start = index
            var written = ""
            while index < scalars.count {
                if let digit = digit(scalars[index]) {
                    written += String(digit)
                    index += 1
                } else if follows(decimal, scalars, index), !written.contains(".") {
                    written += "."
                    index += decimal.count
                } else if follows(group, scalars, index), threeDigits(scalars, index + group.count),
                    !written.contains(".")
                {
                    index += group.count
                } else {
                    break
                }
            }
            let isNegative = start > 0 && "\u{2212}-".unicodeScalars.contains(scalars[start - 1])
            if let number = Double(written) { numbers.append(isNegative ? -number : number) }
        }
        return numbers
    }

    private func digit(_ scalar: Unicode.Scalar) -> Int? {
        for zero in [signs.zero, "0"] where (zero.value...zero.value + 9).contains(scalar.value) {
            return Int(scalar.value - zero.value)
        }
        return nil
    }

    private func follows(_ sign: [Unicode.Scalar], _ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let end = index + sign.count
        return !sign.isEmpty && end < scalars.count && Array(scalars[index..<end]) == sign
            && digit(scalars[end]) != nil
    }

    private func threeDigits(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        (0..<3).allSatisfy { index + $0 < scalars.count && digit(scalars[index + $0]) != nil }
            && !(index + 3 < scalars.count && digit(scalars[index + 3]) != nil)
    }
}
