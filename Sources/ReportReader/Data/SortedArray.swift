extension Array {
    /// Where the elements begin that belong to the second part; the count where none does. The first part stands before it.
    func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
        var low = startIndex, high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
