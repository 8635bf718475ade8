/// Words that tell the name of an outlet from that of a person or a place.
enum OutletNames {
  /// Whether a word is one that outlets and institutes have in their names, or is an agency's name.
  static func isOutletWord(_ hash: UInt64) -> Bool { nouns.contains(hash) || known.contains(hash) }

  /// Whether a word is the name of a news agency or broadcaster known everywhere.
  static func isKnown(_ hash: UInt64) -> Bool { known.contains(hash) }

  /// Lower-case nouns that stand beside an outlet's name: "the daily X", "the X newspaper".
  static let descriptors = WordSet(
    """
    daily newspaper paper magazine agency website site channel network broadcaster outlet service
    weekly blog institute journal portal station television tv radio tabloid publication newsletter
    zeitung nachrichtenagentur agentur magazin sender tageszeitung wochenzeitung zeitschrift portal
    journal quotidien hebdomadaire agence chaîne revue diario periódico agencia revista cadena
    газета газете газету газеты агентство агентства агентству издание издания изданию телеканал
    телеканала телеканалу портал журнал
    """)

  private static let nouns = WordSet(
    """
    times post journal news tribune herald gazette daily press tv radio agency guardian telegraph
    observer review chronicle standard star sun mirror independent today magazine weekly wire
    newspaper network broadcasting media institute institution observatory foundation monitor
    examiner inquirer dispatch courier bulletin register record globe sentinel mail express
    zeitung nachrichten rundschau tageblatt anzeiger kurier blatt monde figaro parisien dépêche
    images getty group
    diario periódico mundo país nación gazeta газета новости известия ведомости
    """)

  /// The names of news agencies and broadcasters known everywhere.
  static let agencies =
    """
    reuters ap afp upi dpa tass itar ria novosti sputnik interfax xinhua bloomberg bbc cnn cnbc npr
    abc nbc cbs msnbc pbs rt sana irna kyodo yonhap efe ansa apa pti ians anadolu aljazeera jazeera
    spiegel zeit welt ard zdf orf srf rfi rtve politico axios buzzfeed vox slate wikileaks wikipedia
    рейтер тасс риа интерфакс
    """

  private static let known = WordSet(agencies)

  /// Whether a word in a name says that it publishes findings, figures or ratings rather than articles, or
  /// is an authority known by its acronym.
  static func isOfBody(_ hash: UInt64) -> Bool { bodies.contains(hash) }

  private static let bodies = WordSet(
    """
    institute institution foundation observatory group estimates data poll moody's poor's fitch
    un eu ec ecb imf nato osce opec wto fed sec fbi cia nsa irs cdc fda epa faa nasa doj dhs mps
    """)
}
