/// One line on the terminal that tells how far the work is, and is gone when it is done. Nothing in a pipe.
struct ProgressLine {
    var isShown: Bool
    var width: Int
    /// Where it is written.
    var write: (String) -> Void

    init(isShown: Bool, width: Int, write: @escaping (String) -> Void) {
        (self.isShown, self.width, self.write) = (isShown, width, write)
    }

    init(on terminal: Terminal) {
        self.init(isShown: terminal.isTerminal, width: terminal.width, write: terminal.tell)
    }

    /// - Parameter refused: how many of those that are done have errors.
    func show(done: Int, of editions: [String], refused: Int = 0) {
        guard isShown, done < editions.count else { return }
        let text = editions.count == 1 ? "rapport: \(editions[0]) …" : line(done, of: editions.count, refused)
        write(Self.clearing + String(text.prefix(max(0, width - 1))))
    }

    private func line(_ done: Int, of count: Int, _ refused: Int) -> String {
        let told = "rapport: \(done) of \(count) editions" + (refused == 0 ? "" : ", \(refused) refused")
        let room = min(40, width - told.count - 4)
        guard room >= 10 else { return told }
        let filled = room * done / count
        return told + " [" + String(repeating: "=", count: filled)
            + String(repeating: " ", count: room - filled) + "]"
    }

    func clear() {
        if isShown { write(Self.clearing) }
    }

    /// Back to the line's start, and the rest of it erased.
    private static let clearing = "\r\u{1B}[K"
}
