// swift-tools-version: 6.1
import PackageDescription

/// Every Swift target is held to the same strict settings.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: who it may import is stated here and held by `HouseRulesTests`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, path: "Tests/\(name)Tests", exclude: exclude,
        swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Rapport",
    products: [
        .library(name: "Rapport", targets: ["Rapport"]),
        .executable(name: "rapport", targets: ["RapportCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CPango", path: "Sources/CPango", pkgConfig: "pangocairo pangoft2 cairo-pdf"),
        .systemLibrary(name: "CHyphen", path: "Sources/CHyphen"),
        .systemLibrary(name: "CCmark", path: "Sources/CCmark"),
        .systemLibrary(name: "CQpdf", path: "Sources/CQpdf", pkgConfig: "libqpdf"),
        .systemLibrary(name: "CRsvg", path: "Sources/CRsvg", pkgConfig: "librsvg-2.0"),
        .systemLibrary(name: "CGLib", path: "Sources/CGLib", pkgConfig: "glib-2.0"),
        .systemLibrary(name: "CZip", path: "Sources/CZip"),
        .systemLibrary(name: "CLcms", path: "Sources/CLcms", pkgConfig: "lcms2"),
        .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib"),

        room("Frames"),
        room("Resources"),
        room("Breaking"),
        room("Statistics"),
        room("Geography"),
        room("ReportModel", ["Frames", "Geography", "Resources"]),
        room(
            "ReportReader",
            ["ReportModel", "Statistics", "Frames", "Geography", "CCmark", "CZip", yams, grdb]),
        room("Typography", ["Frames", "Breaking", "CPango", "CHyphen"]),
        room("Pictures", ["Frames", "CRsvg", "CPango"]),
        room("Charts", ["Frames", "Geography", "ReportModel", "Statistics", "Typography"]),
        room("PageLayout", ["Frames", "Breaking", "ReportModel", "Typography", "Pictures", "Charts"]),
        room("Painting", ["Frames", "Typography", "Pictures", "CPango"]),
        room("Publishing", ["Frames", "CGLib", "CLcms", "CQpdf", "CZlib"]),
        .target(
            name: "Layouts", dependencies: ["Resources"], path: "Layouts", sources: ["Layouts.swift"],
            resources: [.copy("annual"), .copy("funding"), .copy("plain"), .copy("print")],
            swiftSettings: strict),
        .target(
            name: "Assets", dependencies: ["Resources"], path: "Assets", exclude: ["Showcase"],
            sources: ["Assets.swift"],
            resources: [.copy("Languages"), .copy("Profiles"), .copy("Reports"), .copy("Starters")],
            swiftSettings: strict),
        room(
            "Rapport",
            [
                "Frames", "Breaking", "ReportModel", "ReportReader", "Typography", "Pictures", "Charts",
                "PageLayout",
                "Painting", "Publishing", "Layouts", "Assets",
            ]),
        .executableTarget(
            name: "RapportCLI", dependencies: ["Rapport", "Publishing", "Assets", arguments],
            swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/Support/TestSupport", swiftSettings: strict),
        .target(
            name: "PDFReading", dependencies: ["TestSupport", "Publishing"], path: "Tests/Support/PDFReading",
            swiftSettings: strict),
        .executableTarget(
            name: "ChartTimer",
            dependencies: ["Charts", "Frames", "Geography", "Painting", "ReportModel", "Typography"],
            path: "Tests/Benchmarks/ChartTimer", swiftSettings: strict),
        tests("Frames", ["Frames"]),
        tests("Breaking", ["TestSupport", "Breaking"]),
        tests("Statistics", ["TestSupport", "Statistics"]),
        tests("Geography", ["TestSupport", "Geography"]),
        tests("ReportModel", ["ReportModel", "Frames"]),
        tests(
            "ReportReader", ["TestSupport", "ReportReader", "ReportModel", "Frames", "Geography"],
            exclude: ["Fixtures"]),
        tests("Typography", ["TestSupport", "Typography", "Frames", "Breaking"]),
        tests("Pictures", ["TestSupport", "Pictures", "Frames"]),
        tests(
            "Charts",
            ["TestSupport", "Charts", "ReportModel", "Statistics", "Typography", "Frames", "Geography"]),
        tests(
            "PageLayout",
            [
                "TestSupport", "PageLayout", "ReportModel", "Typography", "Charts", "Breaking", "Pictures",
                "Frames",
            ]),
        tests("Painting", ["TestSupport", "Painting", "Frames", "Typography", "Pictures"]),
        tests("Publishing", ["TestSupport", "Publishing", "Frames", "PDFReading"]),
        tests(
            "Rapport",
            [
                "TestSupport", "PDFReading", "Rapport", "ReportModel", "ReportReader", "Frames",
                "PageLayout",
                "Painting", "Publishing", "Typography", "Layouts", "Assets",
            ], exclude: ["Goldens"]),
        tests("RapportCLI", ["RapportCLI", "Rapport", "ReportModel", "Layouts", "Assets", "Resources"]),
        tests("House", []),
    ]
)
