/// The words that the program itself prints or says, by their names in language files.
public enum WordKey: String, CaseIterable, Sendable {
    case figure, table, source, total, notes
    /// « (suite) », after a table's number.
    case continued
    /// « Suite du tableau page suivante »
    case continuesOnNextPage = "continues-on-next-page"
    /// Of a subtotal: at the foot of the page it is taken from, at the head of the page it is taken to.
    case carriedForward = "carried-forward"
    case broughtForward = "brought-forward"

    // In cross references: « voir figure 3, page 12 ».
    case see, page
    case figureInText = "figure-in-text"
    case tableInText = "table-in-text"
    /// « page {page} sur {pages} »
    case pageOfPages = "page-of-pages"

    /// « sur », in « 7 sur 10 ».
    case of
    case moreThan = "more-than"
    /// A number with its ending, « 3e », by the ordinal categories of the language; masculine where there are genders.
    case ordinal

    /// Marks in drafts, where no gap was declared.
    case missingValue = "missing-value"
    case missingLabel = "missing-label"

    // In the place of counts that are suppressed, and what that means.
    case suppressedBelow = "suppressed-below"
    case suppressedOther = "suppressed-other"
    case suppressedBelowNote = "suppressed-below-note"
    case suppressedOtherNote = "suppressed-other-note"
    /// Where small counts and those that would give them away are not told apart.
    case suppressedAlikeNote = "suppressed-alike-note"

    // What is said of numbers that are rounded.
    case roundedNote = "rounded-note"
    case roundedAdjusted = "rounded-adjusted"

    // Of computed numbers.
    /// « 3 points »: a difference between percentages; by the plural categories of the language.
    case points
    /// « Autres »: what is not among the largest.
    case rest
    /// In the place of a number that cannot be reckoned, and what that means.
    case undefined
    case undefinedNote = "undefined-note"
    /// What shares are of: « Base : 1 234 mentees ».
    case base
    case baseOf = "base-of"
    /// « Intervalle de confiance à 95 %. »
    case interval

    // Punctuation of what is said, with its spaces.
    case pair
    case comma
    case semicolon

    // The description of a chart.
    case chartBar = "chart-bar"
    case chartSplit = "chart-split"
    case chartWaffle = "chart-waffle"
    case chartDonut = "chart-donut"
    case chartPart = "chart-part"
    case chartPictogram = "chart-pictogram"
    case chartPie = "chart-pie"
    case chartColumn = "chart-column"
    case chartLine = "chart-line"
    case chartArea = "chart-area"
    case chartPyramid = "chart-pyramid"
    case chartDot = "chart-dot"
    case chartLollipop = "chart-lollipop"
    case chartDumbbell = "chart-dumbbell"
    case chartSlope = "chart-slope"
    case chartScatter = "chart-scatter"
    case chartBubble = "chart-bubble"
    case chartHistogram = "chart-histogram"
    case chartBox = "chart-box"
    case chartHeatmap = "chart-heatmap"
    case chartBullet = "chart-bullet"
    case chartTreemap = "chart-treemap"
    case chartSankey = "chart-sankey"
    case chartTimeline = "chart-timeline"
    case chartChoropleth = "chart-choropleth"
    case chartSymbols = "chart-symbols"
    /// « 12 catégories », by the plural categories of the language.
    case chartCategories = "chart-categories"
    case chartLargest = "chart-largest"
    case chartSmallest = "chart-smallest"
    case chartFocus = "chart-focus"
    case chartMissing = "chart-missing"
    case chartValueMissing = "chart-value-missing"
    /// A category without a name in the source.
    case chartUnnamed = "chart-unnamed"
    case chartNoData = "chart-no-data"

