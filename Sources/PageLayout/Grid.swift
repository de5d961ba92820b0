import Frames
import ReportModel

/// The layout's columns and baseline grid, in the coordinates of the type area.
struct Grid {
    let spec: LayoutSpec

    /// Of the type area.
    var width: Length { spec.page.width - spec.page.inner - spec.page.outer }
    var height: Length { spec.page.height - spec.page.top - spec.page.bottom }

    /// Width of so many columns with the gutters between them.
    func width(of span: Int) -> Length {
        let columns = spec.grid.columns, gutters = spec.grid.gutter * (columns - 1)
        let span = min(max(span, 1), columns)
        return Length(units: (width - gutters).units * span / columns) + spec.grid.gutter * (span - 1)
    }

    /// Left edge of a column, counted from 1.
    func x(of column: Int) -> Length {
        column <= 1 ? .zero : width(of: column - 1) + spec.grid.gutter
    }

    /// Distance of the grid's lines; zero where the layout has no grid.
    var step: Length { spec.grid.baseline }

    /// From the top of a grid row to its baseline.
    var ascent: Length {
        guard step > .zero else { return .zero }
        let offset = spec.grid.firstBaseline - spec.page.top
        return Length(units: ((offset.units % step.units) + step.units) % step.units)
    }

    /// From a row's baseline to its foot.
    var descent: Length { step - ascent }

    /// Left margin of a page.
    func left(of side: Page.Side) -> Length { side == .recto ? spec.page.inner : spec.page.outer }
}
