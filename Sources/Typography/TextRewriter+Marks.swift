/// Spaces before and after marks, ellipses.
extension TextRewriter {
    mutating func mark(_ mark: UInt32) {
        if mark == 0x25, !followsNumber { return write(mark) }
        let spacing = table.spacing(before: mark)
        switch spacing {
        case .kept: bindToLast()
        case .none, .space:
            let written = output.scalars.count, hadSpace = takeSpacesBack()
            if case .space(let space) = spacing, mayTakeSpace(mark, hadSpace: hadSpace) {
                write(space)
            } else if output.scalars.isEmpty, written > 0 {
                write(0x20)
            }
        }
        write(mark)
    }

    /// A space that was not typed is only added where the mark ends a word: not in 12:30, addresses or « ?!
    /// ».
    func mayTakeSpace(_ mark: UInt32, hadSpace: Bool) -> Bool {
        guard let last else { return false }
        if hadSpace { return true }
        if mark == 0x25 { return true }
        return TextRewriter.endsWord(last) && next.map(TextRewriter.mayFollowMark) ?? true
    }

    var followsNumber: Bool {
        output.scalars.last { !TextRewriter.isSpace($0) }.map(TextRewriter.isDigit) ?? false
    }

    /// A space that may not break: after a sign that belongs to what follows it, between a number and its
    /// unit.
    mutating func space() {
        write(isSignBefore || isUnitAhead ? Scalars.noBreakSpace : 0x20)
    }

    /// « > CESS », « n° 5 », « § 4 », « № 5 ».
    var isSignBefore: Bool {
        let count = output.scalars.count
        guard let last else { return false }
        let before = count > 1 ? output.scalars[count - 2] : 0x20
        switch last {
        case 0x3C, 0x3E, 0x2264, 0x2265: return TextRewriter.isSpace(before)
        case 0xB0: return before | 0x20 == 0x6E
        case 0xA7, 0x2116: return true
        default: return false
        }
    }

    /// « 15 € », « 20 km ».
    var isUnitAhead: Bool {
        guard let last, TextRewriter.isDigit(last), let next else { return false }
        if next == 0x20AC || next == 0x24 || next == 0xA3 || next == 0xB0 { return true }
        var unit = String.UnicodeScalarView(), at = index + 1
        while at < input.scalars.count, unit.count < 12, let scalar = Unicode.Scalar(input.scalars[at]),
            scalar.properties.isAlphabetic
        {
            unit.append(scalar)
            at += 1
        }
        let follows = at < input.scalars.count ? input.scalars[at] : 0x20
        return (TextRewriter.units.contains(String(unit)) || table.counted.contains(String(unit)))
            && follows != 0x27 && follows != 0x2019
    }

    mutating func points() {
        var count = 1
        while index + count < input.scalars.count, input.scalars[index + count] == 0x2E { count += 1 }
        let isEllipsis = count == 3 && last != 0x2E && !input.starts.contains { $0 > index && $0 < index + 3 }
        guard isEllipsis else { return write(0x2E) }
        index += 2
        ellipsis()
    }

    /// It never begins a line.
    mutating func ellipsis() {
        bindToLast()
        write(0x2026)
    }

    mutating func dash(_ scalar: UInt32) {
        if table.habits.contains(.bindsDashes) { bindToLast() }
        write(scalar)
    }

    /// The space that was just written may not break: what follows does not begin a line.
    private mutating func bindToLast() {
        guard last == 0x20, !isLastVerbatim, output.scalars.count > 1 else { return }
        output.scalars[output.scalars.count - 1] = Scalars.noBreakSpace
    }
}
