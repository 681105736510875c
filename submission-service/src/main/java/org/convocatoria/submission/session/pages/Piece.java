package org.convocatoria.submission.session.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.convocatoria.submission.session.SessionView;

/** A piece of a transcript as it is shown: plain, or marked as quoted. */
record Piece(String text, boolean marked) {

  /** The transcript cut at the beginning and the end of each excerpt. */
  static List<Piece> of(SessionView session) {
    String text = session.transcript();
    if (text == null) {
      return List.of();
    }
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, session.length()));
    List<SessionView.Marked> marked =
        session.excerpts().stream().filter(each -> each.from() < each.to()).toList();
    marked.forEach(each -> cuts.addAll(List.of(each.from(), each.to())));
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    int from = 0;
    for (int to : cuts.tailSet(1)) {
      int end = text.offsetByCodePoints(at, to - from);
      int start = from;
      boolean quoted = marked.stream().anyMatch(each -> each.from() <= start && to <= each.to());
      pieces.add(new Piece(text.substring(at, end), quoted));
      at = end;
      from = to;
    }
    return pieces;
  }
}
