/// Numbers places: the same number for the same place. An open hash table, several times faster here than a dictionary.
struct VertexTable {
    private var slots: [Int32]
    private(set) var places: [GridPoint] = []
    private let mask: Int

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        places.reserveCapacity(capacity)
    }

    /// - Precondition: fewer places than the capacity were numbered before.
    mutating func number(_ place: GridPoint) -> Int32 {
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4).
        var slot = Int(truncatingIfNeeded: (place.key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[slot] >= 0 {
            if places[Int(slots[slot])] == place { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let number = Int32(places.count)
        slots[slot] = number
        places.append(place)
        return number
    }
}
