/// The numbers that an annex's objects get in the file that they go to: those that are referred to, as they are met.
struct AnnexNumbers {
    private var known: [PDFSyntax.Reference: Int?] = [:]
    private var pending: [PDFSyntax.Reference] = []
    private(set) var count = 0

    /// Gives an object a number that somebody else writes it under.
    mutating func reserve(_ reference: PDFSyntax.Reference, _ numbers: inout ObjectNumbers) -> Int {
        let number = numbers.take()
        known[reference] = number
        return number
    }

    /// Leaves an object behind: whatever refers to it refers to nothing.
    mutating func leaveOut(_ reference: PDFSyntax.Reference) { known[reference] = .some(nil) }

    /// The number of an object, which is to be taken along from now on.
    mutating func number(of reference: PDFSyntax.Reference, _ numbers: inout ObjectNumbers) -> Int? {
        if let number = known[reference] { return number }
        let number = numbers.take()
        known[reference] = number
        pending.append(reference)
        count += 1
        return number
    }

    /// The number of an object that has one already.
    subscript(reference: PDFSyntax.Reference) -> Int? { known[reference] ?? nil }

    /// The next object that is to be written.
    mutating func next() -> PDFSyntax.Reference? { pending.popLast() }
}
