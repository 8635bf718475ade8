extension CommonWords {
  /// The commonest words of English.
  static let english = """
    the of and to in a is that for it was on with as be he by at his from are this have not
    but had they which you or an we were she has their been will one all would her there can
    said if more who when about so what up its out into no than them him my some could time
    these two may then do first any now such like our over new man me even most made after
    also did many off before must well back through years where much your way down should
    because long each just state people too mr good very year make world still see own work
    men day get here old life both between being under three never know same last while
    another might us great go come since against right came take used himself few house during
    without again place american around however home small found mrs thought went say part
    once general high upon school every
    """

  /// The commonest words of German.
  static let german = """
    der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es
    an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so
    zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom
    können schon wenn habe seine mark ihre dann unter wir soll ich eines jahr zwei jahren
    diese dieser wieder keine uhr seiner worden will zwischen immer millionen was sagte gibt
    alle diesem seit muss wurden beim doch jetzt waren drei jahre neue neuen damit bereits da
    ihr seinen müssen ab ihrer ohne sondern selbst ersten nun etwa heute ihren weil ihm
    menschen anderen sehr viele hier rund wollen diesen leben gut land prozent letzten ganz
    kein geht welt tag kommen deutschen uns zeit
    """

  /// The commonest words of Dutch.
  static let dutch = """
    de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij
    door uit hij naar wordt heeft nog over ze worden of was tot al werd wat hebben wel zich
    meer ik deze je kan geen we zou had zo dit hun onder moet zal jaar heb tegen na haar waar
    kunnen mensen nu veel andere hoe moeten twee ons eerste goed zij u omdat daar werden
    alleen eigen tijd mijn hem maken alle waren der gaan zonder toch tussen zelf grote komt
    steeds doen wil weer miljoen laatste uur eens iets zeer nieuwe toen hier dag elkaar nooit
    altijd heel vooral wij echter leven man wie procent vandaag tijdens sinds drie volgens zei
    zegt wereld land toe via net gaat laten weg vaak wilde staat week jaren keer
    """
}
