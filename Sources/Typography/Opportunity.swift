/// A place where a line may end.
struct Opportunity {
    enum Kind: UInt8 {
        /// After blanks; after anything else; after a hyphen that is in the text; after a slash.
        case space, plain, dash, slash
        /// In a word, where a hyphen is added.
        case hyphen
        /// Where the author broke the line; at the end of the paragraph.
        case forced, end
        /// Between any two letters.
        case letters
    }
    var kind: Kind
    /// The next line starts with this byte.
    var byte: Int32
    /// The line ends before cluster `end`, the next one starts with cluster `start`: blanks lie between.
    var end: Int32
    var start: Int32
    /// Whether it is only taken for want of better: it tears a word that no rule breaks.
    var isTear = false
    /// A hyphen in a name or an inclusive form.
    var isReluctant = false
    /// Whether `byte` lies inside cluster `end`: a ligature.
    var isInside = false
}
