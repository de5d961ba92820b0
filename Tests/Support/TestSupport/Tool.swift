public import Foundation

/// A program of the system that tests ask about a file: qpdf, or one of poppler's.
public enum Tool {
    public struct Failure: Error, CustomStringConvertible {
        public var description: String
    }

    /// Its standard output. A status other than 0 is an error.
    public static func run(_ name: String, _ arguments: [String]) throws -> Data {
        let process = Process(), output = Pipe(), errors = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            throw Failure(description: "\(name) \(arguments.joined(separator: " ")): \(words)")
        }
        return data
    }

    public static func text(_ name: String, _ arguments: [String]) throws -> String {
        String(decoding: try run(name, arguments), as: UTF8.self)
    }
}
