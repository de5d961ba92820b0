import ArgumentParser
import Foundation
import Glibc

/// One of the two streams that the command prints to.
struct Terminal {
    let isTerminal: Bool
    let hasColour: Bool
    /// In columns.
    let width: Int
    private let descriptor: Int32

    static let output = Terminal(STDOUT_FILENO)
    static let errors = Terminal(STDERR_FILENO)

    init(_ descriptor: Int32) {
        let environment = ProcessInfo.processInfo.environment
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
        hasColour =
            isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        var size = winsize()
        let isKnown =
            isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? Int(size.ws_col) : 100
    }

    /// Writes what the command was asked for. A reader that went away is no failure of the command.
    ///
    /// - Throws: the command's failure where the text cannot be kept: on a full disk.
    func write(_ text: String) throws(ExitCode) {
        let code = put(text)
        guard code != 0, code != EPIPE else { return }
        Terminal.errors.tell("error: cannot write the output: \(String(cString: strerror(code)))\n")
        throw ExitCode(1)
    }

    /// Writes what is said besides: where it cannot be, nobody is there to hear it.
    func tell(_ text: String) { _ = put(text) }

    /// - Returns: the system's error number, or 0.
    private func put(_ text: String) -> Int32 {
        var rest = Array(text.utf8)
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            rest.removeFirst(count)
        }
        return 0
    }
}
