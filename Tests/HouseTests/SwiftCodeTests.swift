import Testing

/// The rules are only as good as what reads the code.
@Suite struct SwiftCodeTests {
    @Test func everyFormOfImportIsSeen() {
        let code = SwiftCode(
            """
            import Frames
            public import Typography
            @preconcurrency internal import Yams
            import struct Foundation.Date
            // import GRDB
            let text = "import SwiftCSV"
            """)
        #expect(code.imports == ["Frames", "Typography", "Yams", "Foundation"])
    }

    @Test func commentsAndStringsAreNotCode() {
        let code = SwiftCode(
            ##"""
            let a = 1 // try! here
            /* try! /* and */ try! */ let b = #"a " try! "# + """
            try!
            """ + "\"try!"
            let c = 2
            """##)
        #expect(code.lines.count == 5)
        #expect(code.lines(with: /try!/) == [])
        #expect(code.lines(with: /let [abc]/) == [1, 2, 5])
    }

    @Test func interpolationsAreCode() {
        let code = SwiftCode(#"let text = "a \(try! value(at: (1), of: "b")) try! c""#)
        #expect(code.lines(with: /try! value\(at: \(1\)/) == [1])
        #expect(code.lines(with: /try! c/) == [])
    }
}
