/// A frame that is made when it is painted, of values that were final before: a table's row among a hundred thousand,
/// which takes a twentieth of its memory until then.
///
/// Nothing in it is looked for before painting: it has no anchors, no links and calls no notes.
public protocol DeferredFrame: Sendable {
    /// The same every time.
    var frame: Frame { get }
}
