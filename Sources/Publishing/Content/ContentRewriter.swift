import Frames

/// Turns the ink markers of a page into marked content (ISO 32000-1, 14.6), and whatever was painted between marks
/// into artifacts.
///
/// One rewriter serves page after page. A mark becomes one marked-content sequence, and neighbouring marks of one
/// element share theirs. If Cairo put sequences of its own into a mark (ActualText, for what no glyph's mapping can
/// say), the mark is split into several that stand side by side: some readers lose all that follows a nested one.
struct ContentRewriter: ~Copyable {
    /// The page's new content.
    private(set) var output = ByteBuffer()
    /// Its marked content, in the order of the MCIDs.
    private(set) var contents: [MarkedContent] = []

    private let structure: StructureTree
    /// Which elements hold what is read and not seen; empty where there are none.
    private let hidden: [Bool]
    private var marks: ArraySlice<PaintedDocument.Mark> = []
    private var state = State()
    /// The state at the beginning of the current mark, to begin it once more if it has to be split.
    private var checkpoint = State()

    /// What turns colours into inks, in a file for a print shop.
    private var separator: Separator?

    init(structure: StructureTree, separator: Separator? = nil) {
        (self.structure, self.separator) = (structure, separator)
        hidden = structure.hiddenNodes
    }

    /// The colours of the page that was rewritten last.
    mutating func takeUses() -> [InkUse] { separator?.takeUses() ?? [] }

    /// What changes from instruction to instruction.
    private struct State {
        var scanner = ContentScanner(UnsafeBufferPointer(start: nil, count: 0))
        /// The source up to here is in the output, or has been left out.
        var copied = 0
        var colors = FillColors()
        /// The mark being read; nil between marks.
        var mark: Mark?
        /// What the open sequence of the output belongs to. It stays open until something else is painted.
        var open: Tag?
        /// Whether anything was painted since the mark, or the stretch between marks, began.
        var paints = false
        /// The length of the output when that began.
        var outputStart = 0
        /// Sequences of Cairo's own that are open.
        var nested = 0
        /// Where the path under construction starts in the source.
        var path: Int?
        /// Marks met so far.
        var met = 0
    }

    private struct Mark {
        var tag: Tag
        var number: Int
        /// Whether its sequences lie inside text objects, each of its own, so that they can stand beside Cairo's.
        var isSplit = false
    }

    /// Rewrites a page's content into `output`, and lists its marked content in `contents`.
    mutating func rewrite(
        _ source: UnsafeBufferPointer<UInt8>, marks: ArraySlice<PaintedDocument.Mark>
    ) throws(MarkerFault) {
        output.removeAll()
        contents.removeAll()
        self.marks = marks
        state = State()
        state.scanner = ContentScanner(source)
        while try step() {}
        if let mark = state.mark { throw .leftOpen(mark.number) }
        guard state.met == marks.count else { throw .lost(painted: marks.count, found: state.met) }
        guard state.nested == 0 else { throw .unbalanced }
        copy(upTo: source.count)
        closeSequence()
    }

    /// Takes in one instruction; false at the end.
    private mutating func step() throws(MarkerFault) -> Bool {
        switch state.scanner.next() {
        case .end: return false
        case .rectangle: if try !readMarker() { beginPath() }
        case .beginPath: beginPath()
        case .endPath: state.path = nil
        case .fill:
            if state.colors.isMarker { throw .malformed }
            overprint(false)
            paint()
        case .paint, .inlineData:
            overprint(false)
            paint()
        case .showText:
            overprint(state.colors.wantsOverprint)
            paint()
        case .fillColor: if state.colors.set(state.scanner) { separate(isStroke: false) } else { leaveOut() }
        case .strokeColor: separate(isStroke: true)
        case .fillGray:
            state.colors.forget()
            separate(isStroke: false, isGrey: true)
        case .strokeGray: separate(isStroke: true, isGrey: true)
        case .otherFillColor: state.colors.forget()
        case .save: state.colors.save()
        case .restore: state.colors.restore()
        case .beginText, .endText: endSplitSequence()
        case .beginMarked: try beginNested()
        case .endMarked: try endNested()
        case .other, .markPoint: break
        }
        return true
    }

