import Breaking
import Frames
import TestSupport
import Testing

@testable import Typography

/// What is asked of the breaks of a paragraph, whatever its text.
@Suite struct TotalFitTests {
    /// Some words of the source text, from anywhere.
    private func words(_ count: Int, _ dice: inout Dice) throws -> String {
        let all = try Seed.text().split { $0.isWhitespace }
        let start = dice.roll(0...all.count - count - 1)
        return all[start..<start + count].joined(separator: " ")
    }

    /// The least price of all ways to break, tried one after another.
    private func cheapest(
        _ sites: [Site], from index: Int, _ shape: LineShape, _ state: LineShape.State
    ) -> Double {
        var least = Double.infinity
        for next in sites.indices.dropFirst(index + 1) {
            var size = sites[next].end - (sites[index].start - Glue(sites[index].cut.after))
            size.natural += sites[next].cut.before
            let isEmpty = sites[next].boxes == sites[index].boxes, cut = sites[next].cut
            guard !isEmpty || cut.isForced else { continue }
            let run = Run(
                size: size, items: sites[index].first..<max(sites[index].first, sites[next].item), cut: cut)
            let fit = shape.fit(run, in: state)
            if fit.isFeasible {
                let rest =
                    next == sites.count - 1
                    ? 0
                    : cheapest(sites, from: next, shape, shape.state(after: state, filledBy: run, as: fit))
                least = min(least, fit.demerits + rest)
            }
            if cut.isForced || size.natural > 2 * shape.measure { break }
        }
        return least
    }

    @Test(arguments: [ParagraphStyle.justified, .ragged, .heading])
    func noOtherWayToBreakAParagraphCostsLess(style: ParagraphStyle) throws {
        let typesetter = try makeTypesetter()
        var dice = Dice(11), compared = 0
        for _ in 0..<60 {
            let text = try words(dice.roll(6...11), &dice)
            let content = typesetter.shape(
                Paragraph([TextSpan(text, .vollkorn())], style: style, language: "fr")
            ).content
            let measure = Length.mm(Double(dice.roll(28...60))).units
            var shape = LineShape(setting: content.setting, measure: measure, em: content.basis.size.units)
            if dice.chance(30) { (shape.narrowLines, shape.narrowing) = (2, measure / 5) }
            let galley = LineGalley(content, content.usualGive)
            let sites = galley.sites(content.opportunities)
            let broken = galley.galley(content.opportunities).broken(into: shape)
            guard !broken.isCompromised, let best = broken.best else { continue }
            let least = cheapest(sites, from: 0, shape, shape.start)
            #expect(abs(best.demerits - least) <= 1e-6 * least, "\(text) at \(measure)")
            compared += 1
        }
        #expect(compared > 20)
    }

    /// As many lines more or fewer as asked, where its tolerance allows; and never away from them.
    @Test(arguments: [-2, -1, 1, 2])
    func loosenessMovesTheNumberOfLines(looseness: Int) throws {
        let typesetter = try makeTypesetter()
        var reached = 0
        for text in try Seed.paragraphs() where text.count > 200 {
            for measure in stride(from: 60.0, through: 150, by: 3).map(Length.mm) {
                var style = ParagraphStyle.justified
                func lines() -> [SetLine] {
                    typesetter.lines(
                        Paragraph([TextSpan(text, .vollkorn())], style: style, language: "fr"),
                        measure: measure)
                }
                style.looseness = 0
                let usual = lines()
                style.looseness = looseness
                let moved = lines(), change = moved.count - usual.count
                #expect(change == 0 || (change > 0) == (looseness > 0))
                #expect(abs(change) <= abs(looseness))
                if change == looseness { reached += 1 }
                #expect(moved.map(\.text).joined() == usual.map(\.text).joined())
                #expect(moved.allSatisfy { $0.overrun == .zero && $0.width <= measure })
            }
        }
        if abs(looseness) == 1 { #expect(reached > 0) }
    }

    /// How a body of text is set: Lato 10.5, as in the layout `plain`, at many measures around one.
    fileprivate struct Quality {
        var lines = 0, loose = 0, hyphens = 0, pairs = 0, ladders = 0, runts = 0, paragraphs = 0
        var gaps: [Double] = []

        var spread: Double {
            let mean = gaps.reduce(0, +) / Double(gaps.count)
            return (gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)).squareRoot()
        }

        init(_ measures: StrideThrough<Double>) throws {
            let typesetter = try makeTypesetter()
            let text = TextStyle(families: ["Lato"], size: .pt(10.5), features: "liga=0, lnum=1")
            let style = ParagraphStyle(
                leading: .pt(15), alignment: .justified, hyphenates: true, hangs: true, expansion: 0.02)
            for paragraph in try Seed.prose() {
                let shaped = typesetter.shape(
                    Paragraph([TextSpan(paragraph, text)], style: style, language: "fr-BE"))
                for measure in measures { add(typesetter.lines(of: shaped, measure: .pt(measure))) }
            }
        }

        private mutating func add(_ set: [SetLine]) {
            paragraphs += 1
            for line in set.dropLast() {
                let spaces = line.spaces
                guard spaces.count > 2 else { continue }
                lines += 1
                gaps += spaces
                if spaces.reduce(0, +) / Double(spaces.count) > 0.4 { loose += 1 }
            }
            hyphens += set.count(where: \.endsWithHyphen)
            pairs += zip(set, set.dropFirst()).count { $0.endsWithHyphen && $1.endsWithHyphen }
            ladders += zip(zip(set, set.dropFirst()), set.dropFirst(2)).count {
                $0.0.endsWithHyphen && $0.1.endsWithHyphen && $1.endsWithHyphen
            }
            if set.count > 1, let last = set.last, last.width < .pt(40), !last.text.contains(" ") {
                runts += 1
            }
        }
    }

    @Test func aBookMeasureIsSetEvenly() throws {
        let quality = try Quality(stride(from: 440.0, through: 500, by: 3))
        #expect(quality.lines > 300)
        #expect(quality.loose == 0 && quality.ladders == 0 && quality.runts == 0, "\(quality.summary)")
        #expect(quality.spread <= 0.035)
        #expect(quality.hyphens * 6 < quality.lines, "\(quality.summary)")
    }

    @Test func aNarrowColumnIsSetAsWellAsCanBe() throws {
        let quality = try Quality(stride(from: 205.0, through: 235, by: 2))
        #expect(quality.lines > 700)
        #expect(quality.loose * 8 < quality.lines && quality.ladders < 3, "\(quality.summary)")
    }
}

extension TotalFitTests.Quality {
    fileprivate var summary: String {
        "lines \(lines) spread \(spread) loose \(loose) hyphens \(hyphens) pairs \(pairs) ladders \(ladders) runts \(runts) of \(paragraphs)"
    }
}

extension SetLine {
    /// Widths of its word spaces, in ems of 10.5 points.
    fileprivate var spaces: [Double] {
        runs.flatMap { run, _, _ -> [Double] in
            let end = text.reversed().prefix { $0 == " " }.count
            return run.clusters.dropLast(end).compactMap { index in
                let cluster = run.store.clusters[index]
                guard cluster.flex == 4 else { return nil }
                let advance = Double(run.store.glyphs[Int(cluster.glyph)].advance)
                let width =
                    advance * (1 + Double(run.expansion) / 400) + 4 * Double(run.perFlex.units)
                    + Double(run.perCluster.units)
                return width / 1024 / 10.5
            }
        }
    }
}
