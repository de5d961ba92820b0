/// Finds the bytes of a text's Unicode scalars, which YAML's marks count. Places that follow each other on a line cost no
/// more than the way between them: a megabyte on one line is read once.
final class ScalarOffsets {
    private let source: SourceText
    private var last = (line: -1, scalar: 0, offset: 0)

    init(_ source: SourceText) { self.source = source }

    /// Offset in the file of a line and a scalar of it, both from 0; the line's end where it has fewer.
    func offset(line: Int, scalar: Int) -> Int {
        if line != last.line || scalar < last.scalar { last = (line, 0, source.offset(line: line, byte: 0)) }
        let file = source.file
        let end = file.line(file.lineIndex(of: last.offset)).upperBound
        // A scalar begins at each byte that does not continue one.
        while last.offset < end {
            if file.bytes[last.offset] & 0xC0 != 0x80 {
                if last.scalar >= scalar { break }
                last.scalar += 1
                // Over the scalar's other bytes, so that the place is always a beginning.
                repeat { last.offset += 1 } while last.offset < end && file.bytes[last.offset] & 0xC0 == 0x80
            } else {
                last.offset += 1
            }
        }
        return last.offset
    }
}
