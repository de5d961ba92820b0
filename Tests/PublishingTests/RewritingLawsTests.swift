import Frames
import PDFReading
import TestSupport
import Testing

@testable import Publishing

/// Whatever a page holds: all of it is tagged or an artifact, nothing nests, and nothing but markers is lost.
struct RewritingLawsTests {
    private static func draw(_ page: inout PageScript, using random: inout Dice) {
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: page.text(.plain("one \\) two"))
            case 1: page.text(.plain("a"), .spanned("b-", as: "b\u{AD}"), .plain("c"))
            case 2: page.text(.spanned("", as: "\u{AD}"), .plain("d"))
            case 3: page.box(20, 100)
            case 4: page.raw("q 1 0 0 1 5 5 cm 0 0 9 9 re W n /a0 gs Q\n")
            case 5: page.raw("q 4 w 1 2 m 3 4 l S Q\n")
            case 6: page.colored("0 0.5 1 rg 1 2 3 4 re f* 0 0 0 rg\n")
            default: page.raw("/x5 Do\n")
            }
        }
    }

    private static func page(_ structure: StructureTree, using random: inout Dice) -> PageScript {
        let tags: [Frames.Tag] = structure.nodes.indices.map { .node(StructureID($0)) } + [.artifact(.header)]
        var page = PageScript()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            draw(&page, using: &random)
            var generator = random
            page.mark(tags[Int.random(in: 0..<tags.count, using: &random)]) { draw(&$0, using: &generator) }
            random = generator
        }
        draw(&page, using: &random)
        return page
    }

    /// What is shown: the strings, and the operators that paint.
    private static func shown(_ content: [UInt8]) -> [ContentTokens.Token] {
        let painting: Set<String> = ["f", "f*", "S", "Do", "Tj", "TJ"]
        return ContentTokens(content).filter { token in
            switch token {
            case .string(let bytes): !bytes.starts(with: [0xFE, 0xFF])
            case .word(let name): painting.contains(name)
            default: false
            }
        }
    }

    /// What the inspector finds wrong in a content stream by itself, and the identifiers of its marked content in order.
    private static func read(_ content: [UInt8]) -> (faults: [String], identifiers: [Int]) {
        let objects = PDFObjects(UnsafeBufferPointer(start: nil, count: 0), NoObjects())
        var reader = ContentReader(
            objects, StructureReading(), OutputColors(objects, []), Judgement([.pdfUA1]), keepsTexts: false)
        let place = ContentReader.Place(owner: 1, page: 1, resources: .null, mark: .none, depth: 0)
        reader.run(content, place, GraphicsState())
        // There are no elements and no resources here.
        let elsewhere = [Rule.contentOfNoElement, .resourceNotThere].map(\.summary)
        return (
            reader.judgement.findings.filter { !elsewhere.contains($0.summary) }.map(\.line),
            reader.facts.contents.map(\.content.identifier)
        )
    }

    private final class NoObjects: ObjectSource {
        let trailer = PDFValue.null, version = "1.7", isEncrypted = false, isRecovered = false
        func object(_ number: Int) -> PDFValue { .null }
        func rawData(of number: Int) -> [UInt8]? { nil }
        func takeComplaints() -> [String] { [] }
    }

    /// Whether a rectangle of an ink marker's shape is there.
    private static func hasMarker(_ content: [UInt8]) -> Bool {
        let tokens = Array(ContentTokens(content))
        return tokens.indices.dropFirst(2).contains {
            tokens[$0] == .word("re") && tokens[($0 - 2)..<$0] == [.number(0.25), .number(0.75)]
        }
    }

    @Test func everyPageKeepsTheLaws() throws {
        var structure = StructureTree()
        for role in [StructureRole.paragraph, .heading1, .span] { structure.add(role, in: structure.root) }
        var rewriter = ContentRewriter(structure: structure)
        for seed in 0..<400 as Range<UInt64> {
            var random = Dice(seed)
            let page = Self.page(structure, using: &random)
            let source = Array(page.finished.utf8)
            try source.withUnsafeBufferPointer { source in
                try rewriter.rewrite(source, marks: page.marks.map { .init(tag: $0, page: 0) }[...])
            }
            let output = Array(rewriter.output.bytes)
            let reading = Self.read(output)
            #expect(reading.faults == [], "seed \(seed)")
            #expect(reading.identifiers == Array(rewriter.contents.indices), "seed \(seed)")
            #expect(!Self.hasMarker(output), "seed \(seed)")
            // Each mark was shown by the fills of two markers.
            let lost = Self.shown(source).count - Self.shown(output).count
            #expect(lost == 2 * page.marks.count, "seed \(seed)")
        }
    }
}
