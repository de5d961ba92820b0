import Testing

@testable import PageLayout

@Suite struct SpokenFormsTests {
    private let forms = SpokenForms([
        "accompagné·e·s": "accompagnés et accompagnées", "DUO": "duo", "Ils/Elles": "ils et elles",
        "DUO for a JOB": "duo for a job",
    ])

    /// `word→what is said`, and what is said as it is written.
    @Test(arguments: [
        ("Les jeunes", ["Les jeunes"]),
        (
            "jeunes accompagné·e·s en 2021",
            ["jeunes ", "accompagné·e·s→accompagnés et accompagnées", " en 2021"]
        ),
        ("DUO", ["DUO→duo"]), ("", [""]),
        ("le DUO, DUO for a JOB", ["le ", "DUO→duo", ", ", "DUO for a JOB→duo for a job"]),
        (
            "un DUOdécimal, inaccompagné·e·s, accompagné·e·s·x",
            ["un DUOdécimal, inaccompagné·e·s, accompagné·e·s·x"]
        ),
        ("Ils/Elles sont", ["Ils/Elles→ils et elles", " sont"]),
    ]) func wholeWords(text: String, parts: [String]) {
        let found = forms.parts(of: text)
        #expect(found.map { part in part.spoken.map { "\(part.text)→\($0)" } ?? String(part.text) } == parts)
        // Nothing is lost.
        #expect(found.map { String($0.text) }.joined() == text)
    }

    @Test func withoutFormsATextIsOnePart() {
        #expect(SpokenForms([:]).parts(of: "a b") == [SpokenForms.Part(text: "a b")])
    }
}
