extension Search {
    /// Forgets the ways to the cut looked at that are too dear to be part of the best.
    @inlinable mutating func prune() {
        guard found.count > 1, let cheapest = found.min(by: { $0.demerits < $1.demerits }) else { return }
        let shape = shape
        found.removeAll { way in
            way.demerits > cheapest.demerits + shape.grace(of: way.state, beside: cheapest.state)
        }
    }
}

extension Shape {
    /// By how much a way in one state may be dearer than the cheapest way to the same cut, in another state, and still
    /// be part of the best: the most that states can differ in what they make the rest cost. Infinite unless the shape
    /// says so, which keeps all of them.
    @inlinable public func grace(of state: State, beside cheapest: State) -> Double { .infinity }
}