    private mutating func beginPath() { if state.path == nil { state.path = state.scanner.start } }

    /// Copies the source to the output up to an offset.
    private mutating func copy(upTo offset: Int) {
        output.append(UnsafeBufferPointer(rebasing: state.scanner.bytes[state.copied..<offset]))
        state.copied = offset
    }

    /// Leaves the current instruction out of the output.
    private mutating func leaveOut() {
        copy(upTo: state.scanner.start)
        state.copied = state.scanner.end
    }
}

// MARK: Marks

extension ContentRewriter {
    /// Reads a marker, an `re` and an `f` in the markers' colour; false if the rectangle is something else.
    private mutating func readMarker() throws(MarkerFault) -> Bool {
        // The colour stays what it is until the next fill: rectangles that clip or are stroked may come before.
        var ahead = state.scanner
        guard state.colors.isMarker, case .fill = ahead.next() else { return false }
        guard let rectangle = state.scanner.numbers(4), let marker = MetMarker(rectangle: rectangle) else {
            throw .malformed
        }
        leaveOut()
        state.scanner = ahead
        leaveOut()
        guard state.nested == 0 else { throw .unbalanced }
        if marker.opens { try open(marker.number) } else { try close(marker.number) }
        state.paints = false
        state.outputStart = output.count
        checkpoint = state
        return true
    }

    /// A mark ends where the next one opens: they do not nest.
    private mutating func open(_ number: Int) throws(MarkerFault) {
        state.met += 1
        guard number == state.met else { throw .outOfOrder(expected: state.met, found: number) }
        guard number <= marks.count else { throw .lost(painted: marks.count, found: number) }
        let tag = marks[marks.startIndex + number - 1].tag
        // The same colour is another ink in a printer's mark.
        if tag == .artifact(.mark) { state.colors.forget() }
        state.mark = Mark(tag: tag, number: number)
    }

    private mutating func close(_ number: Int) throws(MarkerFault) {
        guard let mark = state.mark, mark.number == number else {
            throw .closedOther(open: state.mark?.number, found: number)
        }
        state.mark = nil
    }
}

// MARK: Inks

extension ContentRewriter {
    /// Puts an instruction that sets inks in the place of the current one, which sets a colour.
    private mutating func separate(isStroke: Bool, isGrey: Bool = false) {
        guard separator != nil, let numbers = state.scanner.numbers(isGrey ? 1 : 3) else { return }
        let inMark = state.mark?.tag == .artifact(.mark)
        guard
            let operators = separator?.operators(for: isGrey ? numbers.grey : numbers, inMark: inMark)
        else { return }
        leaveOut()
        output.append(isStroke ? operators.stroke : operators.fill)
        if !isStroke { state.colors.wantsOverprint = operators.overprints }
    }

    /// Sees to it that what is painted next lies over what is under it, or takes its place.
    private mutating func overprint(_ wanted: Bool) {
        guard separator != nil, state.colors.overprints != wanted else { return }
        copy(upTo: state.path ?? state.scanner.start)
        output.append(wanted ? "/RPover gs\n" : "/RPknock gs\n")
        state.colors.overprints = wanted
    }
}

// MARK: Sequences of the output

extension ContentRewriter {
    /// Sees to it that what the current instruction paints lies in a sequence of its mark, or in an artifact.
    private mutating func paint() {
        defer { state.path = nil }
        let tag = state.mark?.tag ?? .inherited
        if let mark = state.mark, mark.isSplit {
            guard state.open != tag else { return }
            copy(upTo: state.path ?? state.scanner.start)
            output.insert(opening(tag), at: output.count)
        } else {
            guard !state.paints else { return }
            state.paints = true
            if state.open != tag { output.insert(opening(tag), at: state.outputStart) }
        }
        state.open = tag
    }

