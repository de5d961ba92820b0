/// A JSON text as a flat list of its values, each with its place: no tree of small objects, so that a file of a million
/// positions takes 12 bytes a value, and anything in it can be pointed at.
struct JSONDocument: Sendable {
    enum Kind: UInt8 { case object, list, string, number, yes, no, null }

    struct Value {
        var kind: Kind
        /// Bytes: its first, and the one after its last.
        var start: UInt32
        var end: UInt32
        /// The index of the value after it and all that it holds.
        var next: Int32
    }

    let bytes: [UInt8]
    /// In the order of the text; a member of an object is its name, a string, and then its value.
    let values: [Value]

    /// The outermost value.
    var root: Int { 0 }

    func kind(_ index: Int) -> Kind { values[index].kind }
    func range(_ index: Int) -> Range<Int> { Int(values[index].start)..<Int(values[index].end) }
    func next(_ index: Int) -> Int { Int(values[index].next) }

    /// Just the beginning of a value: for messages about lists and objects, which may be long.
    func place(_ index: Int) -> Range<Int> {
        let range = range(index)
        switch kind(index) {
        case .object, .list: return range.lowerBound..<range.lowerBound + 1
        default: return range
        }
    }

    /// Calls for each item of a list until told to stop (false).
    @inline(__always)
    func forEachItem(of list: Int, _ body: (_ item: Int) -> Bool) {
        var item = list + 1
        let end = next(list)
        while item < end {
            if !body(item) { return }
            item = next(item)
        }
    }

    func items(of list: Int) -> [Int] {
        var found: [Int] = []
        forEachItem(of: list) { item in
            found.append(item)
            return true
        }
        return found
    }

    /// The members of an object: where their names and their values stand.
    func members(of object: Int) -> [(name: String, nameAt: Int, value: Int)] {
        var found: [(String, Int, Int)] = []
        var name = object + 1
        let end = next(object)
        while name < end {
            found.append((string(name), name, name + 1))
            name = next(name + 1)
        }
        return found
    }

    /// Where the value of a name stands; nil where the object has none.
    func member(_ name: String, of object: Int) throws(GeoFault) -> Int? {
        var found: Int?
        for member in members(of: object) where member.name == name {
            if found != nil { throw GeoFault(.repeatedName(name), at: range(member.nameAt)) }
            found = member.value
        }
        return found
    }

    /// A text without its quotes and escapes.
    func string(_ index: Int) -> String {
        let range = range(index)
        return JSONString.text(of: bytes[(range.lowerBound + 1)..<(range.upperBound - 1)])
    }

    /// A value as it is written.
    func source(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

    /// A number; infinite where it is larger than any that is stored.
    func number(_ index: Int) -> Double { JSONNumber.value(bytes, range(index)) }
}
