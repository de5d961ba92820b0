import ReportModel
import Testing

@Suite struct QueryTests {
    /// The fact `share` by another query: its text, and the codes of what is wrong.
    private func ask(_ sql: String) throws -> (text: String?, codes: Set<String>) {
        var files = Sound.files
        let query = sql.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        files["report.yaml"] = Sound.manifest.replacing(
            "SELECT value FROM figures WHERE id = 'foreign'", with: query)
        let project = try ProjectFolder(files)
        let (report, diagnostics) = project.report()
        return (report?.facts["share"]?.text, Set(diagnostics.map(\.code)))
    }

    @Test(arguments: [
        ("SELECT 12.345", "12.345%"), ("SELECT 0.1 + 0.2", "0.3%"),
        ("SELECT SUM(value) FROM figures WHERE grp = 'origin'", "100%"),
        ("SELECT value FROM figures WHERE :country = 'GB' AND id = 'foreign'", "76%"),
        ("SELECT CASE WHEN :language = 'en' AND :edition = 'en' THEN 1 ELSE 2 END", "1%"),
        ("WITH t AS (SELECT value FROM figures WHERE value < 30) SELECT MIN(value) FROM t", "7%"),
        ("SELECT value FROM figures ORDER BY value DESC LIMIT 1 -- the largest", "4,034%"),
    ]) func aSelectGivesAFact(_ sql: String, _ text: String) throws {
        let (printed, codes) = try ask(sql)
        #expect(printed == text)
        #expect(codes.isEmpty)
    }

    @Test(arguments: [
        "ATTACH '/etc/passwd' AS x", "PRAGMA table_info(figures)", "DELETE FROM figures",
        "DROP TABLE figures",
        "CREATE TABLE x (a)", "INSERT INTO figures (id) VALUES ('x')", "UPDATE figures SET value = 1",
        "SELECT load_extension('x')", "SELECT name FROM sqlite_master",
        "SELECT * FROM pragma_table_info('figures')",
        "SELECT random()", "SELECT date('now')", "SELECT CURRENT_TIMESTAMP", "SELECT strftime('%Y', 'now')",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT MAX(x) FROM n",
        "SELECT value FROM json_each('[1]')", "VACUUM", "SELECT writefile('x', 'y')",
        "SELECT hex(zeroblob(100000000))",
        "SELECT sqlite_version()",
    ]) func whatDoesNotReadTheProjectIsRefused(_ sql: String) throws {
        let (_, codes) = try ask(sql)
        #expect(codes.isSubset(of: ["sql-refused", "sql", "unbound-fact"]) && codes.count == 1, "\(codes)")
    }

    @Test(arguments: [
        "SELEC 1", "SELECT 1; SELECT 2", "SELECT :nothing", "", "SELECT ?",
        "SELECT value FROM figures WHERE",
    ]) func wrongSQLIsTold(_ sql: String) throws {
        #expect(try ask(sql).codes == ["sql"])
    }

    @Test(arguments: ["SELECT 9e999", "SELECT 1 AS value, -9e999 AS base"])
    func anInfiniteValueIsTold(_ sql: String) throws {
        #expect(try ask(sql).codes == ["not-finite"])
    }

    @Test func aBombIsStopped() throws {
        let tables = (0..<12).map { "figures AS t\($0)" }.joined(separator: ", ")
        #expect(try ask("SELECT COUNT(*) FROM \(tables)").codes == ["sql-too-long"])
    }

    @Test func aResultWithoutEndIsStopped() throws {
        let tables = (0..<7).map { "figures AS t\($0)" }.joined(separator: ", ")
        #expect(try ask("SELECT 1 FROM \(tables)").codes == ["too-much-data"])
    }

    /// Rows that are few enough may be too large all the same.
    @Test func theTextOfAResultIsBounded() throws {
        let long = (0..<4).reduce("'xxxxxxxxxx'") { sql, _ in "replace(\(sql), 'x', 'xxxxxxxxxx')" }
        let tables = (0..<7).map { "figures AS t\($0)" }.joined(separator: ", ")
        #expect(try ask("SELECT \(long) FROM \(tables) LIMIT 2000").codes == ["too-much-data"])
    }

    @Test func aBombOfTextIsStopped() throws {
        #expect(try ask("SELECT printf('%.*c', 1000000000, 'x')").codes == ["sql-refused"])
        let nested = (0..<8).reduce("'xxxxxxxxxx'") { sql, _ in "replace(\(sql), 'x', 'xxxxxxxxxx')" }
        #expect(try ask("SELECT \(nested)").codes == ["sql"])
    }

    /// The message stands where the query does, in a block of a Markdown file.
    @Test func aConditionIsToldAtItsPlace() throws {
        try Damage(
            "unknown-column", "content/en/01-people.md", "where: \"grp = 'origin'\"",
            "where: ⟦\"grpp = 'origin'\"⟧",
            hint: "“grp”"
        ).check()
        try Damage(
            "sql-refused", "content/en/01-people.md", "where: \"grp = 'origin'\"",
            "where: ⟦\"1) UNION SELECT name, 1, 1, 1, 1, 1, 1, 1, 1, 1 FROM sqlite_master --\"⟧"
        ).check()
    }
}
