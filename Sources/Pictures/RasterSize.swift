/// The size of a picture of pixels as it is seen, within bounds.
struct RasterSize {
    let width: Int
    let height: Int

    init(jpeg bytes: [UInt8]) throws(PictureError.Reason) {
        let header = try JPEGHeader(bytes)
        try JPEGHeader.requireEnd(of: bytes, from: header.scanStart)
        self =
            header.orientation.swapsSides
            ? try RasterSize(header.height, header.width) : try RasterSize(header.width, header.height)
    }

    init(png bytes: [UInt8]) throws(PictureError.Reason) {
        let header = try PNGHeader(bytes)
        try PNGHeader.requireEnd(of: bytes)
        self = try RasterSize(header.width, header.height)
    }

    private init(_ width: Int, _ height: Int) throws(PictureError.Reason) {
        guard width > 0, height > 0 else { throw .damaged("it has no width or no height") }
        guard max(width, height) <= PictureLimits.side, width * height <= PictureLimits.pixels else {
            throw .tooManyPixels(width: width, height: height)
        }
        (self.width, self.height) = (width, height)
    }
}
