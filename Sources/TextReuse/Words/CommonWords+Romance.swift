extension CommonWords {
  /// The commonest words of French.
  static let french = """
    de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
    sont avec on son aux d l qu n s c j m t cette ou comme sa mais nous ses elle ont été était
    être tout leur y même deux fait bien aussi sans peut tous après ans ces si très vous entre
    je encore où dont lui avait depuis faut contre temps autre sous moins autres ils quand
    pays faire doit selon toute notre premier monde non ainsi peu avant dit avoir alors jour
    trois tant donc toutes chez france an vers grand vie nouveau soit pendant rien toujours
    reste moment hier aujourd hui mois années marché millions président politique gouvernement
    nouvelle part quelques jamais plusieurs place homme cela car mieux déjà trop seul dernier
    personnes partie jours
    """

  /// The commonest words of Spanish.
  static let spanish = """
    de la que el en y a los se del las un por con no una su para es al lo como más o pero sus
    le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy
    años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene
    él uno donde bien tiempo mismo ese ahora cada e vida otro después te otros aunque esa eso
    hace otra gobierno tan durante siempre día tanto ella tres sí dijo sido gran país según
    menos mundo año antes estado contra sino forma caso nada hacer general estaba poco estos
    presidente mayor ante unos les algo hacia casa ellos ayer hecho primera mucho mientras
    además quien momento millones esto hombre están pues hoy lugar españa nacional trabajo
    otras mejor nuevo decir algunos entonces todas días debe política cómo casi toda tal luego
    pasado primer medio va estas sea tenía nunca poder aquí ver veces
    """

  /// The commonest words of Italian.
  static let italian = """
    di e il la che in a per un del è non una le i si con della da l come nel dei al anche più
    alla sono ha gli lo dal ma delle o se su dell ci all d c s nella essere stato questo ad
    anni dalla quando sua suo fa due ai tra era dopo chi cui dove loro molto tutto poi io
    hanno stata già solo mi tutti ancora fatto prima degli sul ora alle fino perché così suoi
    senza questa contro ogni sia quello lui tempo parte ieri quella mai mentre fra oggi noi
    bene ed tre mondo nostro presidente governo paese casa vita giorno ne sotto oltre invece
    però qui nei volta te lavoro sempre grande poco nulla stesso altri altro altra anno
    milioni ben quale ciò quindi secondo nuovo italia stati detto sulla dello nuova città
    avere fare può tutte queste deve proprio quanto
    """

  /// The commonest words of Portuguese.
  static let portuguese = """
    de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao
    ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso
    ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram
    essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós tenho lhe
    deles essas esses pelas este fosse dele anos ano disse dois ainda sobre contra todos tudo
    bem onde agora cada assim porque dia vai pode governo presidente país brasil portugal
    tempo vida parte grande fazer três outro outros outra milhões vez segundo então aqui antes
    durante sempre casa hoje mundo estado desde após todo toda pessoas nova novo mil primeira
    primeiro dias
    """
}
