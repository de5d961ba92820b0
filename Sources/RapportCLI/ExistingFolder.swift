import ArgumentParser
import Foundation

/// A folder that an argument names.
enum ExistingFolder {
    /// - Throws: `ValidationError` where there is none.
    static func check(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ValidationError("There is no folder ‘\(path)’.")
        }
        guard isFolder.boolValue else {
            throw ValidationError("‘\(path)’ is a file; name the folder that holds report.yaml.")
        }
    }
}
