import ArgumentParser
import Rapport

/// Which of a project's editions are meant.
enum EditionChoice {
    /// The editions that were asked for, each once; all of them where none was named.
    static func choose(_ asked: [String], of known: [String]) throws(ValidationError) -> [String] {
        var chosen: [String] = []
        for id in asked where !chosen.contains(id) {
            guard known.contains(id) else { throw ValidationError(refusal(of: id, known: known)) }
            chosen.append(id)
        }
        return chosen.isEmpty ? known : chosen
    }

    private static func refusal(of id: String, known: [String]) -> String {
        let hint = NearestName.of(id, among: known).map { " Did you mean ‘\($0)’?" } ?? ""
        return "There is no edition ‘\(id)’ in this project.\(hint) It has: \(known.joined(separator: ", "))."
    }
}
