internal import Pictures

/// Lowers the resolution of pictures until a file is small enough.
struct PictureBudget {
    let pictures: [PageSurvey.PictureUse]
    /// Pixels an inch: what they have at most, and what they keep.
    let resolution: FundingProfile.Resolution

    /// A file, and what became of its pictures.
    struct Fitted {
        var bytes: [UInt8]
        /// Pixels an inch that pictures were lowered to; nil where they were not.
        var resolution: Int?
        var lowered: [String: PictureSource] = [:]
    }

    /// The first file that is small enough, its pictures lowered as little as will do; the smallest where none is.
    ///
    /// - Parameters:
    ///   - whole: with the pictures as they are.
    ///   - file: with other pictures in the place of its own, by their keys.
    func fitted(
        _ whole: [UInt8], to most: Int, file: ([String: PictureSource]) throws -> [UInt8]
    ) throws -> Fitted {
        var last = Fitted(bytes: whole)
        for step in steps where last.bytes.count > most {
            let next = try lowered(to: step)
            // What changes no picture changes no byte.
            if next.isEmpty || next.mapValues(\.key) == last.lowered.mapValues(\.key) { continue }
            last = Fitted(bytes: try file(next), resolution: step, lowered: next)
        }
        return last
    }

    /// Pixels an inch to try, the most first.
    var steps: [Int] {
        let between = [1200, 900, 600, 450, 300, 250, 200, 175, 150, 130, 110, 96, 84, 72].filter {
            $0 < resolution.most && $0 > resolution.least
        }
        return resolution.least == resolution.most
            ? [resolution.least] : [resolution.most] + between + [resolution.least]
    }

    /// Pictures that become smaller at so many pixels an inch, by the key of the one that they stand for.
    func lowered(to dpi: Int) throws(PictureError) -> [String: PictureSource] {
        var lowered: [String: PictureSource] = [:]
        for use in pictures {
            let inches = (width: use.size.width.points / 72, height: use.size.height.points / 72)
            let width = Int((inches.width * Double(dpi)).rounded(.up))
            let height = Int((inches.height * Double(dpi)).rounded(.up))
            // A few pixels more are not worth the loss of coding again.
            guard width * 20 < use.source.width * 19 else { continue }
            let smaller = try PictureReducer.reduced(use.source, width: max(width, 1), height: max(height, 1))
            if smaller.key != use.source.key { lowered[use.source.key] = smaller }
        }
        return lowered
    }

    /// Names and bytes of the pictures of pixels, the largest first; of those that were lowered, what is left.
    func weights(_ lowered: [String: PictureSource]) -> [(name: String, bytes: Int)] {
        pictures.filter { $0.source.format != .svg }
            .map { (name: $0.source.name, bytes: (lowered[$0.source.key] ?? $0.source).bytes.count) }
            .sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) }
    }
}

extension PagedDocument {
    /// The document with other pictures in the place of its own, each as large as the one that it stands for.
    func replacing(_ pictures: [String: PictureSource]) -> PagedDocument {
        if pictures.isEmpty { return self }
        var document = self
        for index in document.pages.indices {
            document.pages[index].frame = document.pages[index].frame.replacing(pictures)
        }
        return document
    }
}

extension Frame {
    fileprivate func replacing(_ pictures: [String: PictureSource]) -> Frame {
        var frame = self
        for index in items.indices {
            switch items[index].item {
            case .picture(let source, let size):
                if let other = pictures[source.key] { frame.items[index].item = .picture(other, size) }
            case .group(let inner, let clip):
                frame.items[index].item = .group(inner.replacing(pictures), clip: clip)
            case .turned(let inner): frame.items[index].item = .turned(inner.replacing(pictures))
            default: break
            }
        }
        return frame
    }
}
