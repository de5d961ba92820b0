/// A standard that a finished file may claim.
public enum Standard: String, Hashable, Sendable, CaseIterable {
    /// ISO 14289-1: accessible to all.
    case pdfUA1
    /// ISO 19005-2, level A: archived with its structure and all that it needs.
    case pdfA2a
}
