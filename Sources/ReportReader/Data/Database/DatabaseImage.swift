import GRDB
import GRDBSQLite

/// An SQLite database as a copy in memory of its file's bytes (sqlite3_deserialize): the file is neither locked nor
/// written, and nothing beside it is read.
enum DatabaseImage {
    /// A header says so in its first 16 bytes (SQLite file format, 1.3).
    static func isDatabase(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 100 && bytes.starts(with: Array("SQLite format 3\u{0}".utf8))
    }

    /// - Throws: SQLite's error where the bytes are no database.
    static func open(_ bytes: [UInt8]) throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try queue.inDatabase { database in
            let count = sqlite3_int64(bytes.count)
            guard let memory = sqlite3_malloc64(sqlite3_uint64(bytes.count)) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            let copy = UnsafeMutableRawBufferPointer(start: memory, count: bytes.count)
            copy.copyBytes(from: bytes)
            // Versions 2 read a log beside the file (1.3.3), which a copy has not: 1 is the same without.
            for version in [18, 19] where copy[version] == 2 { copy[version] = 1 }
            // The memory is SQLite's from here on, also where the call fails.
            let code = sqlite3_deserialize(
                database.sqliteConnection, "main", memory.assumingMemoryBound(to: UInt8.self), count, count,
                UInt32(SQLITE_DESERIALIZE_FREEONCLOSE) | UInt32(SQLITE_DESERIALIZE_READONLY))
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
            // What the file's views and triggers could call is bounded too.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return queue
    }
}
