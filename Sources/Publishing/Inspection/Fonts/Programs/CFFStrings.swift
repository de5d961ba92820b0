/// The strings of a compact font: those that all have, and its own (Adobe Technical Note 5176, 10 and appendix A).
struct CFFStrings {
    let own: CFFIndex

    /// Nil where there is no such string.
    func text(_ number: Int) -> String? {
        if number < Self.standard.count { return Self.standard[number] }
        return own[number - Self.standard.count]?.text
    }

    static let standard: [String] = GlyphNames.names + expert + weights

    private static let weights = [
        "001.000", "001.001", "001.002", "001.003", "Black", "Bold", "Book", "Light", "Medium", "Regular",
        "Roman", "Semibold",
    ]

    private static let expert: [String] = """
        exclamsmall Hungarumlautsmall dollaroldstyle dollarsuperior ampersandsmall Acutesmall parenleftsuperior
        parenrightsuperior twodotenleader onedotenleader zerooldstyle oneoldstyle twooldstyle threeoldstyle
        fouroldstyle fiveoldstyle sixoldstyle sevenoldstyle eightoldstyle nineoldstyle commasuperior
        threequartersemdash periodsuperior questionsmall asuperior bsuperior centsuperior dsuperior esuperior
        isuperior lsuperior msuperior nsuperior osuperior rsuperior ssuperior tsuperior ff ffi ffl parenleftinferior
        parenrightinferior Circumflexsmall hyphensuperior Gravesmall Asmall Bsmall Csmall Dsmall Esmall Fsmall
        Gsmall Hsmall Ismall Jsmall Ksmall Lsmall Msmall Nsmall Osmall Psmall Qsmall Rsmall Ssmall Tsmall Usmall
        Vsmall Wsmall Xsmall Ysmall Zsmall colonmonetary onefitted rupiah Tildesmall exclamdownsmall centoldstyle
        Lslashsmall Scaronsmall Zcaronsmall Dieresissmall Brevesmall Caronsmall Dotaccentsmall Macronsmall
        figuredash hypheninferior Ogoneksmall Ringsmall Cedillasmall questiondownsmall oneeighth threeeighths
        fiveeighths seveneighths onethird twothirds zerosuperior foursuperior fivesuperior sixsuperior
        sevensuperior eightsuperior ninesuperior zeroinferior oneinferior twoinferior threeinferior fourinferior
        fiveinferior sixinferior seveninferior eightinferior nineinferior centinferior dollarinferior
        periodinferior commainferior Agravesmall Aacutesmall Acircumflexsmall Atildesmall Adieresissmall Aringsmall
        AEsmall Ccedillasmall Egravesmall Eacutesmall Ecircumflexsmall Edieresissmall Igravesmall Iacutesmall
        Icircumflexsmall Idieresissmall Ethsmall Ntildesmall Ogravesmall Oacutesmall Ocircumflexsmall Otildesmall
        Odieresissmall OEsmall Oslashsmall Ugravesmall Uacutesmall Ucircumflexsmall Udieresissmall Yacutesmall
        Thornsmall Ydieresissmall
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
