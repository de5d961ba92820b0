import Foundation
import ReportModel
import ReportReader
import Testing

/// Random damage: whatever a project holds, reading it ends, without a crash, and says what is wrong.
@Suite struct MutationTests {
    /// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let scraps = [
        "{{", "}}", "{", "}", "[", "]", "`", "```\n", "|", "\n", "\"", "'", "#", "-", ": ", "&a ", "*a",
        "\u{FEFF}", "\t",
        "<", ">", "!", "[^x]", "\0", "é", "{#", "\\", ",", "\r", "    ", "- - ", "%", "0", "null", "~", "😀",
    ]

    private static func damage(_ text: String, _ random: inout Random) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0...Int.random(in: 0..<4, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.insert(contentsOf: (scraps.randomElement(using: &random) ?? "").utf8, at: place)
            case 1:
                bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<30, using: &random)))
            case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
            default:
                let end = min(bytes.count, place + Int.random(in: 1..<60, using: &random))
                bytes.insert(
                    contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        return bytes
    }

    @Test(arguments: 0..<10) func readingDamagedProjectsEnds(_ seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let project = try ProjectFolder(Sound.files)
        let names = ["report.yaml", "data/figures.csv", "content/en/01-people.md", "content/en/labels.yaml"]
        let map = SourceMap(folder: project.path)
        for _ in 0..<30 {
            let name = try #require(names.randomElement(using: &random))
            try project.write(name, Data(Self.damage(Sound.files[name] ?? "", &random)))
            let (report, diagnostics) = project.report(draft: Bool.random(using: &random))
            #expect(report != nil || diagnostics.hasErrors)
            for diagnostic in diagnostics { _ = map.position(of: diagnostic.origin) }
            try project.write(name, Data((Sound.files[name] ?? "").utf8))
        }
    }

    @Test func damagedLayoutsAreRead() throws {
        var random = Random(state: 7)
        let project = try ProjectFolder([:])
        for _ in 0..<60 {
            try project.write("layouts/x/layout.yaml", Data(Self.damage(LayoutReaderTests.sound, &random)))
            let (layout, diagnostics) = project.reader.layout(named: "x", shipped: "/nowhere")
            #expect((layout == nil) == diagnostics.hasErrors)
        }
    }
}
