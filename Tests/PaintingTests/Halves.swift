import TestSupport

/// Pictures made for the tests, 16 × 8: the left half red, the right half blue.
enum Halves {
    static let jpeg = SamplePictures.jpeg
    static let png = SamplePictures.png

    static let svg = Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 8">
          <rect width="8" height="8" fill="red"/><rect x="8" width="8" height="8" fill="blue"/>
        </svg>
        """.utf8)

    /// The JPEG with Exif's orientation 6: it is to be turned a quarter to the right.
    static let turnedJPEG = SamplePictures.jpeg(orientation: 6)
}
