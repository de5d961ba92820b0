/// The width that a Type 2 charstring states before its first stem, move or end (Adobe Technical Note 5177, 3.1).
struct CharstringWidth {
    enum Answer: Equatable {
        /// What is added to the nominal width.
        case stated(Double)
        /// The default width.
        case standard
        /// It is not said in a way that is read.
        case unknown
    }

    let globalSubrs: CFFIndex
    let localSubrs: CFFIndex?
    private var stack: [Double] = []
    /// What may still be read: a charstring of calls could grow without end.
    private var budget = 4096

    init(globalSubrs: CFFIndex, localSubrs: CFFIndex?) {
        (self.globalSubrs, self.localSubrs) = (globalSubrs, localSubrs)
        stack.reserveCapacity(48)
    }

    mutating func width(_ data: FontBytes) -> Answer { run(data, depth: 0) ?? .unknown }

    /// Nil where a subroutine returns before it is clear.
    private mutating func run(_ data: FontBytes, depth: Int) -> Answer? {
        guard depth <= 10 else { return .unknown }
        var place = 0
        while let first = data.byte(place), budget > 0 {
            budget -= 1
            place += 1
            switch first {
            case 10, 29:
                guard let called = subroutine(first == 10 ? localSubrs : globalSubrs) else { return .unknown }
                if let answer = run(called, depth: depth + 1) { return answer }
            case 11: return nil
            case 28, 32...:
                guard let (number, length) = Self.number(first, data, place), stack.count < 48 else {
                    return .unknown
                }
                stack.append(number)
                place += length
            default: return answer(to: first)
            }
        }
        return depth == 0 ? .unknown : nil
    }

    /// Stems and masks take pairs, moves two or one, the end none, or the four of an accent; one more is the width.
    private func answer(to command: Int) -> Answer {
        let isMore: Bool
        switch command {
        case 1, 3, 18, 19, 20, 23: isMore = !stack.count.isMultiple(of: 2)
        case 21: isMore = stack.count > 2
        case 4, 22: isMore = stack.count > 1
        case 14: isMore = stack.count == 1 || stack.count == 5
        default: return .unknown
        }
        guard isMore, let first = stack.first else { return .standard }
        return .stated(first)
    }

    private mutating func subroutine(_ index: CFFIndex?) -> FontBytes? {
        guard let index, let number = stack.popLast(), number.magnitude < 65_536 else { return nil }
        let bias = index.count < 1240 ? 107 : index.count < 33_900 ? 1131 : 32_768
        return index[Int(number) + bias]
    }

    private static func number(_ first: Int, _ data: FontBytes, _ place: Int) -> (Double, Int)? {
        switch first {
        case 28: data.signedWord(place).map { (Double($0), 2) }
        case 255: data.long(place).map { (Double(Int32(truncatingIfNeeded: $0)) / 65_536, 4) }
        default: data.compactNumber(first, place)
        }
    }
}
