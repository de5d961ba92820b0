import Testing

@testable import Publishing

/// Instructions are found whatever stands in their operands.
struct ContentScannerTests {
    private func instructions(_ content: String) -> [String] {
        var found: [String] = []
        Array(content.utf8).withUnsafeBufferPointer { bytes in
            var scanner = ContentScanner(bytes)
            while case let operation = scanner.next(), !isEnd(operation) {
                let text = String(decoding: bytes[scanner.start..<scanner.end], as: UTF8.self)
                found.append("\(operation): \(text)")
            }
        }
        return found
    }

    private func isEnd(_ operation: Operation) -> Bool { if case .end = operation { true } else { false } }

    @Test(arguments: [
        ("q\nQ", ["save: q", "restore: Q"]),
        ("(a (nested f) \\) re f)Tj f", ["showText: (a (nested f) \\) re f)Tj", "fill: f"]),
        ("[(f)-3<66>(re)]TJ", ["showText: [(f)-3<66>(re)]TJ"]),
        (
            "/Span<</MCID 3/ActualText<feff>>>BDC EMC",
            ["beginMarked: /Span<</MCID 3/ActualText<feff>>>BDC", "endMarked: EMC"]
        ),
        ("% f re\n1 2 m% f\n3 4 l h f*", ["beginPath: 1 2 m", "other: 3 4 l", "other: h", "paint: f*"]),
        ("true f false f null f", ["fill: true f", "fill: false f", "fill: null f"]),
        ("BI /W 1 ID \u{1}f EIx EI f", ["beginPath: BI", "inlineData: /W 1 ID \u{1}f EIx EI", "fill: f"]),
        ("/f 1 Tf .5 -1 +2 0 re", ["other: /f 1 Tf", "rectangle: .5 -1 +2 0 re"]),
        (
            "1 0 0 rg 0 G 0 g /Cs cs 1 sc /P scn",
            [
                "fillColor: 1 0 0 rg", "strokeGray: 0 G", "fillGray: 0 g", "otherFillColor: /Cs cs",
                "otherFillColor: 1 sc",
                "otherFillColor: /P scn",
            ]
        ),
        ("", []), ("  \n", []), ("(unfinished", []), ("1 2", []),
    ])
    func cutsAtOperators(content: String, expected: [String]) { #expect(instructions(content) == expected) }

    @Test(arguments: [
        ("1 2 3 4 re", 4, [1, 2, 3, 4]), ("-0.25 .5 +3. 0 re", 4, [-0.25, 0.5, 3, 0]),
        ("7 1 /P scn", 2, [7, 1, 0, 0]),
        ("1 2 re", 4, nil), ("(1) 2 3 rg", 3, nil), ("1 - 3 rg", 3, nil),
    ])
    func readsNumbers(content: String, count: Int, expected: [Double]?) {
        Array(content.utf8).withUnsafeBufferPointer { bytes in
            var scanner = ContentScanner(bytes)
            _ = scanner.next()
            let numbers = scanner.numbers(count)
            #expect(numbers.map { vector in (0..<4).map { vector[$0] } } == expected)
        }
    }
}
