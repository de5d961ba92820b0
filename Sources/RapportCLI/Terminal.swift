import Foundation

/// One of the two streams that the command prints to.
struct Terminal {
    let isTerminal: Bool
    let hasColour: Bool
    /// In columns.
    let width: Int
    private let handle: FileHandle

    static let output = Terminal(FileHandle.standardOutput)
    static let errors = Terminal(FileHandle.standardError)

    private init(_ handle: FileHandle) {
        let environment = ProcessInfo.processInfo.environment
        self.handle = handle
        isTerminal = isatty(handle.fileDescriptor) == 1
        hasColour =
            isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        var size = winsize()
        let isKnown =
            isTerminal && ioctl(handle.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? Int(size.ws_col) : 100
    }

    /// A reader that went away is no failure of the command.
    func write(_ text: String) { try? handle.write(contentsOf: Data(text.utf8)) }
}
