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

  /// Whole lines that stand in the foot of a page.
  static let footLine = LinePhrases(
    """
    back to top
    back to top button
    top
    scroll to top
    adblock detected
    ad blocker detected
    adblocker detected
    disclaimer
    share
    share this
    share this article
    share this post
    share this story
    share this page
    share this:
    share on facebook
    share on twitter
    like this
    like loading
    print
    email
    tweet
    facebook
    twitter
    newsletter
    subscribe
    subscribe now
    sign up
    privacy policy
    cookie policy
    cookie settings
    terms of use
    terms of service
    terms and conditions
    contact us
    contact
    about us
    all rights reserved
    follow us
    leave this field empty if you're human
    nach oben
    teilen
    artikel teilen
    drucken
    impressum
    datenschutz
    datenschutzerklärung
    alle rechte vorbehalten
    partager
    partager cet article
    haut de page
    retour en haut
    mentions légales
    tous droits réservés
    compartir
    compartir este artículo
    volver arriba
    aviso legal
    todos los derechos reservados
    """)

  /// Beginnings of lines that stand in the foot of a page.
  static let footStart = LinePhrases(
    """
    follow us on
    follow us at
    follow us:
    find us on
    join us on
    like us on
    connect with us
    click to share
    click here to subscribe
    click here to sign up
    share this on
    share on
    share via
    sign up for
    sign up to
    subscribe to our
    subscribe to the
    subscribe for
    support us
    please consider supporting us
    please support us
    please disable your
    you have successfully subscribed
    there was an error while trying to send
    thank you for subscribing
    thanks for subscribing
    enter your email
    your email address will not be published
    get our newsletter
    tags:
    tagged:
    tagged with
    tagged as
    filed under
    posted in
    category:
    categories:
    topics:
    copyright
    ©
    (c) 19
    (c) 20
    c) 19
    c) 20
    we use cookies
    this site uses cookies
    this website uses cookies
    our website uses cookies
    by continuing to use
    gdpr
    folgen sie uns
    folgt uns
    jetzt teilen
    newsletter abonnieren
    abonnieren sie
    schlagwörter:
    schlagworte:
    kategorien:
    veröffentlicht in
    wir verwenden cookies
    diese website verwendet cookies
    suivez-nous
    suivez nous
    abonnez-vous
    inscrivez-vous
    mots-clés
    nous utilisons des cookies
    ce site utilise des cookies
    síguenos
    síganos
    suscríbete
    etiquetas:
    categorías:
    utilizamos cookies
    este sitio utiliza cookies
    """)

  /// Words of consent and newsletter notices, which may be whole paragraphs of prose.
  static let consent = LinePhrases(
    """
    use cookies
    uses cookies
    cookie policy
    cookie settings
    privacy policy
    gdpr
    ad blocker
    adblocker
    disable your ad
    information you provide on this form
    updates and marketing
    you can unsubscribe
    unsubscribe at any time
    subscribe to our newsletter
    sign up for our newsletter
    join our mailing list
    all rights reserved
    your email address will not be published
    required fields are marked
    notify me of
    verwenden cookies
    verwendet cookies
    datenschutzerklärung
    newsletter abonnieren
    alle rechte vorbehalten
    utilisons des cookies
    utilise des cookies
    politique de confidentialité
    tous droits réservés
    utilizamos cookies
    política de privacidad
    todos los derechos reservados
    """)

  /// Words with which a notice speaks to its reader; an article about privacy lacks them.
  static let address = LinePhrases(
    """
    you provide
    you agree
    you can unsubscribe
    your experience
    your email
    your data
    your browser
    your ad
    your consent
    our cookie
    our privacy
    our newsletter
    our site
    this site
    this website
    we use
    we and our
    unsere website
    diese website
    ihre daten
    wir verwenden
    nous utilisons
    vos données
    ce site
    utilizamos
    este sitio
    sus datos
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

  /// Whole lines that open readers' comments.
  static let commentHeading = LinePhrases(
    """
    comments
    comment
    leave a reply
    leave a comment
    leave a response
    post a comment
    add a comment
    add comment
    write a comment
    join the discussion
    join the conversation
    reader comments
    readers' comments
    comments section
    show comments
    view comments
    discussion
    kommentare
    leserkommentare
    kommentar schreiben
    schreibe einen kommentar
    schreiben sie einen kommentar
    kommentar hinterlassen
    commentaires
    laisser un commentaire
    laissez un commentaire
    comentarios
    deja un comentario
    dejar un comentario
    deja una respuesta
    комментарии
    добавить комментарий
    """)

  /// What follows the number in "13 thoughts on", in comparison form.
  static let commentCount = LinePhrases(
    """
    thoughts on
    thought on
    comments
    comment
    responses to
    response to
    replies
    reply to
    reactions to
    kommentare
    kommentar
    antworten
    gedanken zu
    commentaires
    commentaire
    réponses
    comentarios
    comentario
    respuestas
    комментариев
    комментария
    комментарий
    """)
}
