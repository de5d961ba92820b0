/// Reads the content of pages and of the forms in them, and reports what is wrong in it.
///
/// A form is read once for each way in which it stands: in tagged content, in an artifact, in neither. So the work is
/// bounded, however often forms draw each other.
struct ContentReader {
    typealias Content = StructureReading.Content

    /// How content counts for those who cannot see it.
    enum Mark: Hashable { case none, artifact, tagged }

    struct Level {
        var mark: Mark
        var content: Content?
    }

    /// Where a stream stands.
    struct Place {
        /// The object of the page or form.
        var owner: Int
        /// From 1.
        var page: Int
        var resources: PDFValue
        /// What the surroundings are.
        var mark: Mark
        var depth: Int
    }

    private struct Visit: Hashable {
        var form: Int
        var mark: Mark
    }

    /// Levels that are kept: what nests deeper is counted.
    static let deepest = 1000

    let objects: PDFObjects
    let structure: StructureReading
    let output: OutputColors
    /// Whether the beginning of what marked content reads is wanted.
    let keepsTexts: Bool
    var judgement: Judgement
    var facts = ContentFacts()
    var fonts: [Int: FontReading] = [:]
    private var visits: Set<Visit> = []
    /// States and colours that were looked at.
    var seen: Set<PDFValue> = []
    var reportedColors: Set<PageColor> = []

    struct PageColor: Hashable {
        var page: Int
        var devices: ColorUse.Devices
    }

    init(
        _ objects: PDFObjects, _ structure: StructureReading, _ output: OutputColors, _ judgement: Judgement,
        keepsTexts: Bool
    ) {
        (self.objects, self.structure, self.output, self.judgement) = (objects, structure, output, judgement)
        self.keepsTexts = keepsTexts
    }

    /// A page's content, all its streams as one.
    mutating func read(_ page: PageReading) {
        var content: [UInt8] = []
        for item in objects.list(page.value.entries["Contents"]).prefix(10_000) {
            guard let number = item.reference else { continue }
            content += bytes(of: number)
            content.append(10)
        }
        let resources = objects.resolved(page.inherited["Resources"] ?? .null)
        let place = Place(
            owner: page.object, page: page.number, resources: resources, mark: .none, depth: 0)
        run(content, place, GraphicsState())
        if objects.value(page.value, "Group", "S").name == "Transparency" {
            checkGroup(objects.value(page.value, "Group"), page.object, page.number)
        }
    }

    mutating func bytes(of number: Int) -> [UInt8] {
        guard let stream = objects.data(of: number) else { return [] }
        if stream.state != .whole { facts.unread[number] = stream.state }
        if case .undecoded = stream.state { return [] }
        return stream.bytes
    }

    /// A form, drawn somewhere.
    mutating func readForm(_ number: Int, from place: Place, _ state: GraphicsState, mark: Mark) {
        facts.drawn[number, default: 0] += 1
        guard place.depth < 32, visits.insert(Visit(form: number, mark: mark)).inserted,
            let form = objects.objects[number]
        else { return }
        let own = objects.value(form, "Resources")
        let inner = Place(
            owner: number, page: place.page, resources: own.isDictionary ? own : place.resources, mark: mark,
            depth: place.depth + 1)
        if objects.value(form, "Group", "S").name == "Transparency" {
            checkGroup(objects.value(form, "Group"), number, place.page)
        }
        var state = state
        if let matrix = objects.numbers(form.entries["Matrix"] ?? .null).flatMap(Matrix.init) {
            state.matrix = matrix.followed(by: state.matrix)
        }
        let content = bytes(of: number)
        if !own.isDictionary, Self.names(in: content) {
            report(.resourcesMissing, "form \(number)", object: number, page: place.page)
        }
        run(content, inner, state)
    }

    /// Whether content asks for anything by name.
    private static func names(in content: [UInt8]) -> Bool {
        var parser = InstructionParser(content)
        while true {
            switch parser.next() {
            case .operator("Do"), .operator("Tf"), .operator("gs"), .operator("cs"), .operator("CS"),
                .operator("sh"):
                if parser.operands.contains(where: { $0.name != nil }) { return true }
            case .operator, .unknown: continue
            case .end: return false
            }
        }
    }

    mutating func run(_ content: [UInt8], _ place: Place, _ state: GraphicsState) {
        var interpreter = ContentInterpreter(place: place, state: state)
        interpreter.run(content, &self)
    }

    mutating func report(
        _ rule: Rule, _ detail: @autoclosure () -> String = "", object: Int? = nil, page: Int? = nil
    ) {
        judgement.report(rule, detail(), object: object, page: page)
    }
}

extension Rule {
    static let resourcesMissing = Rule(
        "A content stream uses resources of its surroundings, not of its own.", a: "6.2.2", a4: "6.2.2")
}
