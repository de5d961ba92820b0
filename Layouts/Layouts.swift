import Foundation
import Resources

/// The layouts that ship with Rapport, one folder each: `annual`, `funding`, `plain`, `print`.
public enum Layouts {
    /// The folder that holds one folder a layout.
    public static let folder = ResourceFolder.path(of: "Layouts")

    /// Their names, sorted.
    public static var names: [String] {
        let folder = URL(filePath: folder)
        let entries = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
        return (entries ?? [])
            .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true }
            .map(\.lastPathComponent).sorted()
    }
}
