/// What stands in the foot of a page, and in notices about consent.
extension FurniturePhrases {
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
    copyright ©
    copyright (c)
    copyright: ©
    copyright 19
    copyright 20
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
}
