import CZip
import Foundation

/// The boundary to libzip: a package of files in memory, whose parts are read in order and never put on a disk. Every
/// pointer stays in this file.
///
/// A part is refused before it is inflated if it is larger than it may be, or so much larger than it is packed that no
/// spreadsheet would have written it.
final class ZipArchive {
    /// Files in one package.
    static let mostEntries = 5000
    /// Bytes of one part, inflated.
    static let largestEntry = 400_000_000
    /// Times that a part may be larger than it is packed, from `smallestSuspect` bytes on.
    static let greatestRatio = 300
    static let smallestSuspect = 8_000_000

    /// zip_t, discarded with the value.
    fileprivate let archive: OpaquePointer

    init(_ bytes: [UInt8]) throws(WorkbookFault) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldFormat }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook }
        guard let copy = malloc(bytes.count) else { throw .damaged("there is not enough memory") }
        bytes.withUnsafeBytes { buffer in
            if let base = buffer.baseAddress { memcpy(copy, base, buffer.count) }
        }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // With 1, the copy is libzip's own: it is freed with the source, the source with the archive.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            throw .damaged(Self.words(&error))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(Self.words(&error))
        }
        self.archive = archive
        guard zip_get_num_entries(archive, 0) <= Self.mostEntries else {
            throw .tooLarge("it has more than \(Self.mostEntries) parts")
        }
    }

    deinit { zip_discard(archive) }

    private static func words(_ error: inout zip_error_t) -> String {
        String(cString: zip_error_strerror(&error))
    }

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// A part that will be read from its beginning; nil where there is none of that name.
    func open(_ name: String) throws(WorkbookFault) -> ZipPart? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else {
            throw .damaged("its part \(name) cannot be found")
        }
        if status.encryption_method != 0 { throw .encrypted }
        let size = Int(clamping: status.size), packed = max(Int(clamping: status.comp_size), 1)
        guard size <= Self.largestEntry else {
            throw .tooLarge("its part \(name) is larger than \(Self.largestEntry / 1_000_000) MB")
        }
        guard size < Self.smallestSuspect || size / packed <= Self.greatestRatio else {
            throw .tooLarge("its part \(name) is \(size / packed) times as large as it is packed")
        }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw .damaged("its part \(name) cannot be unpacked")
        }
        return ZipPart(file, of: self, name: name, size: size)
    }
}

/// A part of a package while it is read.
final class ZipPart {
    let name: String
    /// zip_file_t, closed with the value.
    private let file: OpaquePointer
    /// Kept until the part is closed.
    private let owner: ZipArchive
    private var rest: Int

    fileprivate init(_ file: OpaquePointer, of owner: ZipArchive, name: String, size: Int) {
        (self.file, self.owner, self.name, rest) = (file, owner, name, size)
    }

    deinit { zip_fclose(file) }

    /// Appends the next bytes; false where there are none left. The last read checks the part's sum.
    func read(into bytes: inout [UInt8], atMost count: Int = 1 << 16) throws(WorkbookFault) -> Bool {
        var chunk = [UInt8](repeating: 0, count: count)
        let got = chunk.withUnsafeMutableBytes { buffer -> Int64 in
            guard let base = buffer.baseAddress else { return 0 }
            return zip_fread(file, base, zip_uint64_t(buffer.count))
        }
        guard got >= 0, got <= rest else { throw .damaged("its part \(name) is not whole") }
        guard got > 0 else {
            guard rest == 0 else { throw .damaged("its part \(name) is not whole") }
            return false
        }
        rest -= Int(got)
        bytes.append(contentsOf: chunk.prefix(Int(got)))
        return true
    }
}
