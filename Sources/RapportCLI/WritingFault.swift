import Foundation
import Publishing
import Rapport

extension FileWriter.Failure {
    /// What hindered writing, and the way out, in words.
    var diagnostic: Diagnostic {
        Diagnostic(
            .error, "cannot-write", "cannot write `\(path)`: \(reason)", at: .unknown, hint: hint)
    }

    private var reason: String {
        switch code {
        case EISDIR: "a folder has this name"
        case ENOTDIR: "it is a file, and no folder"
        case EACCES, EPERM: "you may not write there"
        case EROFS: "that disk is for reading only"
        case ENOSPC, EDQUOT: "the disk is full"
        case ENAMETOOLONG: "the name is too long"
        default: String(cString: strerror(code))
        }
    }

    private var hint: String {
        switch code {
        case EISDIR: "Move that folder away, or name another output folder with `--output`."
        case ENOTDIR: "Name a folder with `--output`."
        case ENOSPC, EDQUOT: "Make room, or name a folder on another disk with `--output`."
        case ENAMETOOLONG: "Name a folder with a shorter path with `--output`."
        default: "Name a folder that you may write to with `--output`."
        }
    }
}
