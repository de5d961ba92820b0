import Frames

extension FinishingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .qpdf(let message): "the painted file could not be changed: \(message)"
        case .zlib(let function, let status): "\(function) failed with status \(status)"
        case .unexpectedFile(let expectation): "the painted file is not as Cairo writes it: \(expectation)"
        case .unreadable(let expectation): "the finished file cannot be read again: \(expectation)"
        case .inconsistent(let expectation): "what was painted does not fit together: \(expectation)"
        case .marker(let page, let fault): "page \(page + 1) of the painted file: \(fault)"
        case .markerInForm: "content was marked inside a group, where marks are lost"
        case .emptyFigure(let alternative): "nothing was painted for the figure \(quoted(alternative))"
        case .incompleteFigure(let alternative):
            "the figure \(quoted(alternative)) lacks its rectangle or its alternative text"
        case .linkOutsideLink(let id, let role):
            "a link belongs to element \(id.index), a \(role.rawValue); it has to belong to a Link or a Reference"
        case .unknownAnchor(let name):
            "no page has the anchor « \(name) » that a link or the outline leads to"
        case .annex(let index, let refusal): "annex \(index + 1) cannot be appended: \(refusal)"
        case .breaksClaims(let findings):
            "the file breaks what it claims: " + findings.map(\.line).joined(separator: "; ")
        case .font(let name, .notEmbedded): "the font \(name) is not embedded"
        case .font(let name, .withoutUnicode):
            "the font \(name) does not say which characters its glyphs stand for"
        case .font(let name, .unreadable(let scalar)):
            "the font \(name) has a glyph that is read as U+\(String(scalar.value, radix: 16, uppercase: true))"
        }
    }
}

extension MarkerFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .outOfOrder(let expected, let found): "mark \(found) opens where mark \(expected) was due"
        case .closedOther(let open?, let found): "mark \(found) closes while mark \(open) is open"
        case .closedOther(nil, let found): "mark \(found) closes but is not open"
        case .leftOpen(let number): "mark \(number) is not closed"
        case .lost(let painted, let found): "\(painted) marks were painted, \(found) arrived"
        case .malformed: "a rectangle shaped like an ink marker is not filled as one"
        case .unbalanced: "marked content is not balanced"
        }
    }
}

private func quoted(_ text: String?) -> String { text.map { "« \($0) »" } ?? "without alternative text" }
