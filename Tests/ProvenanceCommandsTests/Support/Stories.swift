/// Short articles about an invented story.
enum Stories {
  static let bulletin = """
    title: Ferrymen of Lake Orsk keep the old timetable
    site: Lakeside Bulletin
    date: 2022-03-01

    The ferrymen of Lake Orsk have kept the timetable of their grandfathers, although the council \
    printed a new one in January and nailed it to every landing stage. Nobody remembers who gave \
    the order, and the clerk [of the harbour] declines to say. "We sail when the fog bell rings \
    three times, and we have never drowned a passenger," said the eldest of them, mending a net.

    The council meets again on the first Friday after the thaw, when the ice road closes and the \
    northern villages have no other way to the market.

    """

  static let gazette = """
    title: Old timetable, new quarrel
    site: Orsk Gazette
    date: 2022-03-04

    A quarrel about boats divides the town. The ferrymen of Lake Orsk have kept the timetable of \
    their grandfathers, although the council printed a new one in January and nailed it to every \
    landing stage. As the Lakeside Bulletin reported, nobody remembers who gave the order, and the \
    clerk of the harbour declines to say.

    """

  static let soup = """
    title: A soup for the thaw
    site: Pantry Notes
    date: 2022-02-20

    Peel the parsnips, brown the onions slowly, and do not hurry the stock: a grey morning is long \
    enough for it. Serve with rye bread and too much butter.

    """
}
