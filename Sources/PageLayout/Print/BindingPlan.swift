public import Frames
public import ReportModel

/// How pages become a bound book: how many of them stay blank, how thick it is, and how far inner sheets stick out.
public struct BindingPlan: Hashable, Sendable {
    /// With the blank ones.
    public let pageCount: Int
    /// Pages that are added so that their number is a multiple of the binding's.
    public let blanks: Int
    /// Of one leaf; zero where nothing is known of the paper.
    public let thickness: Length

    /// - Parameter pages: that are printed.
    public init(pages: Int, binding: PrintSpec.Binding) {
        let rest = pages % max(binding.multiple, 1)
        blanks = rest == 0 ? 0 : binding.multiple - rest
        pageCount = pages + blanks
        thickness = binding.thickness
    }

    /// Leaves in a bound block: two pages each.
    public var leaves: Int { (pageCount + 1) / 2 }
    /// Sheets of a booklet: four pages each.
    public var sheets: Int { (pageCount + 3) / 4 }
    /// Width of the spine, without a cover.
    public var spine: Length { thickness * leaves }

    /// How far the innermost sheet of a stitched booklet sticks out beyond the outermost: a leaf for each fold around it.
    public var creep: Length { shift(ofSheet: sheets - 1) }

    /// How far the pages of a sheet are moved towards the spine to make up for it.
    ///
    /// - Parameter sheet: from 0, the outermost.
    public func shift(ofSheet sheet: Int) -> Length { thickness * max(sheet, 0) }
}
