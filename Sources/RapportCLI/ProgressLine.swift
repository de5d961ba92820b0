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

    func show(done: Int, of editions: [String]) {
        guard isShown, done < editions.count else { return }
        let waiting = editions.count == 1 ? editions[0] : "\(done) of \(editions.count) editions done"
        write(Self.clearing + String("rapport: \(waiting) …".prefix(max(0, width - 1))))
    }

    func clear() {
        if isShown { write(Self.clearing) }
    }

    /// Back to the line's start, and the rest of it erased.
    private static let clearing = "\r\u{1B}[K"
}
