/// Follows one content stream operator by operator (ISO 32000-1, annex A).
struct ContentInterpreter {
    typealias Content = StructureReading.Content

    let place: ContentReader.Place
    private var state: GraphicsState
    private var saved: [GraphicsState] = []
    private var savedBeyond = 0
    private var levels: [ContentReader.Level] = []
    private var levelsBeyond = 0
    /// How many levels were open when the text object began; nil outside text objects.
    private var textLevel: Int?
    /// The keys of fonts by the names that they have here.
    private var fonts: [String: Int] = [:]
    private var identifiers: Set<Int> = []

    init(place: ContentReader.Place, state: GraphicsState) { (self.place, self.state) = (place, state) }

    mutating func run(_ content: [UInt8], _ reader: inout ContentReader) {
        var parser = InstructionParser(content)
        while true {
            switch parser.next() {
            case .operator("BI"): readInlinePicture(&parser, &reader)
            case .operator(let word): take(word, parser, &reader)
            case .unknown(let word): fault(.unknownOperator, "“\(word.prefix(40))”", &reader)
            case .end:
                finish(&reader)
                return
            }
        }
    }

    private mutating func finish(_ reader: inout ContentReader) {
        let open = levels.count + levelsBeyond
        if open > 0 { fault(.markedContentOpen, "\(open) are open", &reader) }
        let states = saved.count + savedBeyond
        if states > 0 { fault(.saveOpen, "\(states) are open", &reader) }
    }

    private func fault(_ rule: Rule, _ detail: @autoclosure () -> String, _ reader: inout ContentReader) {
        reader.report(rule, detail(), object: place.owner, page: place.page)
    }

    /// The mark of what is painted now.
    private var mark: ContentReader.Mark { levels.last?.mark ?? place.mark }

    // MARK: Operators

    private mutating func take(
        _ word: Operator, _ parser: borrowing InstructionParser, _ reader: inout ContentReader
    ) {
        switch word {
        case "q", "Q", "cm", "gs", "i", "ri", "w", "J", "j", "M", "d":
            takeState(word, parser.operands, &reader)
        case "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN":
            takeColor(word, parser.operands, &reader)
        case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh": paint(word, parser.operands, &reader)
        case "Do": draw(parser.operands, &reader)
        case "BT", "ET", "Tf", "Tr", "Tj", "TJ", "'", "\"": takeText(word, parser, &reader)
        case "BMC", "BDC": begin(parser.operands, &reader, hasProperties: word == "BDC")
        case "EMC": end(&reader)
        case "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "Tc", "Tw", "Tz", "TL", "Ts", "Td", "TD",
            "Tm", "T*", "d0", "d1", "MP", "DP":
            break
        // Compatibility sections do not help: PDF/A allows no other operators (ISO 19005-2, 6.2.2).
        case "BX", "EX": break
        default: fault(.unknownOperator, "“\(word.text)”", &reader)
        }
    }

    private mutating func takeState(_ word: Operator, _ operands: [PDFValue], _ reader: inout ContentReader) {
        switch word {
        case "q":
            if saved.count < ContentReader.deepest { saved.append(state) } else { savedBeyond += 1 }
            if saved.count + savedBeyond == 29 { fault(.saveTooDeep, "", &reader) }
        case "Q":
            if savedBeyond > 0 {
                savedBeyond -= 1
            } else if let last = saved.popLast() {
                state = last
            } else {
                fault(.restoreWithoutSave, "", &reader)
            }
        case "cm":
            if let matrix = Matrix(operands.compactMap(\.number)) {
                state.matrix = matrix.followed(by: state.matrix)
            }
        case "gs":
            guard let name = operands.last?.name else { return }
            let found = reader.objects.value(place.resources, "ExtGState").entries[name]
            guard let found else {
                return fault(.resourceNotThere, "ExtGState “\(name)”", &reader)
            }
            reader.take(found, into: &state, place)
        case "ri":
            if let name = operands.last?.name { reader.checkIntent(name, place.owner, place.page) }
        default: break
        }
    }

