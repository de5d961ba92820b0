import Foundation
import ReportModel
import Testing

/// Which files of a folder are the narrative, and what is said of the others.
@Suite struct ContentFolderTests {
    @Test(arguments: ["02.markdown", "03.MD", "sub/01.md", "sub/deeper/04.md"])
    func aTextThatIsNotReadIsTold(_ name: String) throws {
        var files = Sound.files
        files["content/en/" + name] = "Jamais lu.\n"
        let project = try ProjectFolder(files)
        let (_, diagnostics) = project.report()
        #expect(diagnostics.map(\.code) == ["ignored-text"] && !diagnostics.hasErrors)
        #expect(diagnostics.map { project.place(of: $0.origin) } == ["content/en/\(name):1:1"])
    }

    @Test func aFolderOutsideIsTold() throws {
        var files = Sound.files
        for name in ["01-people.md", "labels.yaml"] {
            files["content/en/" + name] = nil
            files["content/fr/" + name] = nil
        }
        let outside = try ProjectFolder(["01.md": "Ailleurs.\n"])
        let project = try ProjectFolder(files)
        try FileManager.default.createDirectory(
            atPath: project.path + "/content", withIntermediateDirectories: true)
        let folder = project.path + "/content/en"
        try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: outside.path)
        #expect(project.report().1.map(\.code) == ["path-outside"])
        try FileManager.default.removeItem(atPath: folder)
        try project.write("content/en", Data("un fichier".utf8))
        #expect(project.report().1.map(\.code) == ["not-a-folder"])
    }
}
