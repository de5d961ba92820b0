import Frames
import ReportModel

/// Reads the rules of one funding profile, over those that it is based on.
struct ProfileReader {
    let log: DiagnosticLog

    /// - Parameter base: the profile that its `base` names, or else one without a rule.
    func read(_ map: YAMLMap, name: String, over base: FundingProfile) -> FundingProfile {
        defer { map.finish() }
        var profile = base
        profile.name = name
        // `base` has been followed by whoever calls.
        _ = map.value("base")
        profile.title = words("title", map) ?? base.title
        profile.source = words("source", map) ?? base.source
        profile.layout = map.string("layout") ?? base.layout
        readLimits(map, &profile)
        if let file = map.map("file", "file") { readFile(file, &profile) }
        if map.has("standard") { profile.standards = map.list("standard").compactMap { standard($0, map) } }
        if let resolution = map.map("resolution", "resolution") { readResolution(resolution, &profile) }
        if let annexes = map.map("annexes", "annexes") { readAnnexes(annexes, &profile) }
        for key in Self.rules where map.isWritten(key) { profile.places[key] = map.keyOrigin(key) }
        return profile
    }

    private func words(_ key: String, _ map: YAMLMap) -> FundingProfile.Words? {
        switch map.localised(key) {
        case .same(let text): FundingProfile.Words(["": text])
        case .byLanguage(let texts): FundingProfile.Words(texts)
        case nil: nil
        }
    }

    private static let rules = [
        "pages", "bytes", "type", "smallest", "margins", "paper", "file", "standard", "resolution", "annexes",
        "layout",
    ]

    private func readLimits(_ map: YAMLMap, _ profile: inout FundingProfile) {
        profile.pages = map.int("pages", in: 1...9999) ?? profile.pages
        profile.bytes = map.bytes("bytes") ?? profile.bytes
        profile.bodySize = size("type", map) ?? profile.bodySize
        profile.smallestSize = size("smallest", map) ?? profile.smallestSize
        profile.margins = length("margins", map, in: Length.zero...Length.mm(80)) ?? profile.margins
        let paper: Paper? = map.choice("paper")
        profile.paper = paper ?? profile.paper
        if let body = profile.bodySize, let smallest = profile.smallestSize, smallest > body {
            log.add(.smallestAboveBody(at: map.keyOrigin("smallest")))
        }
    }

    private func size(_ key: String, _ map: YAMLMap) -> Length? {
        length(key, map, in: Length.pt(4)...Length.pt(36))
    }

    private func length(_ key: String, _ map: YAMLMap, in range: ClosedRange<Length>) -> Length? {
        guard let length = map.length(key), let value = map.value(key) else { return nil }
        if range.contains(length) { return length }
        let words = "\(LengthWords.of(range.lowerBound, key)) to \(LengthWords.of(range.upperBound, key))"
        log.add(.outOfRange(key, value.scalar?.text ?? "", range: words, at: value.origin))
        return nil
    }

    private func readFile(_ map: YAMLMap, _ profile: inout FundingProfile) {
        defer { map.finish() }
        profile.file.pattern = map.string("pattern") ?? profile.file.pattern
        profile.file.isASCII = map.bool("ascii") ?? profile.file.isASCII
        profile.file.longest = map.int("longest", in: 8...255) ?? profile.file.longest
    }

    private func readResolution(_ map: YAMLMap, _ profile: inout FundingProfile) {
        defer { map.finish() }
        let least = map.int("least", in: 36...1200) ?? profile.resolution.least
        let most = map.int("most", in: 36...1200) ?? profile.resolution.most
        guard least <= most else {
            log.add(.resolutionUpsideDown(least, most, at: map.origin))
            return
        }
        profile.resolution = .init(least: least, most: most)
    }

    private func readAnnexes(_ map: YAMLMap, _ profile: inout FundingProfile) {
        defer { map.finish() }
        profile.annexes.count = map.int("count", in: 0...1000) ?? profile.annexes.count
        profile.annexes.pages = map.int("pages", in: 1...99_999) ?? profile.annexes.pages
        profile.annexes.bytes = map.bytes("bytes") ?? profile.annexes.bytes
    }

    /// A standard that Rapport's files conform to; any other is refused here, not after the work is done.
    private func standard(_ value: YAMLValue, _ map: YAMLMap) -> FileStandard? {
        guard let text = map.string(value, "standard") else { return nil }
        let known = FileStandard.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
        guard let known else {
            log.add(
                .unknownChoice(
                    text, of: "standard", valid: FileStandard.given.map(\.rawValue), at: value.origin))
            return nil
        }
        if known.isGiven { return known }
        log.add(.standardNotGiven(known, at: value.origin))
        return nil
    }
}

/// Lengths in the unit that people give them in.
enum LengthWords {
    static func of(_ length: Length, _ key: String) -> String {
        key == "margins"
            ? "\(ScalarSyntax.plain(length.millimetres.rounded()))mm"
            : "\(ScalarSyntax.plain(length.points.rounded()))pt"
    }
}