    // Heads of the table of a chart's data.
    case chartCategory = "chart-category"
    case chartValue = "chart-value"
    case chartAll = "chart-all"
    case chartAxisX = "chart-axis-x"
    case chartAxisY = "chart-axis-y"
    case chartTime = "chart-time"
    case chartStart = "chart-start"
    case chartEnd = "chart-end"
    case chartFirst = "chart-first"
    case chartLast = "chart-last"
    case chartSize = "chart-size"
    case chartLow = "chart-low"
    case chartHigh = "chart-high"
    case chartTargetHead = "chart-target-head"
    case chartSeries = "chart-series"
    case chartPanel = "chart-panel"
    case chartIntervalHead = "chart-interval-head"
    case chartNumber = "chart-number"
    case chartObservation = "chart-observation"
    case chartMedian = "chart-median"
    case chartLowerQuartile = "chart-lower-quartile"
    case chartUpperQuartile = "chart-upper-quartile"

    // What a chart's description says of its data: names of facts, sentences, and counts by the plural categories.
    case chartHighestMedian = "chart-highest-median"
    case chartLowestMedian = "chart-lowest-median"
    case chartAllEqual = "chart-all-equal"
    case chartExtent = "chart-extent"
    case chartDays = "chart-days"
    case chartFlow = "chart-flow"
    case chartInterval = "chart-interval"
    case chartRise = "chart-rise"
    case chartFall = "chart-fall"
    case chartLevel = "chart-level"
    case chartPeak = "chart-peak"
    case chartTrough = "chart-trough"
    case chartLargestShare = "chart-largest-share"
    case chartShare = "chart-share"
    case chartLargestFlow = "chart-largest-flow"
    case chartLargestDisc = "chart-largest-disc"
    case chartDifference = "chart-difference"
    case chartDifferencePoints = "chart-difference-points"
    case chartMostFrequent = "chart-most-frequent"
    case chartCorrelationPositive = "chart-correlation-positive"
    case chartCorrelationNegative = "chart-correlation-negative"
    case chartCorrelationNone = "chart-correlation-none"
    case chartReference = "chart-reference"
    case chartAtTarget = "chart-at-target"
    case chartTableFollows = "chart-table-follows"
    case chartTableSumsUp = "chart-table-sums-up"
    case chartAttached = "chart-attached"
    case chartSeriesCount = "chart-series-count"
    case chartPanels = "chart-panels"
    case chartObservations = "chart-observations"
    case chartEvents = "chart-events"
    case chartValues = "chart-values"
    case chartMissingCount = "chart-missing-count"
    case chartEmptyShapes = "chart-empty-shapes"
    case chartIntervals = "chart-intervals"

    /// « objectif : 50 », under the name of a bar.
    case chartTarget = "chart-target"
    /// What a map's hatch means.
    case mapNoData = "map-no-data"

    // Along an axis: twelve short names with spaces between them, « T{number} », and large numbers in short: « 1,2 M ».
    case months, quarter, thousands, millions, billions
    // Of a date: the first day of a month, « 1er », and a day with its month, « 25 mars », « 25. März ».
    case firstDay = "first-day"
    case dayAndMonth = "day-and-month"

