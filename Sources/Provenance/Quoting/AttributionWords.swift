internal import Documents

/// The words by which texts say who said something, in comparison form. Data: another language is
/// another line.
enum AttributionWords {
  /// Verbs of saying, before or after the name.
  static let saying = hashes(
    """
    said says say told tells added adds stated states explained explains noted notes wrote writes
    tweeted tweets posted argued argues claimed claims declared declares announced announces insisted
    warned replied asked testified recalled commented remarked confirmed acknowledged stressed quoted
    sagte sagt erklärte erklärt betonte betont schrieb schreibt meinte teilte zitierte
    dit disait déclaré déclare affirmé affirme expliqué explique écrit ajouté ajoute estimé
    dijo dice declaró declara afirmó afirma explicó escribió añadió aseguró
    disse diz afirmou declarou explicou escreveu
    ha detto dichiarato affermato
    zei zegt verklaarde schreef
    сказал сказала заявил заявила отметил отметила подчеркнул написал
    """)

  /// Words that stand before the name: "according to Mara Quill".
  static let before = hashes(
    """
    to by laut zufolge selon según segundo secondo volgens словам
    """)

  /// What stands for a speaker whom the text names elsewhere.
  static let pronouns = hashes(
    """
    he she they it who er sie il elle ils él ella ele ela lui lei hij zij он она
    official officials spokesman spokeswoman spokesperson ambassador envoy minister president senator
    lawmaker professor doctor author analyst expert report statement
    """)

  /// Words with a capital letter that begin sentences and names nobody.
  static let openings = hashes(
    """
    the a an in on at but and as when while if after before this that these those there here he she
    they it we i you his her their its our my for from with according der die das ein eine im am wie
    le la les un une el los las una o os as
    """)

  private static func hashes(_ list: String) -> Set<UInt64> {
    Set(
      Document(analysing: SourceRecord(id: DocumentID("words"), text: Array(list.utf8))).words.hash)
  }
}
