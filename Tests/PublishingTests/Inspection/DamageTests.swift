import Foundation
import Testing

@testable import Publishing

/// The inspector finds what is wrong: a good file is broken in one place, and has to be refused for it and nothing else.
struct DamageTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        /// The rules that must be named, each by one of its names.
        var rules: [String]
        /// Rules that follow from it.
        var also: Set<String>
        var testDescription: String
        var apply: @Sendable (inout BrokenFile) -> Void

        init(
            _ rules: String..., also: Set<String> = [], of description: String,
            _ apply: @escaping @Sendable (inout BrokenFile) -> Void
        ) {
            (self.rules, self.also, self.testDescription, self.apply) = (rules, also, description, apply)
        }
    }

    private static let good = Result { try BrokenFile(try SampleDocument.document.finished()) }

    @Test func theUndamagedFileConforms() throws {
        #expect(try PDFInspector.inspect(try Self.good.get().bytes).errors == [])
    }

    /// The files themselves, for other validators: RAPPORT_DAMAGES names a folder.
    @Test func damagedFilesCanBeKept() throws {
        guard let folder = ProcessInfo.processInfo.environment["RAPPORT_DAMAGES"] else { return }
        for (index, damage) in Self.damages.enumerated() {
            var file = try Self.good.get()
            damage.apply(&file)
            try FileWriter.replace("\(folder)/\(index).pdf", with: file.bytes)
            try FileWriter.replace(
                "\(folder)/\(index).txt",
                with: Array((damage.rules.joined(separator: ", ") + ": " + damage.testDescription).utf8))
        }
    }

    @Test(arguments: DamageTests.damages)
    func damageIsFoundAndNothingElse(damage: Damage) throws {
        var file = try Self.good.get()
        damage.apply(&file)
        let found = try PDFInspector.inspect(file.bytes).findings.filter { $0.severity == .error }
        for rule in damage.rules {
            #expect(found.contains { $0.rules.contains(rule) }, "\(found.map(\.line))")
        }
        let expected = Set(damage.rules).union(damage.also)
        let others = found.filter { expected.isDisjoint(with: $0.rules) }
        #expect(others.isEmpty, "\(others.map(\.line))")
    }

    static let damages = file + catalog + structure + tables + pages + content + fonts + graphics
}
