/// The exit statuses of the command, as every help text lists them.
package enum CommandStatus: Int32, Sendable, CaseIterable {
  /// The command did what it was asked.
  case success = 0
  /// It did, and found something: a snapshot differs.
  case finding = 1
  /// The arguments are wrong, or an input is missing or cannot be used.
  case usage = 2
  /// An archive is damaged.
  case damagedArchive = 3
  /// A file was written by a newer release.
  case newerFormat = 4
  /// Another process holds what is needed.
  case busy = 5
  /// A result cannot be written.
  case inputOutput = 6
  /// The program is wrong.
  case bug = 70
}
