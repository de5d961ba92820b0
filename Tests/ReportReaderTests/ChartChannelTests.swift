import ReportModel
import TestSupport
import Testing

@testable import ReportReader

/// Series, panels, places, intervals and axes of charts, as authors write them.
@Suite struct ChartChannelTests {
    private func read(_ body: String, data: String) throws -> (chart: Chart?, found: [Diagnostic]) {
        let folder = try ProjectFolder(
            dataset: "d", data, language: "en",
            content: Self.content(body))
        let (report, found) = folder.report()
        return (report?.firstChart, found)
    }

    private static func content(_ body: String) -> String {
        "```chart\ntitle: T\ndata: d\n\(body)\nsource: S\n```\n"
    }

    private static let wide = "id,women,men\na,1,2\nb,3,4\n"
    private static let long =
        "id,sex,value,low,high,place\na,women,1,0.5,1.5,north\na,men,2,1.5,2.5,north\nb,women,3,2,4,south\n"
    private static let years = "year,value\n2020,5\n2019,3\n2021,8\n"

    @Test func columnsMayBeSeries() throws {
        let (chart, found) = try read("kind: bar\nseries: [women, men]", data: Self.wide)
        #expect(found.isEmpty)
        #expect(chart?.series.map(\.key) == ["women", "men"])
        #expect(chart?.data.map(\.path) == ["a/women", "a/men", "b/women", "b/men"])
        #expect(chart?.data.map(\.value) == [1, 2, 3, 4])
    }

