extension CreditVocabulary {
  /// How English texts name their sources.
  static let english: [Entry] =
    [
      (
        "as noted by,as reported by,as first reported by,first reported by,as quoted by",
        .afterAuthor(.reportedBy)
      ),
      ("as revealed by,quoted as saying by,as saying by", .afterAuthor(.reportedBy)),
      (
        "reported by,as stated by,quoted by,cited by,revealed by",
        .after(.reportedBy)
      ),
      ("according to,as documented by,as described by,as observed by", .after(.reportedBy)),
      ("writing in,writing for,wrote in,writes in", .afterOutlet(.reportedBy)),
      ("quoted as saying in,as saying in,quoted in,cited in", .afterOutlet(.reportedBy)),
      (
        "report by,report from,report in,article by,article in,article from",
        .afterOutlet(.reportedBy)
      ),
      (
        "story in,story by,analysis by,analysis from,a study by,data from",
        .afterOutlet(.reportedBy)
      ),
      ("full story by,full story at,full report by,full article by", .afterOutlet(.reportedBy)),
      ("told,telling,speaking to,spoke to,speaking with,spoke with,said to", .afterOutlet(.toldTo)),
      ("statement to,statements to,in comments to,in remarks to,remarks to", .afterOutlet(.toldTo)),
      ("confirmed to,explained to,talking to,talked to", .afterOutlet(.toldTo)),
      ("interview with,interview to,interview for,interviewed by", .after(.toldTo)),
      ("translated by,translation by", .after(.translatedBy)),
      ("translated excerpts from,translated from,translation from", .after(.translationOf)),
      ("translation of,excerpts translated from", .after(.translationOf)),
      ("originally published,first published,originally appeared,first appeared", .published),
      ("appeared originally,appeared first,published first,originally posted", .published),
      ("previously published,previously appeared,reprinted,republished,reposted", .published),
      ("cross posted,crossposted,reproduced from,syndicated from", .published),
      ("reproduced with permission,posted with permission,used with permission", .published),
      ("published with permission,with the permission of,by permission of", .published),
      ("courtesy of", .courtesy),
      ("read more at,read more on,read the full story at,read the full story on", .readMore),
      ("read the full article at,read the full article on,continue reading at", .readMore),
      ("read the original article at,read the original at,read the rest at", .readMore),
      ("view the original article at,original article at,full article at", .readMore),
      ("source,sources,original source,original article", .label),
      ("h t,hat tip,hat tip to,hattip", .after(.via)),
      ("via", .via),
      ("from", .leadIn),
      ("reports,reported,reporting,writes,wrote,sums up,summed up,reveals", .reports),
      ("says,said,notes,noted,noting,claims,claimed", .says),
      ("article,report,story,piece,analysis,commentary,essay,column,post", .article),
      ("it is reported,it was reported,it has been reported,it is said,it is believed", .blurred),
      ("reportedly,allegedly,is reported to,are reported to,is said to,are said to", .blurred),
      ("media reports,news reports,press reports,unconfirmed reports", .blurred),
    ] + unnamed

  /// Sources without a name: a noun and a verb.
  private static let unnamed: [Entry] = {
    let nouns = "analysts experts observers sources reports critics insiders commentators"
    let verbs =
      "say said believe believed warn warned suggest suggested claim claimed argue argued indicate "
      + "indicated think fear expect predict estimate note noted told agree"
    return nouns.split(separator: " ").flatMap { noun in
      verbs.split(separator: " ").map { ("\(noun) \($0)", .blurred) }
    }
  }()
}
