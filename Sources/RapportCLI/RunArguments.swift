import ArgumentParser
import Foundation

/// How a run over many editions is divided.
struct RunArguments: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "How many editions are made side by side. (default: as many as there are cores)", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Only the i-th of n shares of the editions, as 2/8: for n machines or jobs of a cluster.",
            valueName: "i/n"))
    var shard: Shard?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("‘--jobs’ is from 1 to 256.") }
    }

    var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
