import ProvenanceCommands

@main enum Provenance { static func main() async { await ProvenanceCommand.runAndExit() } }
