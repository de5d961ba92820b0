import Foundation
import Testing

/// The command itself, killed and starved while it writes: whatever happens, the file that was there is whole.
@Suite(.serialized) struct PublishedWholeTests {
    private static let command = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../.build/debug/rapport").standardizedFileURL.path
    private let folder: URL
    private var output: String { folder.appending(path: "out").path }
    private static let old = Data("what was there".utf8)

    /// A project whose one edition is sent with a PDF of 80 MB, which takes a while to write.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "whole-\(UUID().uuidString)")
        for name in ["project/content/fr", "project/annexes", "out"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try write(
            """
            title: Essai
            organisation: Association
            date: 2022-01-31
            layout: plain
            editions: { fr: { annexes-as: files, annexes: [annexes/large.pdf] } }

            """, to: "project/report.yaml")
        try write("# Un\n\nUne phrase.\n", to: "project/content/fr/01.md")
        try Self.largePDF().write(to: folder.appending(path: "project/annexes/large.pdf"))
        for name in Self.names { try Self.old.write(to: folder.appending(path: "out/" + name)) }
    }

    private static let names = ["fr.pdf", "fr-annex-1-large.pdf"]

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// One page, and a stream that nothing refers to.
    private static func largePDF() -> Data {
        var file = Data("%PDF-1.4\n".utf8), offsets: [Int] = []
        let size = 80_000_000
        for (index, object) in [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 9 9 ] >>",
        ].enumerated() {
            offsets.append(file.count)
            file += Data("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        offsets.append(file.count)
        file += Data("4 0 obj\n<< /Length \(size) >>\nstream\n".utf8)
        file += Data(repeating: UInt8(ascii: "x"), count: size)
        file += Data("\nendstream\nendobj\n".utf8)
        let table = file.count
        file += Data("xref\n0 5\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            file += Data((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        return file + Data("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    }

    private func process(_ script: String) throws -> (process: Process, errors: Pipe) {
        let process = Process(), errors = Pipe()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        return (process, errors)
    }

    private func build(to folder: String) -> String {
        "'\(Self.command)' build '\(self.folder.path)/project' --output '\(folder)'"
    }

    private func expectOldFiles(in folder: String) throws {
        for name in Self.names {
            #expect(try Data(contentsOf: URL(filePath: folder + "/" + name)) == Self.old, "\(name)")
        }
    }

    private func parts() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: output).filter { $0.hasSuffix(".part") }
    }

    @Test func killedWhileItWrites() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (process, _) = try process("exec " + build(to: output))
        while process.isRunning, try parts().isEmpty { usleep(500) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        // It was killed in the middle, and what it had begun bears no file's name.
        #expect(try !parts().isEmpty)
        try expectOldFiles(in: output)
        // The next one comes to its end.
        let again = try self.process("exec " + build(to: output)).process
        again.waitUntilExit()
        #expect(again.terminationStatus == 0)
        #expect(try Data(contentsOf: folder.appending(path: "out/fr.pdf")).starts(with: Data("%PDF-".utf8)))
        #expect(
            try Data(contentsOf: folder.appending(path: "out/fr-annex-1-large.pdf")).count > 80_000_000)
    }

    /// A limit on the size of files stands in for a disk that fills up while the second file is written.
    @Test func theDiskIsFullOfWhatItWrites() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (process, errors) = try process("trap '' XFSZ; ulimit -f 20000; exec " + build(to: output))
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(words.contains("cannot write") && words.contains("fr-annex-1-large.pdf"), "\(words)")
        try expectOldFiles(in: output)
        #expect(try parts().isEmpty)
    }

    /// A file system of 1 MB, where a user may mount one of his own.
    @Test(.enabled(if: PublishedWholeTests.mayMount, "needs user namespaces"))
    func theFileSystemIsFull() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let disk = folder.appending(path: "disk").path, kept = folder.appending(path: "kept").path
        let script = """
            mkdir -p '\(disk)' '\(kept)' && mount -t tmpfs -o size=1m tmpfs '\(disk)' &&
            cp '\(output)'/* '\(disk)' && \(build(to: disk)); status=$?
            cp '\(disk)'/* '\(kept)'; exit $status
            """
        try write(script, to: "full.sh")
        let (process, errors) = try process("unshare -r -m bash '\(folder.path)/full.sh'")
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(words.contains("the disk is full"), "\(words)")
        try expectOldFiles(in: kept)
        #expect(try FileManager.default.contentsOfDirectory(atPath: kept).sorted() == Self.names.sorted())
    }

    private static let mayMount: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "unshare -r -m mount -t tmpfs -o size=1m tmpfs /mnt"]
        process.standardError = FileHandle.nullDevice
        try? process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}
