import ReportModel

/// The names that page layout asks a layout for. One that is absent is told: `body`, black or nothing stands in for it.
enum LayoutNames {
    static let styles = [
        "body", "callout-eyebrow", "callout-text", "callout-title", "chart-annotation", "chart-detail",
        "chart-label",
        "chart-label-focus", "chart-numeral", "chart-numeral-words", "chart-value", "chart-value-big",
        "contents-1",
        "contents-2", "contents-3", "contents-figure", "contents-page-1", "contents-page-2",
        "contents-page-3",
        "definition", "definition-term", "eyebrow", "figure-number", "figure-subtitle", "figure-title",
        "footnote",
        "gap", "heading-1", "heading-2", "heading-3", "heading-4", "key-figure", "key-figure-2",
        "key-figure-3",
        "key-figure-label", "lead", "list-large", "note", "note-call", "panel-numeral", "panel-text", "quote",
        "story",
        "table", "table-group", "table-head", "table-note", "table-secondary", "table-strong",
    ]
    static let colors = [
        "ardoise", "azur", "blanc", "brume", "canard", "encre", "filet", "gap-hatch", "jonq", "neutre",
        "nuit", "ocre",
        "prune", "sable", "verm",
    ]
    static let spaces = [
        "bullet-radius", "callout", "contents-disc", "contents-x", "field-padding", "figure", "figure-list",
        "group-rule", "hairline", "key-figure-head", "key-figures", "key-figures-after", "large-list",
        "list-after",
        "list-indent", "list-item", "panel-padding", "plot", "quote", "quote-indent", "quote-rule", "rule",
        "ruled-text", "table",
    ]

    /// What a layout lacks, in words: « styles: lead, note ». Empty for a whole one.
    static func missing(in spec: LayoutSpec) -> [String] {
        func lacking(_ kind: String, _ names: [String], _ has: (String) -> Bool) -> String? {
            let absent = names.filter { !has($0) }
            return absent.isEmpty ? nil : "\(kind): \(absent.joined(separator: ", "))"
        }
        return [
            lacking("styles", styles) { spec.styles[$0] != nil },
            lacking("colors", colors) { spec.colors[$0] != nil },
            lacking("spaces", spaces) { spec.spaces[$0] != nil },
        ].compactMap(\.self)
    }
}
