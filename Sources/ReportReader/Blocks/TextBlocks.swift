import ReportModel

/// Blocks that are words alone.
extension BlockFields {
    func callout() -> Callout {
        let variant: Callout.Variant? = map.choice("variant")
        return Callout(
            variant: variant ?? .panel, eyebrow: text("eyebrow"), title: text("title"), body: markdown("text")
        )
    }

    /// Terms and what they mean.
    func definitions(_ key: String) -> [Definition] {
        if map.required(key) == nil { return [] }
        return map.list(key).compactMap { item in
            guard let entry = YAMLMap(item, "item", log), !context.isLeftOut(entry) else { return nil }
            defer { entry.finish() }
            let fields = BlockFields(map: entry, context: context, outer: outer)
            return Definition(term: fields.requiredText("term"), text: fields.requiredText("text"))
        }
    }

    func contents() -> Contents {
        Contents(
            title: requiredText("title"), depth: map.int("depth", in: 1...3) ?? 3,
            figuresTitle: text("figures"), tablesTitle: text("tables"))
    }
}
