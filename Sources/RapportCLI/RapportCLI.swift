@main struct RapportCLI { static func main() {} }
