import ArgumentParser

/// For whom a command tells what it found.
enum OutputForm: String, CaseIterable, ExpressibleByArgument { case human, json }