    /// What ends the open sequence, if there is one, and begins one for `tag`.
    private mutating func opening(_ tag: Tag) -> PDFText {
        var text = PDFText()
        if let open = state.open { text.raw(isHidden(open) ? "0 Tr EMC\n" : "EMC\n") }
        switch tag {
        case .inherited: text.raw("/Artifact BMC\n")
        case .artifact(let kind): text.raw(kind.opening)
        case .node(let node):
            text.name(structure[node].role.rawValue)
            text.raw("<</MCID")
            text.spaced(contents.count)
            text.raw(isHidden(tag) ? ">>BDC 3 Tr\n" : ">>BDC\n")
            contents.append(MarkedContent(node: node, mark: state.met))
        }
        return text
    }

    /// Text that is read and not seen is shown in a mode that paints nothing (ISO 32000-1, 9.3.6).
    private func isHidden(_ tag: Tag) -> Bool {
        guard !hidden.isEmpty, case .node(let node) = tag else { return false }
        return hidden[node.index]
    }

    private mutating func closeSequence() {
        if let open = state.open { output.append(isHidden(open) ? "0 Tr EMC\n" : "EMC\n") }
        state.open = nil
    }

    /// In a split mark, sequences end where a text object begins or ends.
    private mutating func endSplitSequence() {
        guard let mark = state.mark, mark.isSplit, state.open != nil else { return }
        copy(upTo: state.scanner.start)
        closeSequence()
    }
}

// MARK: Sequences of Cairo's own

extension ContentRewriter {
    private mutating func beginNested() throws(MarkerFault) {
        if leaveOutEmptyNested() { return }
        guard let mark = state.mark, case .node(let node) = mark.tag else {
            // Nobody reads an artifact.
            state.nested += 1
            leaveOut()
            return
        }
        guard mark.isSplit else { return split(mark) }
        guard state.nested == 0, let properties = propertyList() else { throw .unbalanced }
        copy(upTo: state.scanner.start)
        closeSequence()
        copy(upTo: properties)
        var identifier = PDFText()
        identifier.raw("/MCID")
        identifier.spaced(contents.count)
        output.insert(identifier, at: output.count)
        copy(upTo: state.scanner.end)
        if isHidden(mark.tag) { output.append(" 3 Tr\n") }
        contents.append(MarkedContent(node: node, mark: state.met))
        state.open = mark.tag
        state.nested = 1
    }

    private mutating func endNested() throws(MarkerFault) {
        guard state.nested > 0 else { throw .unbalanced }
        state.nested -= 1
        if let mark = state.mark, mark.isSplit { endSplitSequence() }
        leaveOut()
    }

    /// A sequence without content, which Cairo writes for a character without ink, says nothing to anyone.
    private mutating func leaveOutEmptyNested() -> Bool {
        var ahead = state.scanner
        guard case .endMarked = ahead.next() else { return false }
        leaveOut()
        state.scanner = ahead
        leaveOut()
        return true
    }

    /// Begins the mark once more, with sequences inside its text objects.
    private mutating func split(_ mark: Mark) {
        output.truncate(to: checkpoint.outputStart)
        state = checkpoint
        while contents.last?.mark == mark.number { contents.removeLast() }
        closeSequence()
        state.mark?.isSplit = true
    }

    /// Just behind the `<<` among the operands.
    private func propertyList() -> Int? {
        let operands = state.scanner.bytes[state.scanner.start..<state.scanner.end]
        guard let first = operands.firstIndex(of: UInt8(ascii: "<")), operands[first + 1] == UInt8(ascii: "<")
        else {
            return nil
        }
        return first + 2
    }
}

extension StructureTree {
    /// Which elements lie in one that is hidden, or are one; empty where none is.
    fileprivate var hiddenNodes: [Bool] {
        guard nodes.contains(where: \.isHidden) else { return [] }
        var hidden = [Bool](repeating: false, count: nodes.count)
        // Elements come after their parents.
        for (index, node) in nodes.enumerated() {
            hidden[index] = node.isHidden || (node.parent.map { hidden[$0.index] } ?? false)
        }
        return hidden
    }
}
