import Rapport

/// Writes for people what differs between two states of an edition.
struct DifferencePrinter {
    var ink = Ink(isOn: false)

    func text(for difference: EditionDifference, edition: String, pictures: [String] = []) -> String {
        if difference.isEmpty { return "Nothing differs in \(edition).\n" }
        var lines: [String] = []
        func add(_ title: String, _ content: [String]) {
            if !content.isEmpty { lines += [ink.bold(title)] + content.map { "  " + $0 } + [""] }
        }
        add("Facts", facts(difference.facts))
        add("Text", texts(difference.texts))
        add("Pages", pages(difference))
        add("Pictures", pictures)
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    // MARK: Facts

    private func facts(_ changes: [FactChange]) -> [String] {
        let width = changes.map(\.name.count).max() ?? 0
        return changes.map { change in
            let name = change.name.padding(to: width)
            switch (change.old, change.new) {
            case (let old?, let new?):
                return "\(name)  \(Self.shown(old)) → \(Self.shown(new))\(Self.growth(change))"
            case (nil, let new?): return "\(name)  \(Self.shown(new)), new"
            case (let old?, nil): return "\(name)  \(Self.shown(old)), gone"
            case (nil, nil): return name
            }
        }
    }

    /// As the edition prints it, and with what tells it apart where the number is the same.
    private static func shown(_ fact: Fact) -> String {
        Printable.text(fact.text.isEmpty ? "no value" : fact.text)
    }

    /// « +278 (+6.9 %) »; a percentage changes by points. Where the value is the same, what else is another.
    static func growth(_ change: FactChange) -> String {
        guard let old = change.old, let new = change.new else { return "" }
        let others = [
            ("unit", old.unit, new.unit), ("base", old.base, new.base), ("source", old.source, new.source),
        ].filter { $0.1 != $0.2 }.map { "\($0.0) “\($0.1)” → “\($0.2)”" }
        var parts: [String] = []
        if let amount = change.change, amount != 0 {
            let isShare = new.unit == "%"
            parts.append(signed(amount) + (isShare ? " points" : ""))
            if !isShare, let relative = change.relativeChange {
                parts[0] += " (\(signed(relative * 100, decimals: 1)) %)"
            }
        }
        parts += others
        return parts.isEmpty ? "" : "   " + parts.joined(separator: "; ")
    }

    private static func signed(_ number: Double, decimals: Int = 6) -> String {
        let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let rounded = (abs(number) * factor).rounded() / factor
        let digits = rounded == rounded.rounded() && rounded < 1e15 ? String(Int64(rounded)) : String(rounded)
        return (number < 0 ? "−" : "+") + digits
    }

    // MARK: Text and pages

    private func texts(_ changes: [TextChange]) -> [String] {
        var lines: [String] = [], section: String?
        for change in changes {
            if change.section != section { lines.append(ink.faint(Printable.text(change.section))) }
            section = change.section
            if let old = change.old { lines.append("- " + Printable.text(old)) }
            if let new = change.new { lines.append("+ " + Printable.text(new)) }
        }
        return lines
    }

    private func pages(_ difference: EditionDifference) -> [String] {
        let (old, new) = difference.pageCounts
        let count = old == new ? "\(new) pages, as before" : "\(old) pages → \(new)"
        return [count]
            + difference.pages.map { page in
                switch (page.old, page.new) {
                case (let old?, let new?):
                    let place = old == new ? "page \(new)" : "page \(new), before it was \(old)"
                    return place + (page.isLookAlone ? ": the same words, another look" : "")
                case (nil, let new?): return "page \(new) is new"
                case (let old?, nil): return "page \(old) is gone"
                case (nil, nil): return ""
                }
            }
    }

    /// Of a page's picture: its number in the new report, or in the old one with `old-` before it.
    static func fileMark(of page: PageChange) -> String {
        let number = String(page.new ?? page.old ?? 0)
        let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
        return page.new == nil ? "old-" + padded : padded
    }
}
