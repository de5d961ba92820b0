import Foundation

/// One thread at a time may let Cairo open, measure and close font files.
///
/// Cairo keeps one FreeType library for the whole program and opens faces in it outside its own lock (cairo-ft-font.c,
/// `_cairo_ft_unscaled_font_lock_face`, at least up to 1.18); FreeType allows no two threads to do so at once. Shaping asks
/// HarfBuzz alone and needs no turn: editions are laid out side by side, and painted in turn.
public enum FreeTypeTurn {
    private static let lock = NSRecursiveLock()

    /// Waits until no other thread has a turn; a thread may take another within its own. `end` it by `defer`.
    public static func begin() { lock.lock() }
    public static func end() { lock.unlock() }
}
