import Assets
import Foundation

/// The small project that a new report begins with, in the languages that there are of it.
enum Starter {
    static let languages = ["fr", "nl", "en"]

    /// Its files, with the year that it reports on in them.
    static func files(language: String, year: Int) throws(NewFolder.Failure) -> [(
        path: String, content: NewFolder.Content
    )] {
        let folder = Assets.starters + "/" + language
        let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .sorted()
        var files: [(path: String, content: NewFolder.Content)] = []
        for name in names {
            var isFolder: ObjCBool = false
            let path = folder + "/" + name
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
                let data = FileManager.default.contents(atPath: path)
            else { continue }
            let text = String(decoding: data, as: UTF8.self)
                .replacing("@YEAR@", with: String(year)).replacing("@NEXT@", with: String(year + 1))
            files.append((name, .text(text)))
        }
        guard !files.isEmpty else {
            throw NewFolder.Failure(
                text: "the beginnings of reports that ship with rapport are not at \(folder)")
        }
        return files
    }
}
