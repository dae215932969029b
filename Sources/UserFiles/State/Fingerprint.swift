import CXxhash

/// What an issue is known by: its content, so that a file that is moved or renamed keeps its place.
public enum Fingerprint {
  /// 32 hexadecimal digits: XXH3 of 128 bits, which reads some gigabytes a second.
  public static func of(_ bytes: [UInt8]) -> String { of(bytes[...]) }

  static func of(_ bytes: ArraySlice<UInt8>) -> String {
    let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
    return digits(hash.high64) + digits(hash.low64)
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
