import Rapport

/// The README's example, as it stands there.
func readmeExample() throws -> Rendering {
    // README: begin
    guard let date = CalendarDate(iso: "2022-05-01") else { return Rendering(diagnostics: []) }
    let report = Report(
        edition: Edition(id: "fr-BE", language: "fr-BE", layout: "plain"), title: "Rapport annuel",
        organisation: "DUO for a JOB", period: "2021", date: date
    ) {
        Chapter("Les mentees") {
            Section("Qui sont-ils/elles ?") {
                KeyFigures {
                    KeyFigure(
                        value: [.fact("mentees.total", "4 034", 4034)], label: ["jeunes accompagné·e·s"])
                    KeyFigure(value: [.fact("mentees.belgium", "940", 940)], label: ["en Belgique"])
                }
                Text("Les ", .fact("mentees.total", "4 034", 4034), " jeunes ont de 18 à 33 ans.")
                Bullets {
                    "Gagner en autonomie"
                    "Élaborer un projet professionnel"
                }
                Chart(
                    kind: .bar, title: ["Près de la moitié sans diplôme reconnu"],
                    subtitle: ["En % des mentees"],
                    data: [
                        Chart.Datum("none", "Sans diplôme reconnu", 48, "48 %"),
                        Chart.Datum("master", "Master", 11, "11 %"),
                    ], focus: "none", source: ["Rapport annuel 2021."])
            }
        }
    }
    let rendering = Renderer().render(report)  // a PDF; `as: .png(dpi: 144)`, `.svg` and `.log` are there too
    // README: end
    return rendering
}
