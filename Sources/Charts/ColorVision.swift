import Frames

/// How somebody sees colours.
public enum ColorVision: String, Hashable, Sendable, CaseIterable {
    case full
    /// Without the cones for red, for green, for blue.
    case protan, deutan, tritan
    /// On a printer without colours.
    case grey
}
