import ReportModel
import Testing

@testable import ReportReader

@Suite struct DiagnosticLogTests {
    private func diagnostic(_ severity: Diagnostic.Severity, _ number: Int, at place: Int? = nil)
        -> Diagnostic
    {
        let place = place ?? number
        return Diagnostic(
            severity, "some", "number \(number)", at: Origin(.file("a.md", bytes: place..<place + 1)))
    }

    @Test func theFirstFiveHundredErrorsAreTold() {
        let log = DiagnosticLog()
        var worded = 0
        for number in 0..<2_000 {
            log.add(
                {
                    worded += 1
                    return diagnostic(.error, number)
                }())
        }
        #expect(log.all.count == 501 && worded == 500)
        #expect(log.all.last?.code == "too-many-diagnostics")
        #expect(log.all[499].summary == "number 499")
    }

    @Test func theSameErrorCountsOnce() {
        let log = DiagnosticLog()
        for _ in 0..<2_000 { log.add(diagnostic(.error, 1)) }
        log.add(diagnostic(.error, 2))
        #expect(log.all.map(\.summary) == ["number 1", "number 2"])
    }

    @Test func warningsDoNotKeepErrorsBack() {
        let log = DiagnosticLog()
        for number in 0..<2_000 { log.add(diagnostic(.warning, number)) }
        for number in 0..<2_000 { log.add(diagnostic(.error, 10_000 + number)) }
        #expect(log.all.count { $0.severity == .warning } == 500)
        #expect(log.all.count { $0.severity == .error } == 500)
        #expect(log.all.count { $0.code == "too-many-diagnostics" } == 1, "it is told once")
    }

    @Test func anErrorTakesItsWarningsPlaceAndIsToldOnce() {
        let log = DiagnosticLog()
        log.add(diagnostic(.warning, 1))
        log.add(diagnostic(.error, 1))
        log.add(diagnostic(.warning, 1))
        log.add(diagnostic(.error, 1))
        #expect(log.all.map(\.severity) == [.error])
    }

    /// An error whose warning is dropped may have been told already, from another place.
    @Test func whatWasToldIsNotToldAgainWhereAWarningWas() {
        let log = DiagnosticLog()
        log.addOnce(diagnostic(.error, 1, at: 5))
        log.addOnce(diagnostic(.error, 1, at: 6))
        log.add(diagnostic(.warning, 2))
        log.add(diagnostic(.error, 3))
        log.add(diagnostic(.error, 3))
        #expect(log.all.map(\.summary) == ["number 1", "number 2", "number 3"])
    }

    /// A second error where a first one was told stays the same error while other warnings come and go.
    @Test func anErrorIsNotForgottenForAWarningsSake() {
        let log = DiagnosticLog()
        log.add(diagnostic(.error, 1))
        log.add(diagnostic(.warning, 2))
        log.add(diagnostic(.error, 1))
        #expect(log.all.map(\.summary) == ["number 1", "number 2"])
    }

    @Test func whatIsMissingInADraftIsAWarning() {
        let log = DiagnosticLog(isDraft: true)
        for number in 0..<2_000 { log.addMissing(diagnostic(.error, number)) }
        #expect(log.all.count == 501 && !log.all.hasErrors)
    }
}
