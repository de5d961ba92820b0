import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A picture as wide as its place, with caption and credit; a figure's number stands above them.
    mutating func addPicture(_ picture: Picture, number: Int? = nil, _ block: Block) {
        guard let source = composition.pictures[picture.path] else {
            return composition.report(LayoutMessages.missingPicture(picture.path, at: block.origin))
        }
        let node = composition.structure.add(.division, in: place.node)
        let tag: Tag =
            picture.alternative.isEmpty
            ? .artifact(.layout)
            : .node(composition.structure.add(.figure, in: node) { $0.alternative = picture.alternative })
        let narrative = min(place.width, composition.grid.width(of: composition.grid.spec.grid.narrative))
        let width = block.attributes.span == nil ? narrative : place.width
        let scale = composition.spec.pictureScale
        let size = PictureSetter.size(
            source, width: width * scale, most: composition.grid.height * (0.7 * scale))
        var frame = Frame(size: size)
        frame.place(.picture(source, size), at: .zero, as: tag)
        let caption = PictureSetter.caption(picture)
        if !caption.isEmpty {
            let element = composition.structure.add(.caption, in: node)
            if let number {
                let label = composition.textFrame(
                    [.text("\(composition.words.figure) \(composition.words.number(number)) ")],
                    style("figure-number"),
                    width: place.width, node: element, at: block.origin)
                frame.place(label, at: Point(.zero, frame.size.height + .mm(2.5)))
                frame.size.height += .mm(1) + label.size.height
            }
            let text = composition.textFrame(
                caption, style("note"), width: place.width, node: element, at: block.origin)
            frame.place(text, at: Point(.zero, frame.size.height + .mm(2.5)))
            frame.size.height += .mm(2.5) + text.size.height
        }
        frame.size.width = place.width
        let names = number.map { [Anchors.figure($0)] } ?? []
        builder.add(
            anchored(frame, block, names), before: styles.space("figure"), after: styles.space("figure"))
    }
}

enum PictureSetter {
    /// As wide as asked, or narrower where it would be higher than `most`.
    static func size(_ source: PictureSource, width: Length, most: Length) -> Size {
        let ratio = Double(source.height) / Double(source.width)
        let height = width * ratio
        return height <= most ? Size(width, height) : Size(most * (1 / ratio), most)
    }

    /// The caption, and the credit after an en dash.
    static func caption(_ picture: Picture) -> [Inline] {
        if picture.credit.isEmpty { return picture.caption }
        return picture.caption.isEmpty ? picture.credit : picture.caption + [.text(" – ")] + picture.credit
    }
}
