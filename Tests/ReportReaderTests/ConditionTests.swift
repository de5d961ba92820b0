import ReportModel
import Testing

@testable import ReportReader

@Suite struct ConditionTests {
    private func judge(
        _ parameters: [String: String] = [:], facts: [String: ConditionJudge.Meaning] = [:],
        named: [String: String] = [:], _ log: DiagnosticLog
    ) -> ConditionJudge {
        let yaml = named.map { "\($0): \"\($1)\"" }.joined(separator: "\n")
        let root = YAMLParser.read(
            SourceText(SourceFile(path: "report.yaml", bytes: Array(yaml.utf8))), log)
        let book = ConditionBook.read(root.flatMap { YAMLMap($0, "conditions", log) }, log)
        return ConditionJudge(
            book: book, parameters: parameters, parameterValues: ["audience": ["print", "public"]],
            fact: { facts[$0] ?? .unknown }, log: log)
    }

    private func holds(
        _ text: String, _ parameters: [String: String] = [:], facts: [String: ConditionJudge.Meaning] = [:],
        named: [String: String] = [:]
    ) throws -> (holds: Bool, codes: [String]) {
        let log = DiagnosticLog()
        let written = try #require(WrittenCondition(text, at: .unknown, log), "\(log.all)")
        return (judge(parameters, facts: facts, named: named, log).holds(written), log.all.map(\.code))
    }

    @Test(arguments: [
        ("country=BE", true), ("country!=BE", false), ("country = 'BE'", true), ("country==\"BE\"", true),
        ("country in (FR, BE)", true), ("country in (FR)", false), ("not country=FR", true),
        ("country=BE and audience=print", false), ("country=FR or year>=2021", true),
        ("year < 2021", false), ("year = 2021.0", true), ("year≥2021 and year≤2021", true),
        ("not (country=BE and year=2021)", false), ("country=FR and country=BE or year=2021", true),
        ("audience!=print", true), ("year < FR", false),
    ])
    func conditionsAreJudged(_ text: String, _ expected: Bool) throws {
        let result = try holds(text, ["country": "BE", "year": "2021"])
        #expect(result.holds == expected)
        #expect(result.codes == [])
    }

    @Test func aFactAloneHoldsWhereItHasAValue() throws {
        let facts: [String: ConditionJudge.Meaning] = ["m.total": .value("12"), "m.none": .nothing]
        #expect(try holds("m.total and m.total > 10", facts: facts).holds)
        #expect(try holds("m.none and m.none > 10", facts: facts).holds == false)
        #expect(try holds("m.none and m.none > 10", facts: facts).codes == [])
        #expect(try holds("m.none > 10", facts: facts).codes == ["missing-value"])
    }

    @Test func namedConditionsAreUsedByName() throws {
        let named = ["belgian": "country=BE", "press": "belgian and audience=print"]
        #expect(try holds("not press", ["country": "BE"], named: named).holds)
        #expect(try holds("press", ["country": "BE", "audience": "print"], named: named).holds)
    }

    @Test(arguments: [
        ("a: b", "b: c", "c: a"), ("a: a", "b: x=1", "c: x=1"), ("a: not (x=1 or b)", "b: not a", "c: x=1"),
    ])
    func aCycleIsTold(_ first: String, _ second: String, _ third: String) {
        let log = DiagnosticLog()
        let yaml = [first, second, third].joined(separator: "\n")
        let root = YAMLParser.read(SourceText(SourceFile(path: "r", bytes: Array(yaml.utf8))), log)
        _ = ConditionBook.read(root.flatMap { YAMLMap($0, "conditions", log) }, log)
        #expect(log.all.map(\.code) == ["cyclic-condition"])
        #expect(log.all.first?.summary.contains("→") == true)
    }

    @Test(arguments: [
        ("", "a name belongs here", 0), ("country=", "a value belongs here", 8), ("=BE", "a name belongs", 0),
        ("country BE", "“BE” is one too many", 8), ("(country=BE", "“)” belongs here", 11),
        ("country in BE", "“(” belongs here", 11), ("country in (BE", "“)” or “,”", 14),
        ("country='BE", "not closed", 8), ("é=1 & é=2", "“&” means nothing", 5), ("not", "a name belongs", 3),
        ("country=BE and", "a name belongs", 14),
    ])
    func faultsAreToldAtTheirByte(_ text: String, _ problem: String, _ offset: Int) {
        let fault = #expect(throws: ConditionSyntax.Fault.self) { _ = try ConditionSyntax.read(text) }
        #expect(fault?.problem.contains(problem) == true, "\(fault?.problem ?? "")")
        #expect(fault?.offset == offset)
    }

    @Test func depthAndLengthAreBounded() {
        let deep = String(repeating: "(", count: 900) + "a=1" + String(repeating: ")", count: 90)
        #expect(throws: ConditionSyntax.Fault.self) { _ = try ConditionSyntax.read(deep) }
        let nots = String(repeating: "not ", count: 200) + "a=1"
        #expect(throws: ConditionSyntax.Fault.self) { _ = try ConditionSyntax.read(nots) }
        let long = Array(repeating: "a=1", count: 400).joined(separator: " or ")
        #expect(throws: ConditionSyntax.Fault.self) { _ = try ConditionSyntax.read(long) }
    }

    @Test func aValueThatNoEditionHasIsDoubted() throws {
        let result = try holds("audience=prnt", ["country": "BE"])
        #expect(result.codes == ["value-nowhere"])
        #expect(!result.holds)
    }

    @Test func onlyNumbersAreLessOrGreater() throws {
        #expect(try holds("people > 100", ["people": "n.c."]).codes == ["compared-text"])
        #expect(try holds("people > 100", ["people": ""]).codes == [])
        #expect(try holds("people != 100", ["people": "n.c."]).codes == [])
    }

    @Test func aNameThatNothingHasIsAnError() throws {
        #expect(try holds("contry=BE", ["country": "BE"]).codes == ["unknown-parameter"])
        #expect(try holds("belgian", ["country": "BE"]).codes == ["unknown-condition"])
        // Told also where the rest decides.
        #expect(try holds("country=FR and contry=BE", ["country": "BE"]).codes == ["unknown-parameter"])
    }
}
