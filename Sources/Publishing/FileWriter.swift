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

        public var description: String { "cannot \(step) \(path): \(String(cString: strerror(code)))" }
    }

    /// Writes bytes beside a file and then puts them in its place, in one step, with the rights of a new file.
    ///
    /// A failure leaves the old file as it was, and nothing beside it.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let temporary = try TemporaryFile(beside: path)
        try temporary.write(bytes)
        try temporary.takePlace()
    }
}

/// A file without a future: it is removed unless it takes another's place.
private struct TemporaryFile: ~Copyable {
    private let path: String
    private let destination: String
    private let descriptor: Int32

    /// Files begun by this process. With its number it makes a name that nobody else has, nor will have: the name may be
    /// unlinked even after the file has moved away from it.
    private static let count = Atomic<Int>(0)

    init(beside destination: String) throws(FileWriter.Failure) {
        var path = "", descriptor: Int32 = -1
        repeat {
            let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
            path = "\(destination).\(getpid())-\(number).part"
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        } while descriptor < 0 && errno == EEXIST
        guard descriptor >= 0 else { throw .init(path: destination, step: "create", code: errno) }
        (self.path, self.destination, self.descriptor) = (path, destination, descriptor)
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    func write(_ bytes: [UInt8]) throws(FileWriter.Failure) {
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
