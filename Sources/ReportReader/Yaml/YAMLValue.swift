import ReportModel

/// A value of a YAML text and where it stands.
struct YAMLValue {
    enum Content {
        case scalar(YAMLScalar)
        case sequence([YAMLValue])
        case mapping([YAMLEntry])
    }

    var content: Content
    /// From its first character: to its end for scalars, to the end of its line for the rest.
    var range: Range<Int>
    var source: SourceText

    var origin: Origin { source.file.origin(range) }

    /// Its characters; nil for lists and maps.
    var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// Whether nothing is written: `~`, `null` or no characters at all.
    var isNull: Bool { scalar?.isNull ?? false }

    /// What it is, in a message.
    var kind: YAMLKind {
        switch content {
        case .scalar(let scalar): scalar.isNull ? .nothing : .scalar
        case .sequence: .list
        case .mapping: .map
        }
    }
}

struct YAMLEntry {
    var key: String
    var keyOrigin: Origin
    var value: YAMLValue
}

enum YAMLKind { case nothing, scalar, list, map }

struct YAMLScalar {
    enum Style { case plain, quoted, block }
    var text: String
    var style: Style

    var isNull: Bool { style == .plain && ["", "~", "null", "Null", "NULL"].contains(text) }
}
