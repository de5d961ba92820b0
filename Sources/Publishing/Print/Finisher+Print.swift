public import Frames

extension Finisher {
    /// The finished file for a print shop: PDF/X, with inks in the place of colours and without links. The same document and
    /// options give the same bytes.
    ///
    /// Where the report tells of transparency that PDF/X-1a cannot have, the bytes are not to be used.
    ///
    /// - Throws: what is wrong with the painted document, which is a defect of its painter; rules of PDF that the file would
    ///   break.
    public static func finish(
        _ painted: consuming PaintedDocument, for print: PrintOptions, _ options: Options = Options()
    ) throws(FinishingError) -> PrintedFile {
        // No annotation may lie on what is printed (ISO 15930-7, 6.17).
        painted.links = []
        try painted.checkConsistency()
        let bytes = painted.bytes, check = SelfCheck(pageCount: painted.sheets.count)
        painted.bytes = []
        var options = options
        options.claims = []
        let job = PrintJob(print)
        let finishing = Finishing(
            painted: painted, attachments: [], options: options, print: job)
        let product = try finishing.product(bytes)
        // No standard of PDF/X is judged here: the file is held to the rules of PDF itself.
        _ = try check.faults(of: product)
        return PrintedFile(bytes: product.file.bytes, report: job.report)
    }
}
