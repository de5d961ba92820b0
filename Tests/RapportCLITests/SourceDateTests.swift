import Testing

@testable import RapportCLI

@Suite struct SourceDateTests {
    @Test(arguments: [("0", 0), ("1651363200", 1_651_363_200), ("253402300799", 253_402_300_799)])
    func seconds(text: String, seconds: Int) throws {
        #expect(try SourceDate.read([SourceDate.name: text]) == seconds)
    }

    @Test func nothingIsSaid() throws { #expect(try SourceDate.read([:]) == nil) }

    @Test(arguments: ["", "-1", "1.5", "yesterday", "253402300800", "99999999999999999999", " 1", "١"])
    func somethingElse(text: String) {
        #expect(throws: (any Error).self) { try SourceDate.read([SourceDate.name: text]) }
    }
}
