internal import Provenance

extension HTMLPage {
  /// The quotations that several texts have, each in all its versions.
  mutating func writeQuotations() {
    openSection("quotes", .quotes)
    note(.quotesNote)
    let (quotations, count) = QuotationVersions.all(in: model)
    if quotations.isEmpty { note(.noQuotes) }
    for quotation in quotations { write(quotation) }
    if count > quotations.count {
      note(words.count(count - quotations.count, .moreQuotes))
    }
    html.markup("</section>\n")
  }

  private mutating func write(_ quotation: QuotationVersions) {
    guard let first = quotation.versions.first, let text = model.texts[first.document] else {
      return
    }
    html.markup("<article class=quote id=")
    html.fragment(model.fragments.quotation(in: first.document, at: first.range.lowerBound))
    html.markup("><blockquote dir=auto class=t>")
    MarkedText(text.bytes, marks: [], style: .origins).write(first.range, to: &html)
    html.markup("</blockquote><ol>")
    for (index, version) in quotation.versions.enumerated() {
      html.markup("<li><b>")
      html.text(
        words[
          index == 0
            ? .firstSeen : version.isExact ? .exact : .altered])
      html.markup("</b> ")
      witness(version.document)
      var remarks: [String] = []
      if !version.isQuoted { remarks.append(words[.withoutMarks]) }
      if let credited = version.credited { remarks.append(words.text(.creditedTo, credited)) }
      if index > 0, let before = first.credited, let now = version.credited, now != before {
        remarks.append(words[.creditChanged])
      } else if index > 0, first.credited != nil, version.credited == nil {
        remarks.append(words[.creditDropped])
      }
      for remark in remarks {
        html.markup(" · ")
        html.text(remark)
      }
      if index > 0, !version.isExact, let other = model.texts[version.document] {
        html.markup("<blockquote dir=auto class=t>")
        MarkedText(other.bytes, marks: [], style: .origins).write(version.range, to: &html)
        html.markup("</blockquote>")
      }
      html.markup("</li>")
    }
    html.markup("</ol></article>\n")
  }
}
