/// Two lists side by side: what is equal in both, and between that what was taken out and put in, paired in order.
enum SequenceDifference {
    /// - Returns: indices into both lists, in their order; nil where the other list has nothing at this place. Equal
    ///   elements are given too.
    static func pairs<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(old: Int?, new: Int?)] {
        let difference = new.difference(from: old)
        var isRemoved = [Bool](repeating: false, count: old.count)
        var isInserted = [Bool](repeating: false, count: new.count)
        for change in difference {
            switch change {
            case .remove(let offset, _, _): isRemoved[offset] = true
            case .insert(let offset, _, _): isInserted[offset] = true
            }
        }
        var pairs: [(old: Int?, new: Int?)] = [], left = 0, right = 0
        while left < old.count || right < new.count {
            var removed: [Int] = [], inserted: [Int] = []
            while left < old.count, isRemoved[left] { (removed, left) = (removed + [left], left + 1) }
            while right < new.count, isInserted[right] { (inserted, right) = (inserted + [right], right + 1) }
            for index in 0..<max(removed.count, inserted.count) {
                pairs.append(
                    (
                        index < removed.count ? removed[index] : nil,
                        index < inserted.count ? inserted[index] : nil
                    ))
            }
            if left < old.count, right < new.count {
                pairs.append((left, right))
                (left, right) = (left + 1, right + 1)
            }
        }
        return pairs
    }
}
