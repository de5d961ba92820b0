import ArgumentParser
import Foundation

/// SOURCE_DATE_EPOCH: the date that a build which is to be reproduced gives its files
/// (https://reproducible-builds.org/specs/source-date-epoch).
enum SourceDate {
    static let name = "SOURCE_DATE_EPOCH"
    /// The last second of the year 9999, which PDF can tell.
    private static let last = 253_402_300_799

    /// In seconds since 1970; nil where the environment does not say.
    ///
    /// - Throws: `ValidationError` where it says something else.
    static func read(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Int? {
        guard let text = environment[name] else { return nil }
        guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }), let date = Int(text),
            date <= last
        else {
            throw ValidationError(
                "\(name) is a whole number of seconds since 1970, not ‘\(text.prefix(40))’.")
        }
        return date
    }
}
