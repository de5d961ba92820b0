import Foundation
import ReportModel
import Testing

@testable import ReportReader

@Suite struct DataPlaceTests {
    /// A store of one dataset, from one file of a project.
    static func store(_ name: String, _ text: String) throws -> (DataStore, ProjectFolder) {
        let project = try ProjectFolder([name: text]), log = DiagnosticLog()
        let source = DatasetSource(
            name: "t", file: name, origin: .unknown)
        let store = DataReader(files: ProjectFiles(folder: project.path), log: log).read([source]).store
        return (try #require(store), project)
    }

    @Test(arguments: [
        (0, "id", "data/t.csv:2:1-2"), (0, "n", "data/t.csv:2:3-5"), (1, "id", "data/t.csv:3:1-4:3"),
        (1, "n", "data/t.csv:4:4-6"), (1, "other", "data/t.csv:3:1-4:6"), (2, "n", "nowhere"),
    ]) func aCellOfCSVIsFound(_ row: Int, _ column: String, _ place: String) throws {
        let (store, project) = try Self.store("data/t.csv", "id,n\na,12\n\"b, \"\"x\"\"\nc\",34\n")
        let position = SourceMap(folder: project.path)
            .position(of: store.place(row: row, column: column, of: "t"))
        let found = position.map { position in
            let end = position.endLine == position.line ? "" : "\(position.endLine):"
            return "\(position.path):\(position.line):\(position.column)-\(end)\(position.endColumn)"
        }
        #expect(found ?? "nowhere" == place)
    }

    @Test func aCellOfJSONIsFound() throws {
        let (store, project) = try Self.store("t.json", "[ {\"id\": \"a\", \"n\": 12},\n{\"n\": 34} ]")
        func place(_ row: Int, _ column: String) -> String {
            project.place(of: store.place(row: row, column: column, of: "t"))
        }
        #expect(place(0, "n") == "t.json:1:20")
        #expect(place(1, "n") == "t.json:2:7")
        #expect(place(1, "id") == "t.json:2:1")
    }

    /// A condition chooses rows, and each is still known by its place in the file.
    @Test func chosenRowsKeepTheirNumbers() throws {
        let (store, _) = try Self.store("data/t.csv", "id,n\na,1\nb,2\nc,3\n")
        let query = DatasetQuery(store: store, parameters: [:], log: DiagnosticLog())
        let result = try #require(query.rows(of: "t", where: "n > 1", at: .unknown))
        #expect(result.columns == ["id", "n"])
        #expect(result.rows.map { $0["id"].key } == ["b", "c"])
        #expect(result.numbers == [1, 2])
    }

    @Test func cellsAreNamedAsInSpreadsheets() {
        for (row, column, name) in [
            (6, 1, "B7"), (0, 25, "Z1"), (0, 26, "AA1"), (1_048_575, 16_383, "XFD1048576"),
        ] {
            #expect(CellName(row: row, column: column).description == name)
            #expect(CellName(name) == CellName(row: row, column: column))
        }
        #expect(CellName("$b$7") == CellName("B7"))
        for name in ["", "B", "7", "B0", "7B", "XFE1", "A1048577", "A99999999", "ABCD1", "B7:C8"] {
            #expect(CellName(name) == nil, "\(name)")
        }
    }
}
