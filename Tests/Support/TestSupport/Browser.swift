import Foundation

/// A Chromium without a window, told what to do through its debugging pipes (the DevTools protocol; messages end in NUL).
public final class Browser {
    public struct Failure: Error, CustomStringConvertible { public var description: String }

    private let folder: URL
    private let process = Process()
    private let toBrowser: FileHandle
    private let fromBrowser: FileHandle
    private var received = Data()
    private var count = 0
    private var session: String?

    /// Starts one, with a profile of its own.
    public init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let commands = folder.appending(path: "commands").path,
            answers = folder.appending(path: "answers").path
        for pipe in [commands, answers] where mkfifo(pipe, 0o600) != 0 {
            throw Failure(description: "there is no pipe \(pipe)")
        }
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // A page from a file may read other files: pdf.js loads its worker. Root has no sandbox.
        let flags =
            "--headless --no-sandbox --disable-gpu --allow-file-access-from-files --remote-debugging-pipe"
        process.arguments = [
            "-c", "exec chromium \(flags) --user-data-dir=\"$0\" 3<\"$1\" 4>\"$2\"",
            folder.appending(path: "profile").path, commands, answers,
        ]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // Each waits for the shell to open its other end.
        guard let out = FileHandle(forWritingAtPath: commands),
            let back = FileHandle(forReadingAtPath: answers)
        else { throw Failure(description: "Chromium did not start") }
        (toBrowser, fromBrowser) = (out, back)
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Opens a page in place of the one before.
    public func open(_ file: String) throws {
        let page = try call("Target.createTarget", ["url": "file://\(file)"])
        let target: [String: Any] = ["targetId": page["targetId"] ?? "", "flatten": true]
        session = try call("Target.attachToTarget", target)["sessionId"] as? String
        // Until its scripts are there.
        for _ in 0..<2000 {
            let state = try evaluate("location.protocol + document.readyState") as? String
            if state == "file:complete" { return }
            usleep(5000)
        }
        throw Failure(description: "\(file) does not load")
    }

    /// What an expression, or the promise that it is, comes to.
    public func evaluate(_ script: String) throws -> Any {
        let answer = try call(
            "Runtime.evaluate", ["expression": script, "awaitPromise": true, "returnByValue": true])
        if let exception = answer["exceptionDetails"] { throw Failure(description: "\(exception)") }
        return (answer["result"] as? [String: Any])?["value"] ?? NSNull()
    }

    private func call(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
        count += 1
        var message: [String: Any] = ["id": count, "method": method, "params": parameters]
        if let session { message["sessionId"] = session }
        toBrowser.write(try JSONSerialization.data(withJSONObject: message) + [0])
        while true {
            let answer = try next()
            guard answer["id"] as? Int == count else { continue }
            if let error = answer["error"] { throw Failure(description: "\(method): \(error)") }
            return answer["result"] as? [String: Any] ?? [:]
        }
    }

    private func next() throws -> [String: Any] {
        while true {
            if let end = received.firstIndex(of: 0) {
                let message = received[received.startIndex..<end]
                received = Data(received[(end + 1)...])
                return try JSONSerialization.jsonObject(with: Data(message)) as? [String: Any] ?? [:]
            }
            let more = fromBrowser.availableData
            if more.isEmpty { throw Failure(description: "Chromium ended") }
            received += more
        }
    }
}
