/// The Chinese units that stay on the line of the number before them: 1.2亿元, 300多万, 5月, 12平方公里 (clreq 3.1.3).
enum NumberUnit {
  /// How many of the scalars at a byte belong to the number that ends there; 0 if none.
  static func length(in bytes: Span<UInt8>, at position: Int, end: Int) -> Int {
    var position = position
    var count = 0
    func next() -> Unicode.Scalar? {
      guard position < end else { return nil }
      let scalar = UTF8Decoder.scalar(in: bytes, at: position, end: end)
      position += scalar.length
      return Unicode.Scalar(scalar.value)
    }
    var scalar = next()
    while let magnitude = scalar, isMagnitude(magnitude), count < longest {
      count += 1
      scalar = next()
    }
    guard let first = scalar else { return count }
    if isUnit(first) { return count + 1 }
    guard let second = next() else { return count }
    if first == "平" || first == "立", second == "方" {
      return next().map(isLength) == true ? count + 3 : count
    }
    return isCompound(first, second) ? count + 2 : count
  }

  /// More magnitudes than this in a row are no number.
  private static let longest = 4

  private static func isMagnitude(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "十", "百", "千", "万", "亿", "兆": true
    default: false
    }
  }

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "元", "角", "吨", "克", "斤", "米", "亩", "升", "瓦", "度", "倍", "岁": true
    case "年", "月", "日", "号", "时", "点", "分", "秒", "届", "期": true
    default: false
    }
  }

  private static func isLength(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "米", "公", "千", "厘", "分": true
    default: false
    }
  }

  private static func isCompound(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first, second) {
    case ("公", "里"), ("公", "斤"), ("公", "顷"), ("公", "分"), ("公", "尺"), ("海", "里"): true
    case ("厘", "米"), ("毫", "米"), ("微", "米"), ("毫", "升"), ("毫", "克"), ("小", "时"): true
    case ("美", "元"), ("欧", "元"), ("日", "元"), ("港", "元"), ("英", "镑"): true
    default: false
    }
  }
}
