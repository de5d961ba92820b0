import Frames
import PDFConditions
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
            var reading = ContentReading(place: "seed \(seed)", fonts: [:])
            reading.read(output)
            reading.finish()
            #expect(reading.faults.map(\.fact) == [])
            #expect(reading.identifiers == Array(rewriter.contents.indices), "seed \(seed)")
            // Each mark was shown by the fills of two markers.
            let lost = Self.shown(source).count - Self.shown(output).count
            #expect(lost == 2 * page.marks.count, "seed \(seed)")
        }
    }
}
