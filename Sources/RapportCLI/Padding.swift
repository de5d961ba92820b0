/// Columns of tables for people, in characters.
extension String {
    /// With spaces behind it.
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// With spaces before it, as numbers stand.
    func padding(from width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }

    /// Without the spaces at its end.
    var withoutPadding: String { String(reversed().drop { $0 == " " }.reversed()) }
}
