import Frames
import ReportModel

/// What setting a flow leaves behind besides its pages: all of it is taken back when the flow is set again.
struct FlowTraces {
    /// Elements of the structure tree.
    var elements = 0..<0
    var diagnostics: [Diagnostic] = []
    /// The pages that it printed, by the anchor that they are of.
    var printedPages: [String: PrintedPage] = [:]
    /// Footnotes that it brought to its pages.
    var takenNotes: Set<String> = []
}

/// A page's number where it was printed.
struct PrintedPage: Equatable {
    /// nil where it was not known yet.
    var label: String?
    var origin: Origin
}

extension Composition {
    /// Does some work, and tells what it left behind. Its diagnostics are not the composition's yet.
    func traced<Result>(_ work: () -> Result) -> (Result, FlowTraces) {
        let outer = (traces, diagnostics), first = structure.nodes.count
        (traces, diagnostics) = (FlowTraces(), [])
        let result = work()
        var own = traces
        own.elements = first..<structure.nodes.count
        own.diagnostics = diagnostics
        (traces, diagnostics) = outer
        return (result, own)
    }

    /// Takes back what a flow left behind, before it is set again.
    func withdraw(_ traces: FlowTraces) {
        structure.withdraw(traces.elements)
        release(traces.takenNotes)
    }
}
