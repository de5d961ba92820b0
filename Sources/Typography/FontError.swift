/// Why a renderer's fonts could not be opened.
public enum FontError: Error, Hashable, Sendable {
    /// fontconfig refused the configuration made of these folders.
    case configuration(folders: [String])
    /// No folder holds a font that can be used.
    case noFonts(folders: [String])
}
