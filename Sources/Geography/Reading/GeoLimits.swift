/// What is read of a file and no more: a map for print needs a small part of it.
public struct GeoLimits: Hashable, Sendable {
    /// Levels of lists and objects in each other, in JSON, and of geometry collections.
    public var depth = 48
    public var bytes = 32_000_000
    public var shapes = 100_000
    /// Of all shapes together; in a topology, an arc counts each time that it is used.
    public var positions = 2_000_000
    /// Faults that are told before the reader gives up.
    public var faults = 20

    public init() {}
}
