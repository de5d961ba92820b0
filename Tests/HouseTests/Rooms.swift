/// The plan of the house: the rooms from the ground up, each with what it may import. A room imports nothing that
/// stands after it in this list, so there are no circles and nothing looks upward.
struct Room {
    let name: String
    /// Other rooms.
    let rooms: Set<String>
    /// Module maps of C libraries, and packages.
    let libraries: Set<String>
    /// Whether it may hold unsafe pointers: the rooms that own what C allocates.
    let mayPoint: Bool

    init(_ name: String, _ rooms: Set<String> = [], libraries: Set<String> = [], mayPoint: Bool = false) {
        (self.name, self.rooms, self.libraries, self.mayPoint) = (name, rooms, libraries, mayPoint)
    }

    /// What every room may import: the language's own libraries.
    static let common: Set<String> = [
        "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc",
    ]

    static let all = [
        Room("Frames"),
        Room("Resources"),
        Room("Breaking"),
        Room("Statistics"),
        Room("Geography"),
        Room("ReportModel", ["Frames", "Geography", "Resources"]),
        Room(
            "ReportReader", ["ReportModel", "Statistics", "Frames", "Geography"],
            libraries: ["CCmark", "CZip", "Yams", "GRDB", "GRDBSQLite"]),
        Room("Typography", ["Frames", "Breaking"], libraries: ["CPango", "CHyphen"], mayPoint: true),
        Room("Pictures", ["Frames"], libraries: ["CRsvg", "CPango"], mayPoint: true),
        Room("Charts", ["ReportModel", "Statistics", "Typography", "Frames", "Geography"]),
        Room(
            "PageLayout", ["Frames", "Breaking", "ReportModel", "Typography", "Pictures", "Charts"]),
        Room(
            "Painting", ["Frames", "Typography", "Pictures"], libraries: ["CPango", "CRsvg", "CZlib"],
            mayPoint: true),
        Room("Publishing", ["Frames"], libraries: ["CGLib", "CLcms", "CQpdf", "CZlib"], mayPoint: true),
        Room("Layouts", ["Resources"]),
        Room("Assets", ["Resources"]),
        Room(
            "Rapport",
            [
                "Frames", "Breaking", "ReportModel", "ReportReader", "Typography", "Pictures", "Charts",
                "PageLayout",
                "Painting", "Publishing", "Layouts", "Assets",
            ]),
        Room("RapportCLI", ["Rapport", "Publishing", "Assets"], libraries: ["ArgumentParser"]),
    ]

    /// Files outside those rooms that must hold a C library's handles all the same, each with its reason.
    static let pointingFiles: [String: String] = [
        "Sources/ReportReader/Markdown/CommonMark.swift": "cmark-gfm hands out its nodes as opaque pointers",
        "Sources/ReportReader/Data/Workbook/ZipArchive.swift":
            "libzip hands out archives and parts as pointers",
        "Sources/ReportReader/Data/Database/DatabaseImage.swift":
            "SQLite takes a database's bytes by a pointer",
        "Sources/ReportReader/Data/QueryGuard.swift": "SQLite calls back with a raw pointer",
    ]
}
