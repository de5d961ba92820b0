import Foundation
import Testing

/// Programs that read what we write.
enum Tools {
    struct Result {
        var status: Int32
        var output: [UInt8]
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs a program on a file with these bytes; `FILE` among the arguments stands for its path.
    static func run(_ tool: String, _ arguments: [String], on bytes: [UInt8]) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "rapport-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: [UInt8](output))
    }

    /// The text of a PDF as poppler reads it, pages separated by form feeds.
    static func text(of pdf: [UInt8]) throws -> String { try run("pdftotext", ["FILE", "-"], on: pdf).text }

    /// What each page's content stream says, uncompressed.
    static func contents(of pdf: [UInt8]) throws -> [String] {
        let count = try run("qpdf", ["--show-npages", "FILE"], on: pdf).text
        let pages = Int(count.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        let plain = try run("qpdf", ["--stream-data=uncompress", "FILE", "-"], on: pdf).output
        return try (1...max(1, pages)).map { page in
            let object = try run(
                "qpdf", ["--show-object=\(try contentsObject(page, plain))", "--raw-stream-data", "FILE"],
                on: plain)
            return object.text
        }
    }

    private static func contentsObject(_ page: Int, _ pdf: [UInt8]) throws -> String {
        let listing = try run("qpdf", ["--show-pages", "FILE"], on: pdf).text
        let part = listing.components(separatedBy: "page \(page):").dropFirst().first ?? ""
        let line = part.components(separatedBy: "content:").dropFirst().first ?? ""
        let words = line.split(whereSeparator: \.isWhitespace)
        return try #require(words.first.map { "\($0),0" })
    }
}
