import Frames
import ReportModel
import Typography

/// Places text and frames into the named areas of a special page.
struct AreaSetter {
    let composition: Composition
    let master: String
    let context: PageContext
    let origin: Origin
    private let spec: MasterSpec?

    init(_ composition: Composition, master: String, context: PageContext, origin: Origin) {
        self.composition = composition
        self.master = master
        self.context = context
        self.origin = origin
        spec = MasterPainter(composition: composition).master(master, context.side)
    }

    /// The area of this name; one that the layout lacks is told.
    func area(_ name: String) -> MasterSpec.Area? {
        if let area = spec?.areas[name] { return area }
        composition.report(
            LayoutMessages.missingArea(name, master: master, layout: composition.spec.name))
        return nil
    }

    func rect(_ area: MasterSpec.Area) -> Rect {
        guard let columns = area.columns else {
            return Rect(
                x: .zero, y: area.top, width: composition.spec.page.width, height: area.bottom - area.top)
        }
        let left = composition.grid.left(of: context.side) + composition.grid.x(of: columns.first)
        return Rect(
            x: left, y: area.top, width: composition.grid.width(of: columns.span),
            height: area.bottom - area.top)
    }

    /// Sets text with its first baseline at the area's top; returns its element, where there is text and the area for it.
    @discardableResult
    func place(
        _ text: [Inline], in name: String, style: String, role: StructureRole = .paragraph,
        into page: inout Frame
    ) -> StructureID? {
        guard !text.isEmpty, let area = area(name) else { return nil }
        let node = composition.structure.add(role, in: context.node)
        let set = composition.textFrame(
            text, composition.styles[area.style ?? style], width: rect(area).size.width, node: node,
            at: origin)
        place(set, hanging: set.baseline, in: area, named: name, into: &page)
        return node
    }

    /// Sets a title with its first baseline at the area's top, smaller where it would not fit; returns its element.
    @discardableResult
    func placeTitle(
        _ text: [Inline], in name: String, style: String, role: StructureRole, into page: inout Frame
    ) -> StructureID? {
        guard !text.isEmpty, let area = area(name) else { return nil }
        let node = composition.structure.add(role, in: context.node)
        let set = composition.fittedFrame(
            text, composition.styles[area.style ?? style], in: rect(area).size, node: node, at: origin)
        place(set, hanging: set.baseline, in: area, named: name, into: &page)
        return node
    }

    /// Places a frame at the area's top, or with its first baseline there.
    func place(
        _ frame: Frame, hanging baseline: Length?, in area: MasterSpec.Area, named name: String,
        into page: inout Frame
    ) {
        let rect = rect(area), top = rect.minY - (baseline ?? .zero)
        page.place(frame, at: Point(rect.minX, top))
        let excess = top + frame.size.height - rect.maxY
        if excess > .mm(0.5) {
            if composition.showsConstruction {
                Construction.markExcess(excess, below: rect, on: &page)
            }
            composition.report(
                LayoutMessages.areaTooSmall(
                    "the text", master: master, area: name, by: excess, at: origin))
        }
    }

    /// Sets the footnotes that a page calls, above one of its areas or at the foot; returns the height they take.
    @discardableResult
    func placeNotes(of frame: Frame, above name: String?, into page: inout Frame) -> Length {
        let keys = composition.report.notes.isEmpty ? [] : frame.noteCalls.filter(composition.takeNote)
        let width = composition.grid.width(of: composition.spec.grid.narrative), size = composition.spec.page
        guard let stack = Footnotes(composition, in: context.node).stack(keys, width: width) else {
            return .zero
        }
        let foot = name.flatMap { spec?.areas[$0]?.top }.map { $0 - .mm(5) } ?? size.height - size.bottom
        page.place(
            stack, at: Point(composition.grid.left(of: context.side), foot - stack.size.height))
        return stack.size.height
    }
}
