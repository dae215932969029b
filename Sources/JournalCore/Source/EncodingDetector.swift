/// Tells a file's encoding by its content.
///
/// A byte-order mark and sound UTF-8 speak for themselves. Otherwise the sample is decoded as each encoding, and the
/// decoding that reads most like Chinese wins: its score is the mean over the characters of what `worth` says.
enum EncodingDetector {
  /// Bytes that are looked at; even, so that UTF-16 is not cut.
  static let sampleLength = 1 << 16
  /// The score that text has at least. Random bytes come to about 0.2 in the best decoding.
  static let leastScore = 0.5

  /// - Parameter isUTF8: what `TextDecoder.isUTF8` says of the bytes.
  /// - Returns: `nil` where no encoding makes text of the bytes.
  static func encoding(of bytes: [UInt8], isUTF8: Bool) -> TextEncoding? {
    if let marked = TextEncoding(markOf: bytes) { return marked }
    if isUTF8, bytes.next(0, from: 0) == nil { return .utf8 }
    let sample = Array(bytes.prefix(sampleLength))
    let common = CommonIdeographs()
    var best: (encoding: TextEncoding, score: Double)?
    for encoding in TextEncoding.allCases {
      let score = score(of: sample, as: encoding, common)
      if score > best?.score ?? leastScore { best = (encoding, score) }
    }
    return best?.encoding
  }

  private static func score(of sample: [UInt8], as encoding: TextEncoding, _ common: CommonIdeographs) -> Double {
    let decoded = TextDecoder.decode(sample, as: encoding)
    // A last character that the sample cuts is no fault.
    let faults = decoded.faults.count { $0.offset < sample.count - 4 }
    var sum = 0.0
    var count = 0
    for scalar in String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars where scalar != "\u{FFFD}" {
      sum += worth(of: scalar, in: encoding, common)
      count += 1
    }
    guard count > 0 else { return 0 }
    return (sum - Double(faults)) / Double(count + faults)
  }

  /// 1 for a character that Chinese text is made of, less for one that it may hold.
  private static func worth(of scalar: Unicode.Scalar, in encoding: TextEncoding, _ common: CommonIdeographs) -> Double
  {
    switch scalar.value {
    case 0x09...0x0D, 0x20...0x7E: return 1
    case 0x00...0x1F, 0x7F: return -1
    case 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2030, 0xB7, 0x25A0...0x25CF: return 1
    case 0x3400...0x9FFF:
      // The form of UTF-8 is proof enough: rare ideographs count there.
      if encoding == .utf8 { return 1 }
      let isCommon: Bool
      switch encoding {
      case .gb18030: isCommon = common.inGB2312.contains(scalar.value)
      case .big5: isCommon = common.inBig5.contains(scalar.value)
      case .utf8, .utf16LittleEndian, .utf16BigEndian:
        isCommon = common.inGB2312.contains(scalar.value) || common.inBig5.contains(scalar.value)
      }
      return isCommon ? 1 : 0.1
    default: return encoding == .utf8 ? 0.5 : 0
    }
  }
}

/// The ideographs that the standards call common: GB 2312 level 1 (B0A1 to D7F9) and Big5 level 1 (A440 to C67E).
struct CommonIdeographs {
  let inGB2312: Set<UInt32>
  let inBig5: Set<UInt32>

  init() {
    var gb: [UInt8] = []
    for lead in UInt8(0xB0)...0xD7 {
      for trail in UInt8(0xA1)...(lead == 0xD7 ? 0xF9 : 0xFE) { gb += [lead, trail] }
    }
    var big5: [UInt8] = []
    for lead in UInt8(0xA4)...0xC6 {
      for trail in UInt8(0x40)...0x7E { big5 += [lead, trail] }
      for trail in UInt8(0xA1)...0xFE where lead < 0xC6 { big5 += [lead, trail] }
    }
    inGB2312 = Self.values(gb, .gb18030)
    inBig5 = Self.values(big5, .big5)
  }

  private static func values(_ bytes: [UInt8], _ encoding: TextEncoding) -> Set<UInt32> {
    Set(String(decoding: TextDecoder.decode(bytes, as: encoding).bytes, as: UTF8.self).unicodeScalars.map(\.value))
  }
}
