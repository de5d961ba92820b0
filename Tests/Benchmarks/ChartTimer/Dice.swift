/// Numbers by a linear congruence (C's `rand` in ISO/IEC 9899): `charts.py` makes the same ones, so that both sides
/// draw the same data.
struct Dice {
    private var state: Int

    init(seed: Int) { state = seed }

    /// From 0 up to, but not including, `bound`.
    mutating func below(_ bound: Int) -> Int {
        state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
        return (state >> 8) % bound
    }

    /// So many words of three syllables, all different.
    mutating func names(_ count: Int) -> [String] {
        var names: [String] = []
        while names.count < count {
            let name = name()
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private mutating func name() -> String {
        let consonants = Array("bdfgklmnprstvz"), vowels = Array("aeiou")
        var name = ""
        for _ in 0..<3 {
            name.append(consonants[below(consonants.count)])
            name.append(vowels[below(vowels.count)])
        }
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
