import Foundation

/// Ticks of a logarithmic scale: the powers of ten within a domain, with their doubles and fives where these are few.
struct LogTicks: Hashable {
    let values: [Double]

    /// Both ends are positive.
    init(within low: Double, _ high: Double, about count: Int) {
        let first = Int(log10(low).rounded(.down)), last = Int(log10(high).rounded(.up))
        func ticks(_ factors: [Double], every step: Int) -> [Double] {
            stride(from: first, through: last, by: step).flatMap { power -> [Double] in
                let ten = pow(10, Double(abs(power)))
                return factors.map { power < 0 ? $0 / ten : $0 * ten }
            }.filter { $0 >= low * (1 - 1e-9) && $0 <= high * (1 + 1e-9) }
        }
        var choices = [ticks([1, 2, 5], every: 1), ticks([1, 3], every: 1)]
        for step in 1...max(1, last - first) { choices.append(ticks([1], every: step)) }
        let most = max(2, count + 1)
        values =
            choices.first { $0.count <= most && $0.count >= 2 } ?? choices.first { $0.count <= most } ?? []
    }
}
