/// A few values; one costs no memory.
public struct Few<Value: Sendable>: Sendable {
    @usableFromInline let one: Value?
    @usableFromInline let others: [Value]

    @inlinable public init(_ one: Value) { (self.one, others) = (one, []) }
    @inlinable public init(_ all: [Value]) { (one, others) = (nil, all) }

    @inlinable public func forEach(_ body: (Value) -> Void) {
        if let one { body(one) }
        for other in others { body(other) }
    }
    public var all: [Value] { one.map { [$0] } ?? others }
}
