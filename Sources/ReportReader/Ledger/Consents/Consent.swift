import ReportModel

/// That someone agreed to be shown, for how long and to whom.
struct Consent: Hashable, Sendable {
    var name: String
    var given: CalendarDate
    /// The last day; nil: until it is withdrawn.
    var until: CalendarDate?
    var withdrawn: CalendarDate?
    /// Who may see it; nil: everyone.
    var audiences: [String]?
    var origin: Origin
}

/// A block that shows someone.
struct ConsentUse {
    /// Of a record; nil for a story without one.
    var name: String?
    var origin: Origin
}

/// What report.yaml says of consents.
struct ConsentRules: Hashable, Sendable {
    var records: [Consent] = []
    /// Whether a story needs one.
    var areRequired = false
    /// Where they are declared.
    var origin: Origin = .unknown
    /// Records that could not be read: nothing more is said of them.
    var broken: Set<String> = []
}

/// Holds the blocks of an edition to the consents they depend on.
struct ConsentCheck {
    let context: EditionContext
    let rules: ConsentRules
    /// Of the report, never the clock: the same input gives the same answer.
    let date: CalendarDate
    private var log: DiagnosticLog { context.log }

    /// An edition that names no audience is for everyone.
    static let everyone = "public"

    func check() {
        for use in context.ledger.consents {
            guard let name = use.name else {
                if rules.areRequired { log.addMissing(.missingConsent(at: use.origin)) }
                continue
            }
            if rules.broken.contains(name) { continue }
            guard let consent = rules.records.first(where: { $0.name == name }) else {
                log.add(.unknownConsent(name, valid: rules.records.map(\.name), at: use.origin))
                continue
            }
            check(consent, at: use.origin)
        }
    }

    private func check(_ consent: Consent, at origin: Origin) {
        if consent.given > date { log.add(.consentLater(consent, date, at: origin)) }
        if let withdrawn = consent.withdrawn, withdrawn <= date {
            log.add(.consentWithdrawn(consent, withdrawn, at: origin))
        } else if let until = consent.until, until < date {
            log.add(.consentExpired(consent, until, date, at: origin))
        }
        let audience = context.edition.parameters["audience"] ?? Self.everyone
        if let audiences = consent.audiences, !audiences.contains(audience) {
            log.add(
                .consentAudience(
                    consent, audience, isStated: context.edition.parameters["audience"] != nil, at: origin))
        }
    }
}
