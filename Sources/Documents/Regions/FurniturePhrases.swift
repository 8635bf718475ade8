/// What the lines around articles say, in English, German, French and Spanish.
///
/// General phrases of the web, in comparison form; a line's brackets, heading signs and last
/// punctuation are set aside before it is compared.
enum FurniturePhrases {
  /// Whole lines before an article: menus, and links for screen readers.
  static let lead = LinePhrases(
    """
    menu
    menu close
    close menu
    open menu
    toggle navigation
    main menu
    navigation
    home
    search
    log in
    login
    sign in
    subscribe
    skip to content
    skip to main content
    skip to navigation
    skip to main navigation
    advertisement
    zum inhalt springen
    zum inhalt
    menü
    menü schließen
    suche
    startseite
    aller au contenu
    aller au contenu principal
    accueil
    saltar al contenido
    ir al contenido
    inicio
    buscar
    """)

  /// Whole lines that interrupt an article.
  static let inlineLine = LinePhrases(
    """
    advertisement
    advertisements
    advertising
    ad
    sponsored
    sponsored content
    story continues below advertisement
    article continues below
    article continues after ad
    continue reading
    continue reading below
    read more
    scroll to continue
    anzeige
    werbung
    weiterlesen
    publicité
    lire la suite
    publicidad
    leer más
    """)

  /// Beginnings of short lines that interrupt an article: links to others, and credits of pictures.
  static let inlineStart = LinePhrases(
    """
    read more:
    read also:
    also read:
    read:
    see also:
    related:
    watch:
    photo:
    photos:
    photo by
    photo credit
    photo via
    photo courtesy
    photograph:
    photograph by
    image:
    image by
    image via
    image credit
    image source
    image courtesy
    picture:
    picture by
    file photo
    getty images
    mehr zum thema:
    lesen sie auch
    siehe auch:
    foto:
    fotos:
    bild:
    bildquelle
    lire aussi
    à lire aussi
    voir aussi
    crédit photo
    leer también
    lea también
    vea también
    imagen:
    """)

  /// Whole lines that open a list of other articles: everything after them is furniture.
  static let listHeading = LinePhrases(
    """
    related
    related articles
    related article
    related posts
    related stories
    related news
    related content
    related topics
    related coverage
    latest news
    latest articles
    latest posts
    latest stories
    latest
    recent posts
    recent articles
    recent comments
    popular posts
    most popular
    most read
    most viewed
    trending
    trending now
    recommended
    recommended for you
    recommended stories
    you may also like
    you might also like
    you may also be interested in
    more stories
    more news
    more from this author
    more on this story
    more on this topic
    more in this section
    read next
    up next
    editors' picks
    editor's picks
    don't miss
    top stories
    previous post
    next post
    previous article
    next article
    post navigation
    verwandte artikel
    ähnliche artikel
    ähnliche beiträge
    weitere artikel
    mehr zum thema
    meistgelesen
    neueste beiträge
    neueste nachrichten
    das könnte sie auch interessieren
    auch interessant
    articles similaires
    articles liés
    à lire aussi
    sur le même sujet
    dernières nouvelles
    les plus lus
    artículos relacionados
    noticias relacionadas
    entradas relacionadas
    últimas noticias
    lo más leído
    te puede interesar
    """)
}
