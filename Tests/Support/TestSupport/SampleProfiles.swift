import Foundation

/// ICC profiles for the tests.
public enum SampleProfiles {
    /// FOGRA39, coated paper, where the system or `make setup` has it.
    public static let fogra39: [UInt8] = {
        let setup = ProcessInfo.processInfo.environment["RAPPORT_PROFILES"] ?? ".build/profiles"
        let folders = ["/usr/share/texlive/texmf-dist/tex/generic/colorprofiles", setup]
        let data = folders.lazy.compactMap {
            FileManager.default.contents(atPath: $0 + "/FOGRA39L_coated.icc")
        }.first
        return [UInt8](data ?? Data())
    }()

    /// The header of a display's profile, and nothing behind it.
    public static let screen: [UInt8] = {
        var header = [UInt8](repeating: 0, count: 132)
        header[3] = 132
        header.replaceSubrange(12..<16, with: "mntr".utf8)
        header.replaceSubrange(16..<20, with: "RGB ".utf8)
        header.replaceSubrange(36..<40, with: "acsp".utf8)
        return header
    }()
}
