import Frames

/// The marks of a document, page by page.
struct MarksByPage {
    private let marks: [PaintedDocument.Mark]
    /// Where each page's marks start, and one sentinel.
    private let starts: [Int]

    init(_ marks: [PaintedDocument.Mark], pageCount: Int) throws(FinishingError) {
        var starts: [Int] = []
        starts.reserveCapacity(pageCount + 1)
        for (index, mark) in marks.enumerated() {
            guard mark.page < pageCount, mark.page >= starts.count - 1 else {
                throw .inconsistent("marks are listed page by page")
            }
            while starts.count <= mark.page { starts.append(index) }
        }
        while starts.count <= pageCount { starts.append(marks.count) }
        (self.marks, self.starts) = (marks, starts)
    }

    subscript(page: Int) -> ArraySlice<PaintedDocument.Mark> { marks[starts[page]..<starts[page + 1]] }

    /// How many marks the pages before this one have.
    func count(before page: Int) -> Int { starts[page] }
}
