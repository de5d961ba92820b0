extension Color {
    /// The contrast of two colours on a screen, from 1 (none) to 21 (black and white). WCAG 2.1, contrast ratio.
    public func contrast(with other: Color) -> Double {
        let a = luminance, b = other.luminance
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// WCAG 2.1, relative luminance: 0 to 1.
    private var luminance: Double {
        let (red, green, blue) = linear
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}
