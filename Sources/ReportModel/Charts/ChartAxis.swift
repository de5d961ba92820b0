extension Chart {
    /// What an axis measures, and how.
    public struct Axis: Hashable, Sendable {
        public enum Scale: String, Hashable, Sendable, CaseIterable {
            case linear
            /// Equal distances are equal ratios.
            case log
            /// Days from 1 January 1970; ticks are days, months, quarters or years.
            case time
        }

        public var scale: Scale = .linear
        /// What is measured: « Espérance de vie, en années ». Empty where the subtitle says it.
        public var title = ""
        public var format = NumberFormat()
        /// Where the axis starts and ends, if the author says so; a start other than zero under bars breaks them, and is
        /// drawn as a break.
        public var from: Double?
        public var to: Double?

        public init(
            scale: Scale = .linear, title: String = "", format: NumberFormat = NumberFormat(),
            from: Double? = nil, to: Double? = nil
        ) {
            (self.scale, self.title, self.format, self.from, self.to) = (scale, title, format, from, to)
        }
    }

    /// How the numbers of an axis are written.
    public struct NumberFormat: Hashable, Sendable {
        /// Behind each number: « € », « kg »; `%` is a percent sign by the language's rules.
        public var unit: String?
        /// « 1,2 M » for 1 200 000.
        public var isCompact: Bool
        /// Years: thousands are not grouped.
        public var isYear: Bool

        public init(unit: String? = nil, isCompact: Bool = false, isYear: Bool = false) {
            (self.unit, self.isCompact, self.isYear) = (unit, isCompact, isYear)
        }
    }
}
