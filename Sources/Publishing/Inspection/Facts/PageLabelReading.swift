/// The labels of pages (ISO 32000-1, 12.4.2).
struct PageLabelReading {
    private let ranges: [(start: Int, value: PDFValue)]
    private let objects: PDFObjects

    init(_ root: PDFValue, _ objects: PDFObjects) {
        self.objects = objects
        ranges = TreeReading.pairs(root, "Nums", objects).compactMap { pair in
            pair.key.integer.map { ($0, objects.resolved(pair.value)) }
        }.sorted { $0.start < $1.start }
    }

    func labels(_ count: Int) -> [String] {
        var labels: [String] = [], place = -1
        for page in 0..<count {
            while place + 1 < ranges.count, ranges[place + 1].start <= page { place += 1 }
            guard place >= 0 else {
                labels.append(String(page + 1))
                continue
            }
            let range = ranges[place]
            let first = min(max(objects.value(range.value, "St").integer ?? 1, 1), 1_000_000)
            let number = first + page - range.start
            let prefix = (objects.value(range.value, "P").text ?? "").prefix(100)
            labels.append(prefix + digits(number, objects.value(range.value, "S").name))
        }
        return labels
    }

    private func digits(_ number: Int, _ style: String?) -> String {
        switch style {
        case "D": String(number)
        case "R": RomanNumeral.numeral(for: min(number, 3999))
        case "r": RomanNumeral.numeral(for: min(number, 3999)).lowercased()
        case "A", "a":
            String(
                repeating: Character(
                    Unicode.Scalar(UInt8(97 + (number - 1) % 26))), count: min((number - 1) / 26 + 1, 40)
            ).withCase(style == "A")
        default: ""
        }
    }
}

extension String {
    fileprivate func withCase(_ isUpper: Bool) -> String { isUpper ? uppercased() : self }
}
