/// The host of an address.
package enum AddressHost {
  /// The host in lower case, without "www."; nil if the text is no address and no host.
  package static func of(_ address: String) -> String? {
    guard !address.utf8.contains(UInt8(ascii: " ")) else { return nil }
    return Address.host(of: address)
  }
}