    private mutating func takeColor(_ word: Operator, _ operands: [PDFValue], _ reader: inout ContentReader) {
        let reading = ColorReading(objects: reader.objects, resources: place.resources)
        switch word {
        case "g": state.fill = reading.use(of: .name("DeviceGray"))
        case "G": state.stroke = reading.use(of: .name("DeviceGray"))
        case "rg": state.fill = reading.use(of: .name("DeviceRGB"))
        case "RG": state.stroke = reading.use(of: .name("DeviceRGB"))
        case "k": state.fill = reading.use(of: .name("DeviceCMYK"))
        case "K": state.stroke = reading.use(of: .name("DeviceCMYK"))
        case "cs", "CS":
            guard let name = operands.last?.name else { return }
            let use = reading.use(of: .name(name))
            if word == "cs" { state.fill = use } else { state.stroke = use }
            reader.note(colorSpace: name, place)
        case "scn", "SCN":
            if let name = operands.last?.name { reader.readPattern(name, place, state) }
        default: break
        }
    }

    // MARK: Painting

    private mutating func paint(_ word: Operator, _ operands: [PDFValue], _ reader: inout ContentReader) {
        touch(&reader)
        switch word {
        case "S", "s": reader.use(state.stroke, state.overprintsStroke, state, place)
        case "sh":
            if let name = operands.last?.name { reader.readShading(name, place) }
        case "f", "F", "f*": reader.use(state.fill, state.overprintsFill, state, place)
        default:
            reader.use(state.fill, state.overprintsFill, state, place)
            reader.use(state.stroke, state.overprintsStroke, state, place)
        }
    }

    /// Something is painted here: it has to be tagged or an artifact.
    private mutating func touch(_ reader: inout ContentReader) {
        if mark == .none { fault(.unmarkedContent, "", &reader) }
    }

    private mutating func draw(_ operands: [PDFValue], _ reader: inout ContentReader) {
        guard let name = operands.last?.name else { return }
        let found = reader.objects.value(place.resources, "XObject").entries[name]
        guard let number = found?.reference, let object = reader.objects.objects[number], object.isStream
        else { return fault(.resourceNotThere, "XObject “\(name)”", &reader) }
        switch reader.objects.value(object, "Subtype").name {
        case "Form": reader.readForm(number, from: place, state, mark: mark)
        case "Image":
            touch(&reader)
            reader.note(picture: number, object, place, state)
        default: break
        }
    }

    private mutating func readInlinePicture(_ parser: inout InstructionParser, _ reader: inout ContentReader)
    {
        touch(&reader)
        reader.checkInlinePicture(parser.inlinePicture(), place, state)
    }

    // MARK: Text

    private mutating func takeText(
        _ word: Operator, _ parser: borrowing InstructionParser, _ reader: inout ContentReader
    ) {
        switch word {
        case "BT":
            if textLevel != nil { fault(.textNests, "", &reader) }
            textLevel = levels.count
        case "ET":
            if textLevel == nil || textLevel != levels.count {
                fault(.textAcrossMarks, "ET", &reader)
            }
            textLevel = nil
        case "Tf":
            guard let name = parser.operands.first?.name else { return }
            state.font = font(named: name, &reader) ?? state.font
        case "Tr": state.renderingMode = min(max(parser.operands.last?.integer ?? 0, 0), 7)
        default: show(parser, &reader)
        }
    }

    /// The key of a font of the resources; nil after a fault.
    private mutating func font(named name: String, _ reader: inout ContentReader) -> Int? {
        if let known = fonts[name] { return known }
        guard let found = reader.objects.value(place.resources, "Font").entries[name] else {
            fault(.resourceNotThere, "Font “\(name)”", &reader)
            return nil
        }
        let key = reader.font(found)
        fonts[name] = key
        return key
    }

    private mutating func show(_ parser: borrowing InstructionParser, _ reader: inout ContentReader) {
        guard !parser.strings.isEmpty else { return }
        if state.renderingMode != 3, state.renderingMode != 7 {
            touch(&reader)
            switch state.renderingMode % 4 {
            case 0: reader.use(state.fill, state.overprintsFill, state, place)
            case 1: reader.use(state.stroke, state.overprintsStroke, state, place)
            default:
                reader.use(state.fill, state.overprintsFill, state, place)
                reader.use(state.stroke, state.overprintsStroke, state, place)
            }
        }
        guard let font = state.font else { return }
        let content = levels.last?.content
        reader.show(
            parser, font, isInvisible: state.renderingMode == 3, content, place, isTagged: mark == .tagged)
    }

