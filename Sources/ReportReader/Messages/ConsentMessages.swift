import ReportModel

/// Those who are shown.
extension Diagnostic {
    private static func record(_ consent: Consent) -> [Note] {
        [Note("The record “\(consent.name)” is here", at: consent.origin)]
    }

    static func unknownConsent(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-consent", "There is no record of a consent “\(name)”",
            explanation: "Consents are declared in report.yaml, under “consents”.", at: origin,
            hint: NearestName.of(name, among: valid).map { "Did you mean “\($0)”?" })
    }
    static func missingConsent(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-consent", "This story names no consent",
            explanation: "report.yaml asks for one: consents-required: true.", at: origin,
            hint: "Name the record on the story's heading: {.story consent=…}")
    }
    static func consentLater(_ consent: Consent, _ date: CalendarDate, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "consent-not-given", "The consent “\(consent.name)” is given after this report's date",
            explanation: "It is given on \(consent.given.iso); the report bears \(date.iso).", at: origin,
            notes: record(consent))
    }
    static func consentExpired(
        _ consent: Consent, _ until: CalendarDate, _ date: CalendarDate, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .error, "consent-expired", "The consent “\(consent.name)” has ended",
            explanation: "It was given until \(until.iso); the report bears \(date.iso).", at: origin,
            notes: record(consent), hint: "Ask again, or leave out what depends on it.")
    }
    static func consentWithdrawn(_ consent: Consent, _ date: CalendarDate, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "consent-withdrawn", "The consent “\(consent.name)” was withdrawn on \(date.iso)",
            at: origin, notes: record(consent), hint: "Leave out what depends on it.")
    }
    static func consentAudience(
        _ consent: Consent, _ audience: String, isStated: Bool, at origin: Origin
    ) -> Diagnostic {
        let allowed = consent.audiences ?? []
        return Diagnostic(
            .error, "consent-audience",
            "The consent “\(consent.name)” does not cover the audience “\(audience)”",
            explanation: (allowed.isEmpty
                ? "It covers no audience." : "It covers \(allowed.joined(separator: ", ")).")
                + (isStated
                    ? ""
                    : " An edition that names no audience is public: `parameters: { audience: funder }` names one."),
            at: origin, notes: record(consent),
            hint: NearestName.of(audience, among: allowed).map { "Did you mean “\($0)”?" })
    }
    static func consentEndsBefore(at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "consent-ends-before", "A consent ends after it is given", at: origin)
    }
}
