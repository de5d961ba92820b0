/// Times in milliseconds, of which the median and the least are told.
struct Times: CustomStringConvertible {
    private var values: [Double] = []

    mutating func add(_ milliseconds: Double) { values.append(milliseconds) }

    var description: String {
        let sorted = values.sorted()
        guard let least = sorted.first else { return "null" }
        return "{\"median\": \(sorted[sorted.count / 2]), \"least\": \(least)}"
    }

    /// What something gives, and how long it takes.
    static func taken<Result>(by work: () throws -> Result) rethrows -> (result: Result, milliseconds: Double)
    {
        let start = ContinuousClock.now
        let result = try work()
        let time = (ContinuousClock.now - start).components
        return (result, Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15)
    }
}

/// How long layout and drawing of charts took, apart and together.
struct Series: CustomStringConvertible {
    private var layout = Times(), drawing = Times(), both = Times()

    mutating func add(_ times: (layout: Double, drawing: Double)) {
        layout.add(times.layout)
        drawing.add(times.drawing)
        both.add(times.layout + times.drawing)
    }

    var description: String { "{\"layout\": \(layout), \"drawing\": \(drawing), \"both\": \(both)}" }
}
