internal import ReportModel
internal import Typography

/// The typesetters of one renderer, with the fonts, shaped words and hyphenated words that they have met: kept from edition
/// to edition, for one thread at a time.
final class TypeCase {
    private struct Key: Hashable {
        var families: [String]
        var reserve: [String]
        /// The fonts that the project brings.
        var folder: String?
    }

    private var typesetters: [(key: Key, typesetter: Typesetter)] = []
    /// Layouts that a run goes back and forth between; further ones are made anew.
    private static let most = 4

    /// One for the layout's families and the project's own fonts, ready for another text.
    func typesetter(for layout: LayoutSpec, fontFolder: String?) throws -> Typesetter {
        let key = Key(families: layout.leadingFamilies, reserve: layout.furtherFamilies, folder: fontFolder)
        if let known = typesetters.first(where: { $0.key == key }) {
            known.typesetter.beginText()
            return known.typesetter
        }
        let fonts = try FontBook(
            FontConfiguration.standard(
                families: key.families, reserve: key.reserve, projectFonts: fontFolder))
        let typesetter = Typesetter(fonts: fonts)
        if typesetters.count == Self.most { typesetters.removeFirst() }
        typesetters.append((key, typesetter))
        return typesetter
    }
}
