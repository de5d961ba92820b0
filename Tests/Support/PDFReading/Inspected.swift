import Foundation
public import Publishing

extension PDFInspector {
    /// What a file breaks of the standards that it claims, each rule in a line.
    public static func errors(of path: String) throws -> [String] {
        try inspect(Array(Data(contentsOf: URL(filePath: path)))).errors
    }
}
