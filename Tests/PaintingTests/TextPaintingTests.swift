import Foundation
import Frames
import Painting
import Testing
import Typography

extension TextStyle {
    static let plain = TextStyle(families: ["Vollkorn"], size: .pt(10), features: "liga=0")
}

/// Text painted is text that can be read again.
@Suite struct TextPaintingTests {
    private func words(_ text: String) -> [Substring] {
        text.replacing("\u{AD}\n", with: "").replacing("\u{AD}", with: "").replacing("\u{202F}", with: " ")
            .replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace)
    }

    @Test func textComesBackWithoutTheHyphensOfItsLines() throws {
        let specimen = try Specimen()
        let frame = specimen.text(Specimen.prose, measure: .mm(50))
        let hyphens = frame.items.reduce(0) { count, item in
            guard case .group(let line, _) = item.item else { return count }
            return count
                + line.items.count {
                    if case .glyphs(let run) = $0.item { run.endsWithHyphen } else { false }
                }
        }
        #expect(hyphens > 1)
        let painted = try specimen.paint(Specimen.document { $0.place(frame, at: Point(.mm(20), .mm(20))) })
        let text = try Tools.text(of: painted.bytes)
        #expect(words(text) == words(Specimen.prose))
        #expect(text.count { $0 == "\u{AD}" } <= hyphens)
    }

    /// A hyphen at a line's end does not change what a real hyphen means elsewhere.
    @Test func realHyphensStayHyphens() throws {
        let specimen = try Specimen()
        let painted = try specimen.paint(
            Specimen.document { frame in
                frame.place(specimen.text(Specimen.prose, measure: .mm(50)), at: Point(.mm(20), .mm(20)))
                frame.place(
                    specimen.text("peut-être", measure: .mm(50), alignment: .start),
                    at: Point(.mm(20), .mm(150)))
            })
        #expect(try Tools.text(of: painted.bytes).contains("peut-être"))
    }

    @Test func textFromRightToLeftIsInReadingOrder() throws {
        let specimen = try Specimen()
        let frame = specimen.text(
            "שלום עולם מכאן", measure: .mm(100), alignment: .start, families: ["Noto Sans Hebrew"],
            language: "he")
        let painted = try specimen.paint(Specimen.document { $0.place(frame, at: Point(.mm(20), .mm(20))) })
        #expect(words(try Tools.text(of: painted.bytes)).joined(separator: " ").contains("שלום עולם מכאן"))
    }

    /// The runs of a line, with their store's glyphs replaced.
    private func line(_ text: String, _ specimen: Specimen, _ change: (inout [Glyph], [GlyphCluster]) -> Void)
        -> Frame
    {
        var line = specimen.typesetter.line(text, .plain, language: "en")
        for index in line.items.indices {
            guard case .glyphs(var run) = line.items[index].item else { continue }
            var glyphs = run.store.glyphs
            change(&glyphs, run.store.clusters)
            run.store = GlyphStore(text: run.store.text, glyphs: glyphs, clusters: run.store.clusters)
            line.items[index].item = .glyphs(run)
        }
        return line
    }

    /// A space that shaping left without a glyph is still a character of the page, not a note beside it.
    @Test func aSpaceIsShown() throws {
        let specimen = try Specimen()
        let frame = line("ab cd", specimen) { glyphs, _ in glyphs[2].id = Glyph.empty }
        let painted = try specimen.paint(Specimen.document { $0.place(frame, at: Point(.mm(20), .mm(20))) })
        let content = try Tools.contents(of: painted.bytes)[0]
        #expect(!content.contains("ActualText"))
        #expect(content.contains("ab cd"))
    }

    /// What draws nothing and is no space is not on the page at all.
    @Test func whatDrawsNothingIsLeftOut() throws {
        let specimen = try Specimen()
        let frame = specimen.typesetter.line("ab\u{AD}c\u{2060}d", .plain, language: "en")
        let painted = try specimen.paint(Specimen.document { $0.place(frame, at: Point(.mm(20), .mm(20))) })
        let content = try Tools.contents(of: painted.bytes)[0]
        #expect(!content.contains("ActualText"))
        #expect(words(try Tools.text(of: painted.bytes)) == ["abcd"])
    }

    /// Runs of one font and colour on one line and on the next go to Cairo together: one text object.
    @Test func runsOfOneFontAreShownTogether() throws {
        let specimen = try Specimen()
        let lines = ["premier", "second", "tiers"].map {
            specimen.typesetter.line($0, .plain, language: "fr")
        }
        let painted = try specimen.paint(
            Specimen.document { frame in
                for (index, line) in lines.enumerated() {
                    frame.place(
                        line, at: Point(.mm(20), .mm(20 + 6 * Double(index))), as: .node(StructureID(1)))
                }
            })
        #expect(try Tools.contents(of: painted.bytes)[0].components(separatedBy: "BT\n").count == 2)
        #expect(words(try Tools.text(of: painted.bytes)) == ["premier", "second", "tiers"])
    }

    /// Glyphs stand where advances, expansion and the shares of justification put them.
    @Test func glyphsStandWhereTheRunSays() throws {
        let specimen = try Specimen()
        var frame = specimen.typesetter.line("il il", .plain, language: "en")
        guard case .glyphs(var run) = frame.items[0].item else {
            Issue.record("no glyphs")
            return
        }
        let natural = run.width
        run.perFlex = .pt(2)
        run.perCluster = .pt(1)
        run.expansion = 8
        frame.items[0].item = .glyphs(run)
        let flex = run.clusters.reduce(0) { $0 + Double(run.store.clusters[$1].flex) }
        var end = Frame(size: .zero)
        end.place(frame, at: Point(.pt(20), .pt(40)))
        end.place(
            specimen.typesetter.line("x", .plain, language: "en"), at: Point(.pt(20) + run.width, .pt(40)))
        #expect(abs(run.width.points - (natural.points * 1.02 + 2 * flex + 5)) < 0.01)
        let painted = try specimen.paint(Specimen.document { $0 = Frame(size: $0.size, items: end.items) })
        let boxes = try Tools.run("pdftotext", ["-bbox", "FILE", "-"], on: painted.bytes).text
        let places = boxes.matches(of: /xMin="([\d.]+)".* xMax="([\d.]+)".*>(\w+)</).map {
            (from: Double($0.1) ?? 0, to: Double($0.2) ?? 0, word: String($0.3))
        }
        let x = try #require(places.last { $0.word.hasSuffix("x") })
        let first = try #require(places.first)
        #expect(abs(first.from - 20) < 0.1)
        #expect(
            abs(
                x.to - (20 + run.width.points + specimen.typesetter.width("x", .plain, language: "en").points)
            ) < 0.1)
    }
}
