import Frames
import TestSupport
import Testing

@testable import Publishing

/// What colours are printed in.
struct InkTableTests {
    private static let brand = Color(
        red: 0x1B, green: 0x20, blue: 0x60, inks: .init(cyan: 100, magenta: 95, yellow: 5, black: 40))
    private static let heavy = Color(
        red: 9, green: 9, blue: 10, inks: .init(cyan: 90, magenta: 90, yellow: 90, black: 90))

    private func table(limit: Int = 300, reduces: Bool = true, spot: String? = nil) throws -> InkTable {
        var options = PrintOptions(profile: try OutputProfile(SampleProfiles.fogra39))
        options.colors = [
            .init(name: "brand", color: Self.brand, spot: spot), .init(name: "heavy", color: Self.heavy),
        ]
        (options.inkLimit, options.reducesInk) = (limit, reduces)
        return InkTable(options, conversion: options.profile.conversion)
    }

    private func process(_ entry: InkTable.Entry) -> SIMD4<Double>? {
        if case .process(let inks) = entry.ink { inks } else { nil }
    }

    @Test func aLayoutsColourHasItsOwnInks() throws {
        let entry = try table().entry(red: 27 / 255, green: 32 / 255, blue: 96 / 255)
        #expect(process(entry) == SIMD4(1, 0.95, 0.05, 0.4))
        #expect(entry.name == "brand" && entry.sum == 240)
        // As Cairo prints it.
        #expect(try table().entry(red: 0.105882, green: 0.12549, blue: 0.376471).name == "brand")
    }

    @Test(arguments: 0...255) func aGreyIsBlackAlone(_ level: Int) throws {
        let grey = Double(level) / 255
        let inks = try #require(process(try table().entry(red: grey, green: grey, blue: grey)))
        #expect(inks.x == 0 && inks.y == 0 && inks.z == 0)
        #expect(level > 0 || inks.w == 1)
        #expect(level < 255 || inks.w == 0)
    }

    @Test func darkerGreysHaveMoreBlack() throws {
        let table = try table()
        let blacks = (0...255).map { level -> Double in
            let grey = Double(level) / 255
            return process(table.entry(red: grey, green: grey, blue: grey))?.w ?? -1
        }
        #expect(zip(blacks, blacks.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test(arguments: 0..<200) func noColourExceedsTheLimit(_ seed: Int) throws {
        var dice = Dice(seed)
        let limit = dice.roll(100...320), table = try table(limit: limit)
        let parts = (0..<3).map { _ in Double(dice.roll(0...255)) / 255 }
        let entry = table.entry(red: parts[0], green: parts[1], blue: parts[2])
        let inks = try #require(process(entry))
        #expect((inks.sum() * 100).rounded() <= Double(limit))
        #expect((0..<4).allSatisfy { (0...1).contains(inks[$0]) })
        #expect(entry.printed <= entry.sum)
    }

    @Test func blackIsKeptWhereInkIsReduced() throws {
        let entry = try table(limit: 240).entry(red: 9 / 255, green: 9 / 255, blue: 10 / 255)
        let inks = try #require(process(entry))
        #expect(entry.sum == 360 && entry.printed == 240 && inks.w == 0.9)
        #expect(abs(inks.x - 0.5) < 1e-9 && inks.x == inks.y && inks.y == inks.z)
        let untouched = try table(limit: 240, reduces: false).entry(
            red: 9 / 255, green: 9 / 255, blue: 10 / 255)
        #expect(untouched.sum == 360 && untouched.printed == 360)
    }

    @Test func aSpotColourIsItsOwnInk() throws {
        let entry = try table(spot: "PANTONE 2757 C").entry(red: 27 / 255, green: 32 / 255, blue: 96 / 255)
        #expect(entry.ink == .spot(0))
    }

    @Test func keysOfMarksAreTheirInks() throws {
        for ink in [MarkInk.registration, .spot(7)] + MarkInk.bar {
            let key = try #require(ink.key)
            #expect(MarkInk(key: key) == ink)
        }
        let keys = ([MarkInk.registration] + MarkInk.bar).compactMap(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(MarkInk(key: .black) == nil)
    }
}