    // The receipt of an extract.
    case receiptTitle = "receipt-title"
    case receiptLead = "receipt-lead"
    case receiptDraft = "receipt-draft"
    case receiptFile = "receipt-file"
    case receiptPages = "receipt-pages"
    case receiptSize = "receipt-size"
    case receiptFonts = "receipt-fonts"
    case receiptStandards = "receipt-standards"
    case receiptType = "receipt-type"
    case receiptSizes = "receipt-sizes"
    case receiptNumbers = "receipt-numbers"
    case receiptSourced = "receipt-sourced"
    case receiptDate = "receipt-date"
    case receiptProgram = "receipt-program"
    case receiptSections = "receipt-sections"
    case receiptRules = "receipt-rules"
    case receiptRule = "receipt-rule"
    case receiptAsked = "receipt-asked"
    case receiptFound = "receipt-found"
    case receiptKept = "receipt-kept"
    case receiptYes = "receipt-yes"
    case receiptNo = "receipt-no"
    case receiptRulePages = "receipt-rule-pages"
    case receiptRuleBytes = "receipt-rule-bytes"
    case receiptRuleType = "receipt-rule-type"
    case receiptRuleSmallest = "receipt-rule-smallest"
    case receiptRuleMargins = "receipt-rule-margins"
    case receiptRulePaper = "receipt-rule-paper"
    case receiptRuleStandard = "receipt-rule-standard"
    case receiptRuleFile = "receipt-rule-file"
    case receiptRuleAnnexes = "receipt-rule-annexes"
    case receiptAtMost = "receipt-at-most"
    case receiptAtLeast = "receipt-at-least"
    case receiptSigns = "receipt-signs"
    case receiptPlainLetters = "receipt-plain-letters"
    case receiptAnnexes = "receipt-annexes"
    case receiptAnnex = "receipt-annex"
    /// « 12 pages », by the plural categories of the language.
    case receiptPageCount = "receipt-page-count"
    case receiptKilobytes = "receipt-kilobytes"
    case receiptMegabytes = "receipt-megabytes"

    // Descriptions of attached files.
    case attachedChart = "attached-chart"
    case attachedFigures = "attached-figures"

    // Annexes in an edition's own file: one without a title, and a page of one that nothing else is known of.
    case annexNumber = "annex-number"
    case annexPage = "annex-page"

    /// What stands in braces in it.
    public var placeholders: Set<String> {
        switch self {
        case .pageOfPages: ["page", "pages"]
        case .pair: ["name", "value"]
        case .suppressedBelow: ["number"]
        case .suppressedBelowNote, .suppressedOtherNote, .suppressedAlikeNote: ["mark", "number"]
        case .roundedAdjusted: ["names"]
        case .undefinedNote: ["mark"]
        case .base: ["bases"]
        case .baseOf: ["number", "name"]
        case .interval: ["confidence"]
        case .attachedChart: ["title"]
        case .annexNumber: ["number"]
        case .annexPage: ["title", "page"]
        case .chartTarget, .quarter, .thousands, .millions, .billions, .firstDay: ["number"]
        case .dayAndMonth: ["day", "month"]
        case .ordinal, .points, .chartCategories, .receiptPageCount, .receiptKilobytes, .receiptMegabytes:
            ["number"]
        case .chartExtent, .chartDays, .chartFlow: ["from", "to"]
        case .chartInterval: ["high", "low", "value"]
        case .chartRise, .chartFall: ["end", "from", "start", "to"]
        case .chartLevel: ["end", "from", "start"]
        case .chartPeak, .chartTrough: ["place", "value"]
        case .chartShare: ["share", "value"]
        case .chartCorrelationPositive, .chartCorrelationNegative, .chartCorrelationNone: ["number"]
        case .chartAtTarget: ["all", "number"]
        case .chartSeriesCount, .chartPanels, .chartObservations, .chartEvents, .chartValues,
            .chartMissingCount,
            .chartEmptyShapes, .chartIntervals:
            ["number"]
        case .receiptLead: ["title", "organisation"]
        case .receiptSizes: ["body", "smallest"]
        case .receiptSourced: ["facts", "sourced", "figures", "figures-sourced"]
        case .receiptAtMost, .receiptAtLeast: ["amount"]
        default: []
        }
    }

    /// What decides which of its forms is printed; nil for words that have one.
    public var forms: Forms? {
        switch self {
        case .chartCategories, .receiptPageCount, .points, .chartSeriesCount, .chartPanels,
            .chartObservations,
            .chartEvents, .chartValues, .chartMissingCount, .chartEmptyShapes,
            .chartIntervals:
            .plural
        case .ordinal: .ordinal
        default: nil
        }
    }

    public enum Forms: String, CaseIterable, Sendable {
        case plural = "plural-rules"
        case ordinal = "ordinal-rules"
    }
}
