import ArgumentParser
import Foundation
import Testing

@testable import RapportCLI

@Suite struct TerminalTests {
    @Test func outputThatCannotBeKeptEndsTheCommandWithOne() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { close(descriptor) }
        let terminal = Terminal(descriptor)
        let ending = #expect(throws: ExitCode.self) { try terminal.write("[]\n") }
        #expect(ending?.rawValue == 1)
        terminal.tell("what is only told fails in silence")
    }

    @Test func allIsWritten() throws {
        let path = FileManager.default.temporaryDirectory.path + "/rapport-terminal-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        let text = String(repeating: "é\n", count: 100_000)
        try Terminal(descriptor).write(text)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
}