    @Test func aColumnMayTellSeriesAndPanelsApart() throws {
        let (chart, found) = try read(
            "kind: column\nseries: sex\nfacet: place\nlow: low\nhigh: high", data: Self.long)
        #expect(found.isEmpty)
        #expect(
            chart?.series.map(\.key) == ["women", "men"] && chart?.facets.map(\.key) == ["north", "south"])
        #expect(
            chart?.data.first?.low == Chart.Measured(0.5, "0.5")
                && chart?.data.last?.high == Chart.Measured(4, "4"))
    }

    /// Panels have a meaning for every kind.
    @Test(arguments: ["pie", "donut", "waffle", "split", "part", "treemap", "histogram", "box", "bullet"])
    func everyKindTakesPanels(kind: String) throws {
        let (chart, found) = try read(
            "kind: \(kind)\nfacet: place\nfocus: north", data: "id,place,value\na,north,1\na,south,2\n")
        #expect(found.isEmpty, "the focus may be a panel: \(found.map(\.code))")
        #expect(chart?.facets.map(\.key) == ["north", "south"] && chart?.focus == "north")
    }

    @Test func yearsAndDaysAreTimes() throws {
        let (chart, found) = try read(
            "kind: line\nx: year\nreferences: [ { x: 2020, to: 2021, text: \"B\" }, { y: 4, text: \"L\" } ]",
            data: Self.years)
        #expect(found.isEmpty)
        #expect(chart?.x.scale == .time && chart?.x.format.isYear == true)
        #expect(chart?.data.map { $0.x?.text } == ["2020", "2019", "2021"])
        let day = try #require(CalendarDate(2020, 1, 1)).secondsSince1970 / 86_400
        #expect(chart?.data.first?.x?.value == Double(day) && chart?.references.first?.from == Double(day))
        #expect(chart?.references.last == Chart.Reference(.y, from: 4, text: "L"))

        let (days, none) = try read("kind: line\nx: day", data: "day,value\n2021-03-25,5\n2021-04-01,3\n")
        #expect(none.isEmpty && days?.x.scale == .time && days?.x.format.isYear == false)
        #expect(days?.data.map { $0.x?.text } == ["25 Mar 2021", "1 Apr 2021"])
    }

    @Test func axesAreRead() throws {
        let (chart, found) = try read(
            "kind: scatter\nx: year\ny-axis: { title: \"Value\", scale: log, from: 1, to: 10, unit: kg, compact: true }",
            data: Self.years)
        #expect(found.isEmpty)
        #expect(
            chart?.y
                == Chart.Axis(
                    scale: .log, title: "Value", format: .init(unit: "kg", isCompact: true), from: 1, to: 10))
    }

    @Test func arrowsAreRead() throws {
        let (chart, found) = try read(
            "kind: bar\nseries: sex\nannotations: [ { category: a, to: b, series: women, text: \"+2\" }, "
                + "{ category: a, series: women, to-series: men, text: \"gap\" }, "
                + "{ category: a, text: \"here\", arrow: true } ]", data: Self.long)
        #expect(found.isEmpty, "\(found.map(\.code))")
        let notes = chart?.annotations ?? []
        #expect(notes.map(\.to) == ["b", nil, nil] && notes.map(\.toSeries) == [nil, "men", nil])
        #expect(
            notes.map(\.isChange) == [true, true, false] && notes.map(\.hasArrow) == [false, false, true])

        let (bubbles, none) = try read(
            "kind: bubble\nx: low\nsize: high\nsize-axis: { title: \"People\", unit: kg, compact: true }",
            data: Self.long)
        #expect(none.isEmpty)
        #expect(bubbles?.size == Chart.Axis(title: "People", format: .init(unit: "kg", isCompact: true)))
    }

    /// Each with the word that it speaks of.
    @Test(arguments: [
        ("kind: bar\nannotations: [ { category: a, to: bb, text: t } ]", "unknown-category", "bb"),
        ("kind: bar\nannotations: [ { category: a, to: a, text: t } ]", "arrow-to-itself", "to"),
        (
            "kind: bar\nseries: sex\nannotations: [ { category: a, series: wmoen, text: t } ]",
            "unknown-series", "wmoen"
        ),
        (
            "kind: bar\nseries: sex\nannotations: [ { category: a, series: women, to-series: mne, text: t } ]",
            "unknown-series", "mne"
        ),
        ("kind: bar\nannotations: [ { category: a, to: b, arrow: true, text: t } ]", "keys-exclude", "arrow"),
        ("kind: pie\nannotations: [ { category: a, arrow: true, text: t } ]", "arrow-without-use", "arrow"),
        ("kind: bar\nannotations: [ { category: a, too: b, text: t } ]", "unknown-key", "too"),
        ("kind: scatter\nx: low\nsize-axis: { title: t }", "size-axis-without-size", "size-axis"),
    ])
    func whatArrowsCannotDoIsTold(body: String, code: String, word: String) throws {
        let data =
            body.contains("series: sex") || body.contains("low") ? Self.long : "id,value\na,1\nb,3\n"
        let (_, found) = try read(body, data: data)
        let own = try #require(found.first { $0.code == code }, "\(found.map(\.code))")
        #expect(own.severity == .error)
        guard case .file(_, let bytes) = own.origin.place else { Issue.record("no place"); return }
        let at = String(decoding: Array(Self.content(body).utf8)[bytes.lowerBound...], as: UTF8.self)
        #expect(at.hasPrefix(word), "\(at)")
    }

    @Test func unknownDataMakesNoOtherKeyUnknown() throws {
        let folder = try ProjectFolder(
            dataset: "d", "id,value\na,1\n", language: "en",
            content:
                "```chart\ntitle: T\nkind: choropleth\ndata: x\nfacet: id\nseries: id\nmap: { file: m }\nsource: S\n```\n"
        )
        #expect(folder.report().1.map(\.code) == ["unknown-dataset"])
    }

    @Test(arguments: [
        ("kind: bar\nseries: [women]", wide, "one-series"),
        ("kind: bar\nseries: [women, mne]", wide, "unknown-column"),
        ("kind: bar\nvalue: men\nseries: [women, men]", wide, "keys-exclude"),
        ("kind: line\nx: yaer", years, "unknown-column"),
        ("kind: line\nx: year", "year,value\n2019,3\nsoon,4\n", "no-place-along"),
        ("kind: bar\nseries: sex", "id,sex,value\na,women,1\na,,2\n", "missing-category"),
        ("kind: bar\nseries: sex", "id,sex,value\na,women,1\na,women,2\n", "duplicate-category"),
        ("kind: timeline", "id,start\na,2019\n", "chart-without-x"),
        ("kind: scatter", years, "chart-without-x"), ("kind: sankey", years, "chart-without-series"),
        ("kind: pie\nseries: sex", long, "key-without-use"),
        ("kind: bullet\nseries: [women, men]", wide, "key-without-use"),
        ("kind: bar\nsize: men\nvalue: women", wide, "key-without-use"),
        ("kind: area\nx: year\nlow: value\nhigh: value", years, "key-without-use"),
        ("kind: dot\ntarget: men\nvalue: women", wide, "key-without-use"),
        ("kind: column\nend: men\nvalue: women", wide, "key-without-use"),
        ("kind: line\nx: year\nreferences: [ { text: \"x\" } ]", years, "reference-without-place"),
        (
            "kind: column\ncategory: year\nlow: value\nhigh: words", "year,value,words\n1,2,much\n",
            "value-not-a-number"
        ),
    ])
    func whatCannotBeReadIsTold(body: String, data: String, code: String) throws {
        let (_, found) = try read(body, data: data)
        #expect(found.contains { $0.code == code && $0.severity == .error }, "\(found.map(\.code))")
    }

    /// Where the data cannot be read, their fault alone is told.
    @Test func keysAreKnownWithoutData() throws {
        for body in ["kind: column\nseries: sex\nfacet: place\nlow: low", "kind: symbols\nmap: { file: m }"] {
            let (_, found) = try read(body + "\nwhere: \"nothing = 1\"", data: Self.long)
            #expect(!found.isEmpty && !found.contains { $0.code == "unknown-key" }, "\(found.map(\.code))")
        }
    }

    /// From 5 to 8 it is 60 %, and from 3 to 5 two thirds more.
    @Test(arguments: [
        ("{ category: 2020, to: 2021, text: \"+60 %\" }", true),
        ("{ category: 2020, to: 2021, text: \"+59 %\" }", false),
        ("{ category: 2021, to: 2020, text: \"\u{2212}37,5 %\" }", true),
        ("{ category: 2021, to: 2020, text: \"down by 38%\" }", true),
        ("{ category: 2021, to: 2020, text: \"down by 36%\" }", false),
        ("{ category: 2021, to: 2020, text: \"down by a third, or 3\" }", true),
        ("{ category: 2021, to: 2020, text: \"from 10% to 20%\" }", true),
        ("{ category: 2021, text: \"99%\", arrow: true }", true),
        ("{ category: 2020, to: 2021, text: \"more than 59%\" }", true),
        ("{ category: 2020, to: 2021, text: \"more than 61%\" }", false),
    ])
    func whatAnArrowSaysIsHeldToItsValues(annotation: String, fits: Bool) throws {
        let (_, found) = try read(
            "kind: column\ncategory: year\nannotations: [ \(annotation) ]", data: Self.years)
        #expect(found.map(\.code) == (fits ? [] : ["arrow-contradicts"]), "\(found.map(\.summary))")
    }
}
