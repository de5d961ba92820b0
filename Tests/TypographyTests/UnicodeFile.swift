import Foundation
import Testing

/// Unicode's own test files, as the package `unicode-data` installs them.
enum UnicodeFile {
    /// Lines without comments alone; a comment at a line's end is kept.
    static func lines(_ name: String) throws -> [String] {
        let data = try #require(FileManager.default.contents(atPath: "/usr/share/unicode/" + name))
        return String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    /// « 05D0 0028 »
    static func scalars(_ field: some StringProtocol) -> [UInt32] {
        field.split(separator: " ").compactMap { UInt32($0, radix: 16) }
    }
}

extension String {
    init(scalars: [UInt32]) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        self.init(view)
    }
}
