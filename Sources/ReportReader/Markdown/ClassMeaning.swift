import ReportModel

/// Which blocks the classes of attributes are for.
enum ClassMeaning {
    /// Where a class belongs, if it means nothing to this block.
    static func place(of name: String, otherThan content: BlockContent) -> String? {
        switch (name, content) {
        case ("lead", .paragraph), ("note", .paragraph), ("ruled", .paragraph), ("drop", .paragraph),
            ("large", .list):
            nil
        // A story at another level has a diagnostic of its own.
        case ("story", .heading): nil
        case ("chapter", .heading(let heading)) where heading.level == 1: nil
        case ("appendix", .heading(let heading)) where heading.level == 1: nil
        case ("figure", .picture): nil
        case ("wide", .paragraph), ("wide", .heading): "a block other than a paragraph or a heading"
        case ("lead", _), ("note", _), ("ruled", _), ("drop", _): "a paragraph"
        case ("figure", _): "a picture with a caption"
        case ("large", _): "a list, in a paragraph of braces before it"
        case ("story", _): "a heading with two #"
        case ("chapter", _), ("appendix", _): "a heading with one #"
        default: nil
        }
    }
}
