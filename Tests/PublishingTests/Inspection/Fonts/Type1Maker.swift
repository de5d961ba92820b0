/// Makes small Type 1 programs: `.notdef`, A and B of 500, 600 and 700 thousandths.
struct Type1Maker {
    var encoding = """
        /Encoding 256 array
        0 1 255 {1 index exch /.notdef put} for
        dup 65 /A put
        dup 8#102 /B put
        readonly def
        """
    /// Whether the private part stands in hexadecimal digits.
    var isHexadecimal = false
    var glyphs: [(name: String, charstring: [UInt8])] = [
        (".notdef", [139, 248, 136, 13, 14]), ("A", [139, 248, 236, 13, 14]),
        // 1400 2 div hsbw, within a subroutine.
        ("B", [139, 139, 10, 14]),
    ]

    private static let subroutine: [UInt8] = [255, 0, 0, 5, 120, 141, 12, 12, 13, 11]

    private static func ciphered(_ bytes: [UInt8], _ key: UInt16) -> [UInt8] {
        var state = key
        return ([0, 0, 0, 0] + bytes).map { byte in
            let cipher = byte ^ UInt8(truncatingIfNeeded: state >> 8)
            state = (UInt16(cipher) &+ state) &* 52_845 &+ 22_719
            return cipher
        }
    }

    var bytes: [UInt8] {
        let clear = """
            %!PS-AdobeFont-1.0: T 1.0
            /FontMatrix [0.001 0 0 0.001 0 0] readonly def
            \(encoding)
            currentfile eexec

            """
        let secret = Self.ciphered(hidden, 55_665)
        let digits = secret.flatMap { byte -> [UInt8] in
            let text = String(byte, radix: 16)
            return Array((text.count == 1 ? "0" + text : text).utf8)
        }
        return Array(clear.utf8) + (isHexadecimal ? digits : secret)
    }

    private var hidden: [UInt8] {
        var hidden = Array("dup /Private 8 dict dup begin /lenIV 4 def /Subrs 1 array\n".utf8)
        let subroutine = Self.ciphered(Self.subroutine, 4330)
        hidden += Array("dup 0 \(subroutine.count) RD ".utf8) + subroutine + Array(" NP\n".utf8)
        hidden += Array("2 index /CharStrings \(glyphs.count) dict dup begin\n".utf8)
        for (name, charstring) in glyphs {
            let data = Self.ciphered(charstring, 4330)
            hidden += Array("/\(name) \(data.count) RD ".utf8) + data + Array(" ND\n".utf8)
        }
        return hidden + Array("end end readonly put".utf8)
    }
}
