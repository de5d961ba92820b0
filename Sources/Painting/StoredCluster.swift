import Frames

/// A cluster with its glyphs and its characters, as views into its store.
struct StoredCluster {
    let glyphs: UnsafeBufferPointer<Glyph>
    /// UTF-8.
    let text: UnsafeBufferPointer<CChar>
    let flex: UInt8

    /// How many of its glyphs draw something.
    var drawn: Int {
        var count = 0
        for glyph in glyphs where glyph.id < Glyph.empty { count += 1 }
        return count
    }

    /// Space, U+00A0, U+2000 to U+200A, U+202F.
    var isSpace: Bool {
        switch text.count {
        case 1: text[0] == 0x20
        case 2: byte(0) == 0xC2 && byte(1) == 0xA0
        case 3: byte(0) == 0xE2 && byte(1) == 0x80 && ((0x80...0x8A).contains(byte(2)) || byte(2) == 0xAF)
        default: false
        }
    }

    /// U+200C and U+200D, which belong to a word's spelling.
    var isJoiner: Bool {
        text.count == 3 && byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0x8C || byte(2) == 0x8D)
    }

    private func byte(_ index: Int) -> UInt8 { UInt8(bitPattern: text[index]) }
}

/// A store whose arrays lie still for a while.
struct ClusterView {
    fileprivate let clusters: UnsafeBufferPointer<GlyphCluster>
    fileprivate let glyphs: UnsafeBufferPointer<Glyph>
    fileprivate let text: UnsafeBufferPointer<CChar>

    /// In bounds for a run's clusters, each of which lies in its store, and has a cluster or the sentinel after it.
    subscript(index: Int) -> StoredCluster {
        let cluster = clusters[index], first = Int(cluster.glyph), start = Int(cluster.byte)
        return StoredCluster(
            glyphs: UnsafeBufferPointer(rebasing: glyphs[first..<first + Int(cluster.count)]),
            text: UnsafeBufferPointer(rebasing: text[start..<Int(clusters[index + 1].byte)]),
            flex: cluster.flex)
    }
}

extension GlyphStore {
    /// The view is valid only during the call.
    func withClusters(_ body: (ClusterView) -> Void) {
        clusters.withUnsafeBufferPointer { clusters in
            glyphs.withUnsafeBufferPointer { glyphs in
                text.withUnsafeBytes { text in
                    body(
                        ClusterView(clusters: clusters, glyphs: glyphs, text: text.bindMemory(to: CChar.self))
                    )
                }
            }
        }
    }
}
