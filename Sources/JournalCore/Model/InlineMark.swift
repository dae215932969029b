/// What the markup of the source says of a stretch of text inside a block.
public struct InlineMark: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case bold
    /// A link, with the address that it leads to.
    case link(String)
    /// The caption of an image, with the image's path or address.
    case image(String)
  }

  public var kind: Kind
  /// Bytes of `Issue.text`. Empty for an image without a caption: it stands after the character before.
  public var text: Range<Int>

  public init(kind: Kind, text: Range<Int>) {
    self.kind = kind
    self.text = text
  }
}

extension InlineMark.Kind {
  public var isImage: Bool { if case .image = self { true } else { false } }
}
