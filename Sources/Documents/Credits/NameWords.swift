/// Words that matter when a name is read.
enum NameWords {
  /// Articles before a name, which are no part of it.
  static let articles = WordSet(
    "the a an its their his her our der die das den dem des ein eine einem einer le la les un une el los las lo il"
  )

  /// Lower-case words that may stand inside a name.
  static let particles = WordSet(
    """
    of for and de la du des del della der den von van zu zum zur für und the al el bin ibn da do
    dos di le los las et y e
    """)

  /// Particles that need no earlier one before them.
  static let freeParticles = WordSet(
    "of for de la du des del della der den von van zur für al el bin ibn da do dos di le los las")

  /// Particles inside the names of persons.
  static let personParticles = WordSet("de la du del der den von van al el bin ibn da dos di le")

  /// Words that begin with a capital without being a name, or that name no source.
  static let never = WordSet(
    """
    the a an
    i he she it they we you who this that these those there here what when where why how one some
    many most all both each other another no not yes if but and or so as at by for from in of on to
    wie comme como как with after before since while although however meanwhile also then now today yesterday tomorrow
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    arabic hebrew english german french spanish russian chinese japanese turkish persian farsi urdu
    hindi italian portuguese polish ukrainian dutch greek korean latin
    us uk eu mr mrs ms congress parliament senate lawmakers reporters journalists parliamentarians god
    angaben bericht berichten medienberichten polizei studie gesetz experten informationen
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli
    oktober dezember er sie es wir ich
    il elle ils elles nous vous je lundi mardi mercredi jeudi vendredi samedi dimanche
    él ella ellos lunes martes miércoles jueves viernes sábado domingo
    он она они мы я это
    """)

  /// Weekdays and months, which may follow a name without belonging to it.
  static let calendar = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december montag dienstag mittwoch donnerstag freitag
    samstag sonntag
    """)

  /// Possessives that belong to the name: "People's Daily", "Lloyd's List", "Moody's".
  static let keptPossessives = WordSet(
    """
    people's women's men's reader's children's lloyd's moody's barron's farmer's jane's poor's
    macy's mcdonald's sotheby's christie's st foreign
    """)

  /// Words that are capitalised at the beginning of a sentence only: they describe or join.
  static let openers = WordSet(
    """
    but and or so yet while although though when if since because
    police officials experts analysts scientists researchers sources residents witnesses activists
    critics observers local state several two three four five many most some other earlier later
    recently separately previously officially reportedly according media reports newspapers
    """)

  /// Adjectives of countries: by themselves they name no source.
  static let demonyms = WordSet(
    """
    russian american british french german syrian israeli iranian turkish saudi european western
    eastern african asian arab swedish danish norwegian finnish polish ukrainian italian spanish
    portuguese greek swiss austrian belgian dutch irish scottish welsh english icelandic estonian
    latvian lithuanian czech slovak slovenian croatian serbian bosnian albanian bulgarian romanian
    hungarian moldovan belarusian georgian armenian azerbaijani azeri kazakh uzbek tajik kyrgyz
    chinese japanese korean indian taiwanese vietnamese thai filipino philippine malaysian
    indonesian singaporean burmese mongolian nepalese bangladeshi pakistani afghan iraqi egyptian
    lebanese jordanian kuwaiti qatari emirati omani yemeni bahraini palestinian libyan tunisian
    algerian moroccan sudanese ethiopian kurdish australian canadian mexican brazilian cuban
    venezuelan argentine argentinian chilean peruvian colombian bolivian ecuadorian nigerian kenyan
    ghanaian ugandan somali rwandan congolese islamic jewish christian muslim catholic
    """)

  /// Words that name no source by themselves, but may be part of a name.
  static let generic = WordSet("web website internet online")

  /// Articles of Arabic names as they are written before a hyphen: "al-Ahram".
  static let joinedArticles = WordSet("al el as ash ad an ar at az")

  /// Words that may follow an acronym which was told something; a noun there ("told EC ministers")
  /// makes the acronym a part of another name.
  static let afterListener = WordSet(
    """
    that on in at by the a an he she it they we i you his her its their this these those how why when
    what who about during last late early earlier after before over via from for and or as of not
    is are was were has have had may will would could there exclusively yesterday today today's through while where which
    """)

  /// Nouns behind a possessive that leave the owner as the name: "the Surgeon General's Report".
  static let ownedNouns = WordSet(
    "report office department statement study survey website paper analysis data bureau")

  /// The last part of a domain that is written as a name: "example.com".
  static let topLevelDomains = WordSet(
    "com org net info de fr uk ru tv eu es it ch at us co io news blog")
}
