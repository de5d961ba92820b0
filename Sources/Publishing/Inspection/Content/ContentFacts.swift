/// What the content streams of a file hold, as far as other checks and the facts need it.
struct ContentFacts {
    typealias Content = StructureReading.Content

    /// How a picture is painted for the first time.
    struct Picture {
        /// From 1.
        var page: Int
        /// Points that it takes on the page.
        var width: Double
        var height: Double
    }

    /// Marked content that stands in a stream, with its page.
    var contents = ContentTable()
    /// The beginning of what each marked content reads.
    var texts: [Content: String] = [:]
    /// How often a form is drawn.
    var drawn: [Int: Int] = [:]
    /// Forms with marked content of their own.
    var formsWithContent: Set<Int> = []
    /// By the numbers of their objects.
    var pictures: [Int: Picture] = [:]
    /// Numbers of pages, from 1, with something transparent on them.
    var transparentPages: Set<Int> = []
    /// Objects that colours, pictures and states are made of, met while reading, with the first page of each.
    var colorSpaces: [PDFValue: Int] = [:]
    /// Streams that could not be read whole: the object, and why.
    var unread: [Int: DecodedStream.State] = [:]
}
