/// What stands above and beside readers' comments.
extension FurniturePhrases {
  /// Whole lines that open readers' comments.
  static let commentHeading = LinePhrases(
    """
    comments
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

  /// Headings of comments that head other things as well.
  static let weakCommentHeading = LinePhrases(
    """
    comments
    kommentare
    commentaires
    comentarios
    комментарии
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
    réponse
    comentarios
    comentario
    respuestas
    respuesta
    комментариев
    комментария
    комментарий
    """)

  /// What short lines beside comments hold.
  static let replyMark = LinePhrases(
    """
    hours ago
    days ago
    minutes ago
    months ago
    years ago
    log in to reply
    log in to comment
    vor stunden
    il y a
    """)

  /// Short lines beside comments.
  static let replyLine = LinePhrases(
    """
    reply
    reply to
    report
    like
    upvote
    antworten
    répondre
    responder
    ответить
    """)
}
