import Foundation
internal import Pictures

/// Reads every picture that a report names, once.
struct PictureFinder {
    /// Absolute path of the folder that the pictures' paths are relative to.
    let folder: String

    func pictures(of report: Report) -> (sources: [String: PictureSource], diagnostics: [Diagnostic]) {
        var sources: [String: PictureSource] = [:], diagnostics: [Diagnostic] = []
        for (picture, origin) in named(in: report.blocks) where sources[picture.path] == nil {
            guard let path = inside(picture.path) else {
                diagnostics.append(FacadeMessages.outsideFolder(picture.path, at: origin))
                continue
            }
            do {
                sources[picture.path] = try PictureReader.read(path: path, name: picture.path)
            } catch {
                diagnostics.append(FacadeMessages.unreadablePicture(picture.path, error, at: origin))
            }
        }
        return (sources, diagnostics)
    }

    /// The file's path with links resolved; nil where that leads out of the folder.
    private func inside(_ path: String) -> String? {
        let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let full = URL(fileURLWithPath: root).appendingPathComponent(path).resolvingSymlinksInPath().path
        return full.hasPrefix(root + "/") ? full : nil
    }

    func named(in blocks: [Block]) -> [(Picture, Origin)] {
        blocks.flatMap { block -> [(Picture, Origin)] in
            switch block.content {
            case .picture(let picture): [(picture, block.origin)]
            case .story(let story):
                (story.portrait.map { [($0, block.origin)] } ?? []) + named(in: story.body)
            case .callout(let callout): named(in: callout.body)
            case .quote(let blocks): named(in: blocks)
            case .list(let list): list.items.flatMap(named)
            default: []
            }
        }
    }
}