    // MARK: Marked content (14.6)

    private mutating func begin(
        _ operands: [PDFValue], _ reader: inout ContentReader, hasProperties: Bool
    ) {
        let tag = operands.first?.name ?? ""
        var properties: PDFValue = .null
        if hasProperties, let last = operands.last {
            properties = reader.objects.resolved(last)
            if let name = last.name {
                properties = reader.objects.value(place.resources, "Properties", name)
            }
        }
        let outer = levels.last
        var level = ContentReader.Level(mark: mark, content: outer?.content)
        if tag == "Artifact" {
            if mark == .tagged { fault(.artifactInTagged, "", &reader) }
            level = ContentReader.Level(mark: .artifact, content: nil)
        } else if let identifier = properties.entries["MCID"]?.integer {
            let content = Content(owner: place.owner, identifier: identifier)
            if !identifiers.insert(identifier).inserted {
                fault(.identifierTwice, "MCID \(identifier)", &reader)
            }
            if mark == .artifact { fault(.taggedInArtifact, "MCID \(identifier)", &reader) }
            if outer?.content != nil { fault(.taggedNests, "MCID \(identifier)", &reader) }
            if place.depth > 0 { reader.facts.formsWithContent.insert(place.owner) }
            reader.facts.contents[content] = place.page
            let isOwned = reader.structure.owners[content] != nil
            if !isOwned { fault(.contentOfNoElement, "MCID \(identifier)", &reader) }
            level = ContentReader.Level(mark: mark == .artifact ? .artifact : .tagged, content: content)
        }
        reader.checkProperties(properties, tag, place)
        if levels.count < ContentReader.deepest { levels.append(level) } else { levelsBeyond += 1 }
    }

    private mutating func end(_ reader: inout ContentReader) {
        if levelsBeyond > 0 {
            levelsBeyond -= 1
        } else if levels.popLast() == nil {
            fault(.endWithoutBegin, "", &reader)
        } else if let text = textLevel, levels.count < text {
            fault(.textAcrossMarks, "EMC", &reader)
            textLevel = levels.count
        }
    }
}

extension Rule {
    static let unmarkedContent = Rule(
        "Content is neither tagged nor marked as an artifact.", ua1: "01-005", ua2: "8.2.2")
    static let artifactInTagged = Rule("An artifact lies in tagged content.", ua1: "01-003", ua2: "8.2.2")
    static let taggedInArtifact = Rule("Tagged content lies in an artifact.", ua1: "01-004", ua2: "8.2.2")
    static let contentOfNoElement = Rule(
        "Marked content belongs to no structure element.", ua1: "01-005", ua2: "8.2.2")
    static let taggedNests = Rule("Marked content with an MCID lies in another.", pdf: "14.7.4.2")
    static let identifierTwice = Rule(
        "An MCID stands more than once in a content stream.", pdf: "14.7.4.2")
    static let markedContentOpen = Rule("Marked content is not closed.", pdf: "14.6.1")
    static let endWithoutBegin = Rule("EMC closes nothing.", pdf: "14.6.1")
    static let textNests = Rule("A text object begins in another.", pdf: "9.4.1")
    static let textAcrossMarks = Rule("Marked content and a text object overlap.", pdf: "14.6.1")
    static let saveOpen = Rule("A saved graphics state is not restored.", pdf: "8.4.2")
    static let restoreWithoutSave = Rule("Q restores a state that was not saved.", pdf: "8.4.2")
    static let saveTooDeep = Rule("More than 28 graphics states are saved at once.", a: "6.1.13")
    static let unknownOperator = Rule(
        "A content stream has an operator that PDF does not define.", a: "6.2.2", a4: "6.2.2", pdf: "7.8.2")
    static let resourceNotThere = Rule(
        "A content stream names a resource that is not there.", a: "6.2.2", a4: "6.2.2", pdf: "7.8.3")
}
