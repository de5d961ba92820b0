import Foundation

@testable import Geography

/// Maps of ../shared, where the tests run beside it.
enum SharedMap {
    static let london = londonFile.flatMap { GeoReader.read($0).collection }

    static let londonFile: [UInt8]? = {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.deletingLastPathComponent().appending(path: "shared/data/geo/londonBoroughs.topojson")
        return (try? Data(contentsOf: path)).map { [UInt8]($0) }
    }()
}
