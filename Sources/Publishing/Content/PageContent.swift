import Frames

/// The content of a page, rewritten.
struct PageContent {
    /// Compressed, as FlateDecode wants it.
    var stream: [UInt8]
    /// Its marked content, in the order of the MCIDs.
    var contents: [MarkedContent]
    /// Its colours, in a file for a print shop.
    var uses: [InkUse]

    /// Rewrites the contents of all pages.
    ///
    /// - Parameter sources: each page's content stream as Cairo compressed it.
    static func rewriting(
        _ sources: [[UInt8]], marks: MarksByPage, structure: StructureTree, level: Int,
        separator: Separator? = nil
    ) throws(FinishingError) -> [PageContent] {
        try Workers.map(sources) { share throws(FinishingError) in
            let inflater = try Inflater()
            var deflater = try Deflater(level: level)
            var rewriter = ContentRewriter(structure: structure, separator: separator)
            var plain = ByteBuffer()
            var pages: [PageContent] = []
            for page in share.indices {
                try inflater.inflate(share[page], into: &plain)
                do throws(MarkerFault) {
                    try rewriter.rewrite(plain.bytes, marks: marks[page])
                } catch { throw .marker(page: page, error) }
                pages.append(
                    PageContent(
                        stream: try deflater.deflate(rewriter.output.bytes), contents: rewriter.contents,
                        uses: rewriter.takeUses()))
            }
            return pages
        }
    }
}
