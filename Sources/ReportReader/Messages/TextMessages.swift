import ReportModel

/// Markdown, bindings and attributes.
extension Diagnostic {
    static func openBinding(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "open-binding", "{{ is not closed by }}",
            explanation: "A binding stands in one paragraph, without emphasis in it.", at: origin)
    }
    static func badBinding(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-binding", "“\(text.prefix(40))” is no name of a fact",
            explanation: "A name is made of letters, digits, “-” and “_”, in parts joined by points.",
            at: origin)
    }
    static func badHyphenation(_ word: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-hyphenation", "“\(word.prefix(40))” is no word with its hyphens",
            explanation:
                "It has letters alone, with hyphens where it may be broken: ac-com-pa-gne-ment; without any it is never "
                + "broken. The parts of a compound that is written with a hyphen are words by themselves.",
            at: origin)
    }
    static func badSpoken(_ word: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-spoken", "“\(word.prefix(40))” is no word",
            explanation:
                "What is written begins and ends with a letter or a figure: “accompagné·e·s”, “Ils/Elles”, “DUO”.",
            at: origin)
    }
    static func repeatedHyphenation(_ word: String, at origin: Origin, earlier: Origin) -> Diagnostic {
        Diagnostic(
            .error, "repeated-hyphenation", "The hyphens of “\(word)” are given twice", at: origin,
            notes: [Note("They are first given here", at: earlier)])
    }
    static func rawHTML(_ html: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "raw-html", "HTML is not read: \(html.prefix { !$0.isNewline }.prefix(40))",
            explanation:
                "A report is printed on paper too. Blocks, attributes in braces and Markdown take its place.",
            at: origin)
    }
    static func codeBlock(isFenced: Bool, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "code-block", "A fenced block names its kind after the fence",
            explanation: "The kinds are \(valid.joined(separator: ", "))."
                + (isFenced ? "" : " A line indented by four spaces is a block of code in Markdown."),
            at: origin)
    }
    static func unsupportedMarkdown(_ what: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "unsupported-markdown", "There is no place for \(what) in a report", at: origin)
    }
    static func markdownTooDeep(_ levels: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "markdown-too-deep",
            "Lists, quotes and emphasis stand in each other \(levels) levels deep at most",
            at: origin)
    }
    static func tableHead(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "table-head", "The line of dashes has as many cells as the table's head",
            explanation: "| Name | Number |, and under it |------|-------:|.", at: origin)
    }
    static func tableInText(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "table-in-text", "A table stands apart from the text before it", at: origin,
            hint: "Put an empty line before the table's head.")
    }
    static func bindingOutOfPlace(_ where: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "binding-out-of-place", "No facts are bound in \(`where`)",
            explanation: "{{ … }} is read in Markdown and in the texts of fenced blocks.", at: origin)
    }
    static func headingTooDeep(_ level: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "heading-too-deep", "A heading has one to three #, not \(level)",
            explanation: "# is a chapter, ## a section, ### a subsection.", at: origin)
    }
    static func emptyHeading(at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "empty-heading", "A heading has words", at: origin)
    }
    static func storyNotSection(_ level: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "story-level", "A story is a section: its heading has two #, not \(level)", at: origin)
    }
    static func pictureInText(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "picture-in-text", "The picture “\(path)” stands among words",
            explanation: "A picture is a paragraph of its own.", at: origin)
    }
    static func linkTarget(_ target: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "link-target", "“\(target)” is no address that a PDF can lead to",
            explanation: "A link leads to https:, http:, mailto: or, with #, to a block of the report.",
            at: origin)
    }
    static func referenceWithWords(_ form: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "reference-with-words", "“\(form)” is for a reference without words of its own",
            explanation:
                "[](#id \"\(form)\") prints its own words; [words](#id \"page\") adds the page to yours.",
            at: origin)
    }
    static func referenceOutOfPlace(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "reference-out-of-place", "“\(key)” is words alone: no reference can stand in it",
            explanation: "References stand in running text, captions, notes and cells.", at: origin)
    }
    static func footnoteNotText(at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "footnote-not-text", "A footnote holds paragraphs alone", at: origin)
    }
    static func unusedFootnote(_ label: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "unused-footnote", "The footnote “\(label)” is not called, and not printed", at: origin,
            hint: "Call it in the text of the same file: [^\(label)]")
    }
    static func duplicateFootnote(_ label: String, at origin: Origin, earlier: Origin) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-footnote", "The footnote “\(label)” is there already",
            explanation: "A label stands for one note of its file.", at: origin,
            notes: [Note("It is first here", at: earlier)])
    }
    static func noAlternative(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "no-alternative", "The picture “\(path)” has no words for those who cannot see it",
            at: origin, hint: "Write what it shows: ![…](\(path))")
    }
    static func figureWithoutCaption(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "figure-without-caption", "The picture “\(path)” is a figure without a caption",
            explanation: "A figure's number stands before its caption, and lists and references name it.",
            at: origin, hint: "![…](\(path) \"caption\"){.figure}")
    }
    static func strayBraces(_ braces: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "stray-attributes", "“\(braces)” is printed as it stands: these are no attributes here",
            explanation:
                "Braces only count at the end of a heading or paragraph, after a picture, or in a paragraph of their "
                + "own, with a blank line after.", at: origin)
    }
    static func classWithoutMeaning(_ name: String, proper: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "class-without-meaning", "“.\(name)” means nothing on this block",
            explanation: "It is for \(proper).", at: origin)
    }
    static func badAttribute(_ word: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-attribute", "“\(word)” is no attribute",
            explanation: "Attributes are #id, .class, key=value or key=\"two words\".", at: origin)
    }
    static func attributesWithoutBlock(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "attributes-without-block", "No block follows these attributes",
            explanation: "A paragraph of braces gives its attributes to the block after it.", at: origin)
    }
}
