/// What an operator of a content stream does, as far as the finisher has to know (ISO 32000-1, annex A).
enum Operation {
    /// `re`
    case rectangle
    /// `f`
    case fill
    /// Any other operator that puts ink on the page.
    case paint
    /// An operator that shows text: `Tj`, `TJ`, `'`, `"`
    case showText
    /// `m`, `BI`: begins what one later operator paints, as `re` does.
    case beginPath
    /// `n`: ends a path without ink.
    case endPath
    /// `rg`
    case fillColor
    /// `RG`, `g`, `G`
    case strokeColor, fillGray, strokeGray
    /// Any other operator that changes the colour of fills.
    case otherFillColor
    /// `q`, `Q`
    case save, restore
    /// `BT`, `ET`
    case beginText, endText
    /// `BMC` or `BDC`, `EMC`
    case beginMarked, endMarked
    /// `MP` or `DP`
    case markPoint
    /// `ID`: what follows up to `EI` is the data of a picture.
    case inlineData
    case other
    /// There is nothing left.
    case end

    /// - Parameter packed: the operator's characters, eight bits each.
    init(packed: UInt32) {
        self =
            switch packed {
            case 0x7265: .rectangle  // re
            case 0x66: .fill  // f
            case 0x46, 0x662A, 0x42, 0x422A, 0x62, 0x622A, 0x53, 0x73: .paint  // F f* B B* b b* S s
            case 0x446F, 0x7368: .paint  // Do sh
            case 0x546A, 0x544A, 0x27, 0x22: .showText  // Tj TJ ' "
            case 0x6D, 0x4249: .beginPath  // m BI
            case 0x6E: .endPath  // n
            case 0x7267: .fillColor  // rg
            case 0x5247: .strokeColor  // RG
            case 0x67: .fillGray  // g
            case 0x47: .strokeGray  // G
            case 0x6B, 0x6373, 0x7363, 0x7363_6E: .otherFillColor  // k cs sc scn
            case 0x71: .save  // q
            case 0x51: .restore  // Q
            case 0x4254: .beginText  // BT
            case 0x4554: .endText  // ET
            case 0x424D43, 0x424443: .beginMarked  // BMC BDC
            case 0x454D43: .endMarked  // EMC
            case 0x4D50, 0x4450: .markPoint  // MP DP
            case 0x4944: .inlineData  // ID
            default: .other
            }
    }
}
