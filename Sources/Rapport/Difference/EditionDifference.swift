/// What differs between two states of an edition: two years, or a project before and after somebody worked on it.
public struct EditionDifference: Sendable {
    public var facts: [FactChange]
    public var texts: [TextChange]
    public var pages: [PageChange]
    /// Pages of both, old and new.
    public var pageCounts: (old: Int, new: Int)
    /// What is wrong with the old state, and with the new one, where that hindered it: each points into the files of its own
    /// project.
    public var old: [Diagnostic], new: [Diagnostic]
    /// Why two states without an error could not be compared all the same.
    public var failures: [Diagnostic]
    /// All of what hindered it: where there is an error, nothing was compared.
    public var diagnostics: [Diagnostic] { old + new + failures }

    public init(
        facts: [FactChange], texts: [TextChange], pages: [PageChange], pageCounts: (old: Int, new: Int),
        old: [Diagnostic] = [], new: [Diagnostic] = [], failures: [Diagnostic] = []
    ) {
        (self.facts, self.texts, self.pages) = (facts, texts, pages)
        (self.pageCounts, self.old, self.new, self.failures) = (pageCounts, old, new, failures)
    }

    public var isEmpty: Bool { facts.isEmpty && texts.isEmpty && pages.isEmpty }
}

/// A fact that is new, gone, or another than before.
public struct FactChange: Hashable, Sendable {
    public var name: String
    public var old: Fact?
    public var new: Fact?

    public init(name: String, old: Fact?, new: Fact?) { (self.name, self.old, self.new) = (name, old, new) }

    /// New less old, in the fact's unit; nil where one of them has no value.
    public var change: Double? {
        guard let old = old?.value, let new = new?.value else { return nil }
        return new - old
    }

    /// The change as a share of the old value; nil where that is none or nothing.
    public var relativeChange: Double? {
        guard let change, let old = old?.value, old != 0 else { return nil }
        return change / abs(old)
    }
}

/// A passage that is new, gone, or worded otherwise: a paragraph, a heading, a title of a figure, a row of a table.
public struct TextChange: Hashable, Sendable {
    /// The heading above it, in the new edition, or in the old one where it is gone.
    public var section: String
    public var old: String?
    public var new: String?

    public init(section: String, old: String?, new: String?) {
        (self.section, self.old, self.new) = (section, old, new)
    }
}

/// A page that is new, gone, or looks otherwise; running heads and folios do not count.
public struct PageChange: Hashable, Sendable {
    /// Counted from 1, in the old and in the new file.
    public var old: Int?
    public var new: Int?
    /// Whether the same words stand on both.
    public var isLookAlone: Bool
    /// Both side by side, what differs tinted: a PNG, where pictures were asked for.
    public var picture: [UInt8]?

    public init(old: Int?, new: Int?, isLookAlone: Bool, picture: [UInt8]? = nil) {
        (self.old, self.new, self.isLookAlone, self.picture) = (old, new, isLookAlone, picture)
    }
}
