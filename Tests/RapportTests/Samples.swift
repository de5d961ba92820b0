import Assets
import Foundation
import Rapport

/// The projects that ship, and what their editions are rendered to, each once for all tests.
enum Samples {
    static let annual = ReportProject(folder: Assets.reports + "/rapport-annuel-2021")
    static let gallery = ReportProject(folder: Assets.reports + "/gallery")

    /// In the plain layout.
    static let small = ReportProject(
        folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/small").path)

    /// In the plain layout, from right to left.
    static let arabic = ReportProject(
        folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/arabic").path)

    struct Edition: Sendable, CustomStringConvertible {
        var project: ReportProject
        var id: String
        var draft = false
        var description: String {
            "\((project.folder as NSString).lastPathComponent) \(id)\(draft ? " draft" : "")"
        }
    }

    static let editions = [
        Edition(project: annual, id: "fr-BE"), Edition(project: annual, id: "nl-BE"),
        Edition(project: annual, id: "en"), Edition(project: annual, id: "fr-BE", draft: true),
        Edition(project: gallery, id: "fr"), Edition(project: gallery, id: "en"),
        Edition(project: small, id: "fr"), Edition(project: annual, id: "ar"),
        Edition(project: arabic, id: "ar"),
    ]

    /// The text of ../shared/seeds, where the tests run beside it.
    static let source: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.deletingLastPathComponent().appending(path: "shared/seeds/les-mentees-2021.txt")
        return try? String(contentsOf: path, encoding: .utf8)
    }()
}
