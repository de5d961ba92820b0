import CPango
import Frames

/// Word by word, from the cache.
extension Shaper {
    func shapeByWords(_ segment: Segment, _ text: ComposedText, _ out: inout ShapedText) {
        let first = out.clusters.count
        if let object = segment.object {
            place(object, at: segment.scalars.lowerBound, text, &out)
        } else {
            let scalars = drawable(text.scalars, segment.scalars, in: segment.style.primary)
            scalars.withUnsafeBufferPointer { words($0, segment, text, &out) }
        }
        addRuns(
            of: segment, clusters: first..<out.clusters.count, level: 0, script: HB_SCRIPT_INVALID,
            face: segment.style.primary.face, text, &out)
    }

    private func words(
        _ scalars: UnsafeBufferPointer<UInt32>, _ segment: Segment, _ text: ComposedText,
        _ out: inout ShapedText
    ) {
        var start = segment.scalars.lowerBound
        let stop = segment.scalars.upperBound, style = segment.style
        while start < stop {
            var end = start
            while end < stop, scalars[end] != Scalars.space { end += 1 }
            while end < stop, scalars[end] == Scalars.space { end += 1 }
            let look = start..<min(end + 1, stop), key = WordCache.key(scalars, look, style: style.id)
            let found =
                cache.find(key, scalars, look, style: style.id)
                ?? cache.add(key, entry(scalars, start..<end, look, style))
            append(cache[found], at: start, text, &out)
            start = end
        }
    }

    /// Shapes a word with the letter that follows it, then forgets that letter.
    func entry(
        _ scalars: UnsafeBufferPointer<UInt32>, _ word: Range<Int>, _ look: Range<Int>, _ style: ShapingStyle
    ) -> WordCache.Entry {
        var shaped = GlyphBuffer.Shaped()
        let context = UnsafeBufferPointer(rebasing: scalars[look])
        let request = GlyphBuffer.Request(face: style.primary, style: style, script: HB_SCRIPT_INVALID)
        buffer.shape(context, 0..<context.count, request, into: &shaped)
        shaped.clusters.removeAll { Int($0.byte) >= word.count }
        if let last = shaped.clusters.last {
            shaped.glyphs.removeLast(shaped.glyphs.count - Int(last.glyph) - Int(last.count))
        }
        return WordCache.Entry(
            scalars: Array(context), style: style.id, glyphs: shaped.glyphs, clusters: shaped.clusters)
    }

    private func append(
        _ entry: WordCache.Entry, at start: Int, _ text: ComposedText, _ out: inout ShapedText
    ) {
        let base = Int32(out.glyphs.count)
        out.glyphs.append(contentsOf: entry.glyphs)
        for var cluster in entry.clusters {
            cluster.byte = text.offsets[start + Int(cluster.byte)]
            cluster.glyph += base
            out.clusters.append(cluster)
        }
    }
}
