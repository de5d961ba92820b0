import Glibc

/// Reads a regular file whole, but never more than a bound of it.
enum BoundedFile {
    /// open(2), fstat(2), read(2). A pipe or a device is refused without waiting for it.
    static func read(_ path: String, limit: Int) throws(PictureError.Reason) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooManyBytes(size, limit: limit) }
        return try contents(of: file, size: size)
    }

    /// The first `size` bytes; fewer where the file shrinks while it is read.
    private static func contents(of file: Int32, size: Int) throws(PictureError.Reason) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                // In bounds: `count` bytes are filled, `size - count` are left of the buffer's capacity.
                let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        if failure != 0 { throw .unreadable(String(cString: strerror(failure))) }
        return bytes
    }
}
