import Dispatch
import Glibc
import Synchronization

/// Work cut into equal shares, one for each processor.
enum Workers {
    /// Does `work` on every item, on all processors, and returns the results in the items' order.
    ///
    /// - Parameter work: gets the share of items that one worker has to do, in order, and returns as many results. Where
    ///   several shares fail, the error is that of the share that holds the first item.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Share<Item>) throws(FinishingError) -> [Result]
    ) throws(FinishingError) -> [Result] {
        let count = min(items.count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let outcomes = Mutex([Outcome<Result>?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { worker in
            let outcome = Outcome { () throws(FinishingError) in
                try work(Share(items: items, first: worker, step: count))
            }
            outcomes.withLock { $0[worker] = outcome }
        }
        var shares: [[Result]] = []
        for outcome in outcomes.withLock({ $0 }).compactMap({ $0 }) { shares.append(try outcome.get()) }
        return items.indices.map { shares[$0 % count][$0 / count] }
    }

    private typealias Outcome<Value> = Swift.Result<[Value], FinishingError>
}

/// Every nth item of a list: what one worker does.
struct Share<Item: Sendable>: Sendable {
    fileprivate let items: [Item]
    fileprivate let first: Int
    fileprivate let step: Int

    /// The positions of its items in the list, ascending.
    var indices: StrideTo<Int> { stride(from: first, to: items.count, by: step) }

    subscript(index: Int) -> Item { items[index] }
}
