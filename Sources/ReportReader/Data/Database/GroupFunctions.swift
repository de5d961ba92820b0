import GRDB
import Statistics

/// Aggregates that SQLite has not: exact in decimals, and without a result where a number is missing.
///
/// SQLite's own `sum` and `avg` leave out what is missing, and add decimals in binary.
enum GroupFunctions {
    static let names = ["exact_sum", "exact_mean", "median"]

    static func add(to database: Database) {
        database.add(
            function: DatabaseFunction("exact_sum", argumentCount: 1, pure: true, aggregate: ExactSum.self))
        database.add(
            function: DatabaseFunction("exact_mean", argumentCount: 1, pure: true, aggregate: ExactMean.self))
        database.add(
            function: DatabaseFunction("median", argumentCount: 1, pure: true, aggregate: Median.self))
    }
}

/// The numbers of one group.
private struct GroupNumbers {
    private(set) var numbers: [ExactDecimal] = []
    private(set) var hasGap = false

    mutating func add(_ values: [DatabaseValue]) throws {
        guard let value = values.first else { return }
        switch value.storage {
        case .null: hasGap = true
        case .int64(let whole): numbers.append(ExactDecimal(whole))
        case .double(let real):
            guard let number = ExactDecimal(of: real) else { throw Self.fault("\(real)") }
            numbers.append(number)
        case .string(let text):
            guard let number = Quantity(text).flatMap(ExactDecimal.init) else { throw Self.fault(text) }
            numbers.append(number)
        case .blob: throw Self.fault("a value that is no text")
        }
    }

    var sum: ExactDecimal? {
        get throws {
            if hasGap { return nil }
            guard let sum = ExactDecimal.sum(numbers) else {
                throw Self.fault("a sum of more than 18 digits")
            }
            return sum
        }
    }

    static func fault(_ text: String) -> DatabaseError {
        DatabaseError(message: "“\(text.prefix(40))” is no number of 18 digits at most")
    }
}

private struct ExactSum: DatabaseAggregate {
    private var group = GroupNumbers()
    mutating func step(_ values: [DatabaseValue]) throws { try group.add(values) }
    func finalize() throws -> (any DatabaseValueConvertible)? { try group.sum?.databaseNumber }
}

private struct ExactMean: DatabaseAggregate {
    private var group = GroupNumbers()
    mutating func step(_ values: [DatabaseValue]) throws { try group.add(values) }
    func finalize() throws -> (any DatabaseValueConvertible)? {
        guard let sum = try group.sum, !group.numbers.isEmpty else { return nil }
        return ExactRatio(sum, over: ExactDecimal(Int64(group.numbers.count)))?.decimal?.databaseNumber
    }
}

/// The number in the middle, or the mean of the two there.
private struct Median: DatabaseAggregate {
    private var group = GroupNumbers()
    mutating func step(_ values: [DatabaseValue]) throws { try group.add(values) }
    func finalize() throws -> (any DatabaseValueConvertible)? {
        guard !group.hasGap, !group.numbers.isEmpty else { return nil }
        let sorted = group.numbers.sorted(), middle = sorted.count / 2
        if !sorted.count.isMultiple(of: 2) { return sorted[middle].databaseNumber }
        return ExactDecimal.sum([sorted[middle - 1], sorted[middle]]).flatMap {
            ExactRatio($0, over: 2)?.decimal?.databaseNumber
        }
    }
}

extension ExactDecimal {
    fileprivate var databaseNumber: DatabaseValue {
        scale == 0 ? coefficient.databaseValue : double.databaseValue
    }
}
