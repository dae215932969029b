/// A text in traditional characters beside its reading in simplified ones: the words that structure and repair know
/// (編者按, 作者單位, 遙 for 。) are looked for in the simplified reading, one ideograph for one, and what they find is taken
/// from the text itself.
struct TraditionalText {
  /// The share of a text's ideographs that are traditional only: at least this in traditional texts, which have
  /// more than a third, and not in simplified ones, which have hardly any.
  private static let leastShare = 0.05
  /// Ideographs that are looked at to tell.
  private static let sampleLength = 3_000

  /// The text with each traditional ideograph as its simplified form; the same indices.
  let simplified: ScalarText
  /// For each ideograph that was changed: what mostly stands for it in the text.
  private let traditional: [Unicode.Scalar: Unicode.Scalar]

  /// - Returns: `nil` where the text is not in traditional characters.
  init?(_ text: ScalarText) {
    let forms = Self.forms
    let sample = text.scalars.lazy.filter(\.isHan).prefix(Self.sampleLength)
    let ideographs = sample.reduce(into: (all: 0, traditional: 0)) { count, scalar in
      count.all += 1
      if forms[scalar] != 0 { count.traditional += 1 }
    }
    guard ideographs.traditional > 0, Double(ideographs.traditional) >= Self.leastShare * Double(ideographs.all)
    else { return nil }
    var counts: [Unicode.Scalar: [Unicode.Scalar: Int]] = [:]
    let reverse = Set(forms.values.compactMap { Unicode.Scalar(UInt32($0)) })
    var simplified = text
    for (index, scalar) in text.scalars.enumerated() where scalar.isHan {
      let form = forms[scalar] == 0 ? scalar : Unicode.Scalar(UInt32(forms[scalar])) ?? scalar
      simplified.scalars[index] = form
      if reverse.contains(form) { counts[form, default: [:]][scalar, default: 0] += 1 }
    }
    traditional = counts.compactMapValues { forms in
      forms.max { ($0.value, $0.key.value) < ($1.value, $1.key.value) }?.key
    }
    self.simplified = simplified
  }

  /// A string of the simplified reading, as it stands in the text.
  func restored(_ string: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in string.unicodeScalars { view.append(traditional[scalar] ?? scalar) }
    return String(view)
  }

  /// For each traditional ideograph: the value of its simplified form.
  private static var forms: ScalarTable {
    var forms = ScalarTable()
    var traditional: Unicode.Scalar?
    for scalar in String(describing: TraditionalForms.pairs).unicodeScalars where scalar.isHan {
      if let first = traditional {
        forms[first] = Int32(scalar.value)
        traditional = nil
      } else {
        traditional = scalar
      }
    }
    return forms
  }
}

extension Issue {
  /// The issue as read in simplified characters, with its text and strings as they stand in the file.
  ///
  /// - Parameter printed: the same issue, built from the characters of the file.
  func restored(by text: TraditionalText, printed: Issue) -> Issue {
    var issue = self
    issue.text = printed.text
    issue.repairs = printed.repairs
    issue.identity.journal = identity.journal.map(text.restored)
    issue.furniture = printed.furniture
    for index in issue.articles.indices {
      let article = articles[index]
      issue.articles[index].front = printed.articles[index].front
      issue.articles[index].blocks = printed.articles[index].blocks
      issue.articles[index].kicker = printed.articles[index].kicker
      issue.articles[index].title = printed.articles[index].title
      issue.articles[index].subtitle = printed.articles[index].subtitle
      issue.articles[index].section = article.section.map(text.restored)
      issue.articles[index].group = article.group.map(text.restored)
      issue.articles[index].authors = article.authors.map(text.restored)
      issue.articles[index].affiliation = article.affiliation.map(text.restored)
    }
    return issue
  }
}
