/// The footnotes of a text: their labels as they are written, and their keys in the report.
struct FootnoteKeys {
    /// In the order of their numbers.
    private(set) var labels: [String] = []
    private(set) var keys: [String] = []
    /// Labels of notes that nobody calls: what a wrong call may have meant.
    var unused: [String] = []
    private var byLabel: [String: String] = [:]

    mutating func add(label: String, key: String) {
        labels.append(label)
        keys.append(key)
        byLabel[label] = key
    }

    /// Those of the text around this one after its own, which have the numbers.
    mutating func add(outer: FootnoteKeys) {
        for (label, key) in zip(outer.labels, outer.keys) where byLabel[label] == nil {
            add(label: label, key: key)
        }
    }

    /// From 1.
    func key(number: Int) -> String? { keys.indices.contains(number - 1) ? keys[number - 1] : nil }
    func key(label: String) -> String? { byLabel[label] }
}
