import Foundation

/// A PDF as pdf.js shows it in a browser: Tests/Support/Browser/reader.js does the reading.
public struct BrowserReading: Decodable, Sendable {
    public struct Page: Decodable, Sendable {
        public struct Baseline: Decodable, Sendable {
            public var text: String
            /// In points from the page's foot.
            public var y: Double
        }
        public var text: String
        public var baselines: [Baseline]
        public var links: [Landing]
    }

    /// Something that leads somewhere.
    public struct Landing: Decodable, Sendable {
        public var title: String?
        public var level: Int?
        public var url: String?
        /// From 1; nil where it leads out of the file.
        public var page: Int?
        /// In points from the page's foot.
        public var top: Double?
    }

    public struct Click: Decodable, Sendable {
        public var from: Int
        /// The page at the head of the viewer then.
        public var to: Int
    }

    public var pages: [Page]
    public var labels: [String]?
    public var outline: [Landing]
    /// Of each search, how many matches there are on each page.
    public var matches: [String: [Int]]
    public var clicks: [Click]

    /// - Parameter clicks: how many of the links within the file are followed.
    public init(of pdf: [UInt8], in browser: Browser, searches: [String] = [], clicks: Int = 0) throws {
        let support = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let reader = try String(contentsOf: support.appending(path: "Browser/reader.js"), encoding: .utf8)
        let job: [String: Any] = [
            "file": Data(pdf).base64EncodedString(), "searches": searches, "clicks": clicks,
        ]
        let words = String(decoding: try JSONSerialization.data(withJSONObject: job), as: UTF8.self)
        try browser.open("/usr/share/javascript/pdf/web/viewer.html?file=")
        let answer = try browser.evaluate("\(reader)\nread(\(words))")
        self = try JSONDecoder().decode(Self.self, from: JSONSerialization.data(withJSONObject: answer))
    }
}
