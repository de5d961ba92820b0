import TestSupport
import Testing

@testable import Publishing

/// What is taken for a printing condition's profile, and what is not.
struct OutputProfileTests {
    @Test func fogra39IsOne() throws {
        #expect(try OutputProfile(SampleProfiles.fogra39).bytes.count > 100_000)
    }

    @Test func aScreensProfileIsNone() {
        #expect(throws: OutputProfile.Fault.notCMYK("RGB ")) { try OutputProfile(SampleProfiles.screen) }
        #expect(throws: OutputProfile.Fault.notCMYK("RGB ")) { try OutputProfile(ColorProfile.sRGB) }
    }

    @Test func whatIsNoProfileIsDamaged() {
        #expect(throws: OutputProfile.Fault.damaged) { try OutputProfile([]) }
        #expect(throws: OutputProfile.Fault.damaged) { try OutputProfile(Array("%PDF-1.4".utf8)) }
        #expect(throws: OutputProfile.Fault.damaged) {
            try OutputProfile(Array(SampleProfiles.fogra39.prefix(50_000)))
        }
    }

    @Test func anInputProfileIsNotForOutput() {
        var bytes = SampleProfiles.fogra39
        bytes.replaceSubrange(12..<16, with: "scnr".utf8)
        #expect(throws: OutputProfile.Fault.notOutput("scnr")) { try OutputProfile(bytes) }
    }

    /// Damage anywhere is refused, or does no harm: never a crash.
    @Test(arguments: 0..<60) func damageIsToldOrHarmless(_ seed: Int) {
        var dice = Dice(seed), bytes = SampleProfiles.fogra39
        // The header and the table of tags first: there a byte does most.
        let reach = dice.chance(70) ? 500 : bytes.count
        for _ in 0..<dice.roll(1...12) { bytes[dice.roll(0...reach - 1)] = UInt8(dice.roll(0...255)) }
        if dice.chance(30) { bytes.removeLast(dice.roll(1...bytes.count - 200)) }
        if let profile = try? OutputProfile(bytes) {
            let inks = profile.conversion.inks(red: 0.8, green: 0.2, blue: 0.1)
            #expect((0..<4).allSatisfy { (0...1).contains(inks[$0]) })
        }
    }
}
