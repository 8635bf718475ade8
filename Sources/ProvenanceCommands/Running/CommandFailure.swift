/// Why a command ends without its result: what to say and with which status.
package struct CommandFailure: Error, Equatable {
  /// The exit status.
  package let status: CommandStatus
  /// What happened and what to do; nothing if everything has been said.
  package let message: String

  /// Creates a failure.
  package init(_ status: CommandStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }
}
