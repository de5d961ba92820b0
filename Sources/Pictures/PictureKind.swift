/// What a file's first bytes say it is.
enum PictureKind {
    case jpeg, png
    /// Text that starts with `<`: an SVG, or refused by `SVGRules`.
    case markup

    init(of bytes: [UInt8]) throws(PictureError.Reason) {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: PNGHeader.signature) {
            self = .png
        } else if Self.startsWithMarkup(bytes) {
            self = .markup
        } else {
            throw .unknownFormat(Self.foreignName(bytes))
        }
    }

    private static func startsWithMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.first { !$0.isXMLSpace } == UInt8(ascii: "<")
    }

    /// The name of a format that people try and Rapport does not read.
    private static func foreignName(_ bytes: [UInt8]) -> String? {
        func has(_ magic: String, at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: magic.utf8)
        }
        return if has("GIF8") {
            "GIF"
        } else if has("RIFF"), has("WEBP", at: 8) {
            "WebP"
        } else if has("II*\0") || has("MM\0*") {
            "TIFF"
        } else if has("%PDF") {
            "PDF"
        } else if has("BM") {
            "BMP"
        } else if has("ftyphei", at: 4) || has("ftypmif1", at: 4) {
            "HEIC"
        } else if has("ftypavif", at: 4) {
            "AVIF"
        } else if has("8BPS") {
            "Photoshop"
        } else if bytes.starts(with: [0x1F, 0x8B]) {
            "compressed (gzip, SVGZ)"
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            "UTF-16 text"
        } else {
            nil
        }
    }
}
