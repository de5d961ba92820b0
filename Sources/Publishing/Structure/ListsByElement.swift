import Frames

/// A list for each element of a tree, all of them in one row: most elements are a cell with one piece of content, and a
/// list of its own would take more than what is in it.
struct ListsByElement<Member> {
    private var members: [Member] = []
    /// Where each element's list starts, and one sentinel.
    private var starts: [Int32]

    /// - Parameter list: gives every member with its element, in the order that each list is to have, and gives the same
    ///   when it is asked again.
    init(count: Int, placeholder: Member, _ list: ((Int, Member) -> Void) -> Void) {
        var starts = [Int32](repeating: 0, count: count + 1)
        list { element, _ in starts[element + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var members = [Member](repeating: placeholder, count: Int(starts[count]))
        list { element, member in
            members[Int(next[element])] = member
            next[element] += 1
        }
        (self.starts, self.members) = (starts, members)
    }

    subscript(element: Int) -> ArraySlice<Member> {
        members[Int(starts[element])..<Int(starts[element + 1])]
    }
}
