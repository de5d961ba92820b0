import Rapport

/// Writes for programs what differs between two states of an edition. All keys are always there.
enum DifferenceJSON {
    static func text(_ difference: EditionDifference, _ edition: String, _ pictures: [String]) throws
        -> String
    {
        let document = Document(
            edition: edition, facts: difference.facts.map(FactEntry.init),
            texts: difference.texts.map { TextEntry(section: $0.section, old: $0.old, new: $0.new) },
            pages: difference.pages.map { PageEntry(old: $0.old, new: $0.new, lookAlone: $0.isLookAlone) },
            pageCount: Counts(old: difference.pageCounts.old, new: difference.pageCounts.new),
            pictures: pictures)
        return try JSONText.of(document)
    }

    private struct Document: Encodable {
        var edition: String
        var facts: [FactEntry]
        var texts: [TextEntry]
        var pages: [PageEntry]
        var pageCount: Counts
        var pictures: [String]
    }

    private struct Counts: Encodable { var old, new: Int }

    private struct FactEntry: Encodable {
        var change: FactChange
        init(_ change: FactChange) { self.change = change }

        private enum Key: String, CodingKey { case name, old, new, change, relativeChange }
        private enum Part: String, CodingKey { case value, text, unit, base, source }

        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Key.self)
            try object.encode(change.name, forKey: .name)
            try object.encode(change.change, forKey: .change)
            try object.encode(change.relativeChange, forKey: .relativeChange)
            for (key, fact) in [(Key.old, change.old), (.new, change.new)] {
                guard let fact else {
                    try object.encodeNil(forKey: key)
                    continue
                }
                var parts = object.nestedContainer(keyedBy: Part.self, forKey: key)
                try parts.encode(fact.value, forKey: .value)
                try parts.encode(fact.text, forKey: .text)
                try parts.encode(fact.unit, forKey: .unit)
                try parts.encode(fact.base, forKey: .base)
                try parts.encode(fact.source, forKey: .source)
            }
        }
    }

    private struct TextEntry: Encodable {
        var section: String
        var old, new: String?

        private enum Key: String, CodingKey { case section, old, new }
        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Key.self)
            try object.encode(section, forKey: .section)
            try object.encode(old, forKey: .old)
            try object.encode(new, forKey: .new)
        }
    }

    private struct PageEntry: Encodable {
        var old, new: Int?
        var lookAlone: Bool

        private enum Key: String, CodingKey { case old, new, lookAlone }
        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Key.self)
            try object.encode(old, forKey: .old)
            try object.encode(new, forKey: .new)
            try object.encode(lookAlone, forKey: .lookAlone)
        }
    }
}
