import CToml

/// A value of a TOML document, and the line (1-based) that it is named on.
struct TOMLValue: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case string(String)
    case integer(Int)
    case real(Double)
    case boolean(Bool)
    /// Nothing here asks for dates.
    case date
    case array([TOMLValue])
    case table([TOMLField])
  }

  var content: Content
  var line: Int

  var string: String? { if case .string(let string) = content { string } else { nil } }
  var integer: Int? { if case .integer(let integer) = content { integer } else { nil } }
  var boolean: Bool? { if case .boolean(let boolean) = content { boolean } else { nil } }
  var real: Double? {
    switch content {
    case .real(let real): real
    case .integer(let integer): Double(integer)
    default: nil
    }
  }
  var array: [TOMLValue]? { if case .array(let array) = content { array } else { nil } }
  var table: [TOMLField]? { if case .table(let table) = content { table } else { nil } }

  subscript(_ key: String) -> TOMLValue? { table?.first { $0.key == key }?.value }
}

struct TOMLField: Sendable, Equatable {
  var key: String
  var value: TOMLValue
}

/// Reads TOML, by toml++.
enum TOMLDocument {
  /// - Returns: the root table, its fields in the order of their lines.
  static func parse(_ bytes: [UInt8], path: String) throws(UserFileError) -> TOMLValue {
    let builder = Builder()
    var error = ct_error()
    let isRead = bytes.withUnsafeBytes { bytes in
      ct_parse(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count,
        Unmanaged.passUnretained(builder).toOpaque(),
        { context, event in
          guard let context, let event else { return }
          Unmanaged<Builder>.fromOpaque(context).takeUnretainedValue().take(event.pointee)
        }, &error)
    }
    guard isRead else {
      let reason = withUnsafeBytes(of: error.reason) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      throw .damaged(path: path, line: Int(error.line), reason: reason)
    }
    return builder.root
  }

  /// Makes a tree of the events.
  private final class Builder {
    /// A table or an array that is not complete yet.
    private struct Open {
      var key: String?
      var line: Int
      var isTable: Bool
      var fields: [TOMLField] = []
      var elements: [TOMLValue] = []

      var value: TOMLValue {
        // As they stand in the file: the parser sorts keys by name.
        let content =
          isTable
          ? .table(fields.sorted { $0.value.line < $1.value.line })
          : .array(elements)
            as TOMLValue.Content
        return TOMLValue(content: content, line: line)
      }
    }

    /// The root first.
    private var open = [Open(line: 1, isTable: true)]

    var root: TOMLValue { open[0].value }

    func take(_ event: ct_event) {
      let key = event.key.map { Self.string($0, event.key_length) }
      let line = Int(event.line)
      switch event.kind {
      case CT_TABLE, CT_ARRAY: open.append(Open(key: key, line: line, isTable: event.kind == CT_TABLE))
      case CT_END:
        guard open.count > 1, let done = open.popLast() else { return }
        add(done.value, key: done.key)
      default: add(TOMLValue(content: Self.content(event), line: line), key: key)
      }
    }

    private func add(_ value: TOMLValue, key: String?) {
      if open[open.count - 1].isTable {
        open[open.count - 1].fields.append(TOMLField(key: key ?? "", value: value))
      } else {
        open[open.count - 1].elements.append(value)
      }
    }

    private static func content(_ event: ct_event) -> TOMLValue.Content {
      switch event.kind {
      case CT_STRING: .string(event.text.map { string($0, event.text_length) } ?? "")
      case CT_INTEGER: .integer(Int(event.integer))
      case CT_FLOAT: .real(event.real)
      case CT_BOOLEAN: .boolean(event.integer != 0)
      default: .date
      }
    }

    private static func string(_ start: UnsafePointer<CChar>, _ length: Int) -> String {
      String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
    }
  }
}
