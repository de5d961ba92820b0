/// The conditions of PDF/UA-1 and PDF/A-2a that a machine can check without a validator: with qpdf alone.
///
/// Each condition is a function that names the clause and what breaks it. They are a net, not a proof: veraPDF knows more.
public struct PDFConditions {
    /// A condition that a file does not meet.
    public struct Violation: Hashable, CustomStringConvertible {
        /// `UA` is ISO 14289-1, `A` is ISO 19005-2, `PDF` is ISO 32000-1.
        public var clause: String
        public var fact: String
        public var description: String { "\(clause): \(fact)" }
    }

    public var dump: PDFDump
    public internal(set) var violations: [Violation] = []

    /// Whatever a file breaks, in the order of the checks; empty for a good one.
    public static func violations(of path: String) throws -> [Violation] {
        violations(of: try PDFDump(path: path))
    }

    public static func violations(of dump: PDFDump) -> [Violation] {
        var conditions = PDFConditions(dump: dump)
        conditions.checkFile()
        conditions.checkCatalog()
        conditions.checkMetadata()
        conditions.checkFonts()
        conditions.checkGraphics()
        let contents = conditions.checkContents()
        let structure = conditions.checkStructure()
        conditions.checkElements(structure)
        conditions.checkParentTree(structure, contents)
        conditions.checkAnnotations(structure)
        conditions.checkNavigation()
        return conditions.violations
    }

    private init(dump: PDFDump) { self.dump = dump }

    mutating func require(_ condition: Bool, _ clause: String, _ fact: @autoclosure () -> String) {
        if !condition { violations.append(Violation(clause: clause, fact: fact())) }
    }
}
