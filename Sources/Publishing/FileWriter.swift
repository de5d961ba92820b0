import Glibc
import Synchronization

/// Writes files so that they appear whole or not at all.
public enum FileWriter {
    /// Why a file could not be written. The file that was there is as it was.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// The file that was to be written.
        public var path: String
        /// The step that failed: `create`, `write`, `sync`, `rename`.
        public var step: String
        /// The system's error number.
        public var code: Int32

        public init(path: String, step: String, code: Int32) {
            (self.path, self.step, self.code) = (path, step, code)
        }

        public var description: String { "cannot \(step) \(path): \(String(cString: strerror(code)))" }
    }

    /// Writes bytes beside a file and then puts them in its place, in one step, with the rights of a new file.
    ///
    /// A failure leaves the old file as it was, and nothing beside it.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        try replace([(path, bytes)])
    }

    /// Writes several files beside their places and, when all are there and every place can be taken, puts them in.
    ///
    /// A failure leaves all the old files as they were: whatever can be known before the first is renamed is known.
    public static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
        for file in files where isFolder(file.path) {
            throw Failure(path: file.path, step: "rename", code: EISDIR)
        }
        var written: [TemporaryFile] = []
        for file in files { written.append(try TemporaryFile(beside: file.path, bytes: file.bytes)) }
        for file in written { try file.takePlace() }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

/// A file without a future: it is removed unless it takes another's place.
private final class TemporaryFile {
    private let path: String
    private let destination: String

    /// Files begun by this process. With its number it makes a name that nobody else has, nor will have: the name may be
    /// unlinked even after the file has moved away from it.
    private static let count = Atomic<Int>(0)

    /// It is closed when it is written: there may be more of them than a process may hold open.
    init(beside destination: String, bytes: [UInt8]) throws(FileWriter.Failure) {
        var path = "", descriptor: Int32 = -1
        repeat {
            let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
            path = "\(destination).\(getpid())-\(number).part"
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        } while descriptor < 0 && errno == EEXIST
        guard descriptor >= 0 else { throw .init(path: destination, step: "create", code: errno) }
        (self.path, self.destination) = (path, destination)
        defer { close(descriptor) }
        try write(bytes, to: descriptor)
    }

    deinit { unlink(path) }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileWriter.Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("write") }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw failure("sync") }
    }

    func takePlace() throws(FileWriter.Failure) {
        guard rename(path, destination) == 0 else { throw failure("rename") }
    }

    private func failure(_ step: String) -> FileWriter.Failure {
        .init(path: destination, step: step, code: errno)
    }
}
