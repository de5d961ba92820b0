import Rapport
import Testing

/// Body lines of the layout with a baseline grid stand on it, within a tenth of a point.
@Suite struct BaselineGridTests {
    @Test(arguments: ["fr-BE", "nl-BE", "en"]) func bodyLinesStandOnTheGrid(edition: String) {
        let rendering = Renderer().render(Samples.annual, edition: edition, as: .log)
        let log = String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self)
        var isBody = false, count = 0, faults: [Substring] = []
        for line in log.split(separator: "\n") {
            if line.hasPrefix("page ") { isBody = line.contains("master=body") }
            guard isBody, line.contains(" Vollkorn Normal 10.30 "),
                let place = line.split(separator: " ").dropFirst().first,
                let y = place.split(separator: ",").last.flatMap({ Double($0) })
            else { continue }
            count += 1
            // The first baseline is at 33.5 mm, the others 5 mm apart; the log prints hundredths of a millimetre.
            let off = ((y - 33.5) / 5).rounded() * 5 + 33.5 - y
            if abs(off) > 0.036 { faults.append(line) }
        }
        #expect(count >= 20)
        #expect(faults == [])
    }
}
