/// Words before a full stop, and words after one, that tell whether the stop ends a sentence.
///
/// Small tables in English, German, French, Spanish and Russian, keyed by the word's hash. Words are
/// written without their last stop, inner stops kept.
enum Abbreviations {
  /// Abbreviations that stand before what they belong to: a stop behind them ends nothing.
  static let leading = table(
    """
    mr mrs ms mx messrs dr drs prof profs rev fr hon gen col maj capt cmdr lt sgt cpl pvt adm brig \
    sen rep reps sens gov pres amb insp supt det st ste mt ft sr sra srta srs dra d dna ud uds vs \
    v viz cf ca approx e.g i.e eg ie al resp incl excl esp fig figs eq vol vols ch chap sec \
    eds trans tel z.b d.h u.a i.d.r o.ä s.o s.u v.a z.t bzw ggf evtl sog geb gest hr fr frl dipl \
    ing str bsp bgbl rgbl vgl abs nr abb inkl zzgl bzgl hrsg mio mrd mme mmes mlle mlles mm p.ex pp \
    núm pág págs av avda ee.uu г т.е т.н тыс млн млрд руб ул пр д проф акад ген св см рис стр \
    гр тов
    """)

  /// Abbreviations that may also close a sentence: the next word decides.
  static let closing = table(
    """
    inc ltd co corp plc llc bros jr sr esq a.m p.m am pm ph.d m.d b.a m.a u.s u.k u.n e.u u.s.a \
    u.s.s.r d.c n.y l.a b.c a.d др гг вв н.э dept univ assn intl govt
    """)

  /// Abbreviations only before a number: "No. 5", "p. 12", "Aug. 3".
  static let beforeNumber = table(
    """
    no nos nr p pp s ss n n° art vol fig sec ch bd kap jan feb mar apr jun jul aug sep sept oct nov \
    dec янв фев мар апр авг сент окт нояб дек janv févr avr juil déc ene abr dic п ст стр
    """)

  /// Words that follow a number with a stop, in German: "3. August", "19. Jahrhundert".
  static let afterOrdinal = table(
    """
    januar jänner februar märz april mai juni juli august september oktober november dezember \
    jahrhundert jahrhunderts jahrtausend weltkrieg weltkriegs quartal tag jahrestag geburtstag mal \
    platz stock klasse auflage spieltag runde etage bezirk minute
    """)

  /// Common first words of sentences: after an initial or an acronym they show that it ended one.
  static let starters = table(
    """
    the a an he she it they we you his her its their our this that these those there here however \
    but and in on at by for from as if when while after before since although though with what who \
    how why yet still also then now meanwhile one some many most no not der die das ein eine er sie \
    es wir ihr im am doch aber und als wenn nach bei mit für le la les il elle ils elles nous un une \
    mais et en dans ce cette ces el los las una pero y con por él ella он она они мы в на но и это \
    по как я с у за при
    """)

  /// A set of whole tokens: "z.b" is one here and two words to `WordSet`.
  private static func table(_ words: String) -> WordSet {
    WordSet(hashes: words.split(separator: " ").map { WordHash.hash(of: String($0)) })
  }
}
