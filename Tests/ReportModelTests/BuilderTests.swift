import ReportModel
import Testing

@Suite struct BuilderTests {
    @ReportBuilder private func content(_ isLong: Bool) -> [Block] {
        Chapter("One") {
            Lead("Lead ", .strong(["strong"]))
            if isLong {
                for name in ["a", "b"] { Text(.text(name)) }
            } else {
                Text("short")
            }
        }
        Bullets {
            "one"
            Item("two") { Numbers(from: 3) { "three" } }
        }.styled("large").span(6).id("list")
    }

    @Test func elementsBecomeBlocks() {
        #expect(
            content(true) == [
                Block(.heading(Heading(level: 1, ["One"]))),
                Block(
                    .paragraph(["Lead ", .strong(["strong"])]), attributes: BlockAttributes(classes: ["lead"])
                ),
                Block(.paragraph(["a"])), Block(.paragraph(["b"])),
                Block(
                    .list(
                        List(items: [
                            [Block(.paragraph(["one"]))],
                            [
                                Block(.paragraph(["two"])),
                                Block(.list(List(start: 3, items: [[Block(.paragraph(["three"]))]]))),
                            ],
                        ])), id: "list", attributes: BlockAttributes(classes: ["large"], span: 6)),
            ])
        #expect(content(false).count == 4)
    }

    /// Each block knows the line of the program that made it: its own, not its chapter's.
    @Test func blocksKnowTheirLines() {
        let lines = content(false).map { block -> Int in
            if case .source(_, let line, _) = block.origin.place { line } else { 0 }
        }
        #expect(lines == [6, 7, 11, 14])
    }
}
