package org.convocatoria.plan.closing;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.Stretch;
import org.convocatoria.plan.draft.Tray;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The contributions that a table works with and that have neither a use nor an answer. */
@Service
public class Unanswered {

  private final Tray tray;

  Unanswered(Tray tray) {
    this.tray = tray;
  }

  /** A page of them, of one table where given and with these words. */
  public Stretch<Tray.Offered> list(Draft draft, @Nullable String table, String words, int before) {
    return tray.contributions(draft, waiting(table, words), before, Stretch.PAGE);
  }

  /** The contribution with this folio to be read, whether it waits or not. */
  public Optional<Tray.Offered> read(Draft draft, String folio) {
    return tray.contribution(draft, folio);
  }

  /** How many there are. */
  public long count(Draft draft) {
    return tray.contributions(draft, waiting(null, ""), 0, 0).total();
  }

  /** How many lie on these tables; one that lies on two of them is one. */
  public long count(Draft draft, Collection<String> tables) {
    return tables.stream().flatMap(table -> folios(draft, table)).distinct().count();
  }

  private Stream<String> folios(Draft draft, String table) {
    return tray.contributions(draft, waiting(table, ""), 0, Integer.MAX_VALUE).items().stream()
        .map(each -> each.contribution().folio());
  }

  private static Tray.Query waiting(@Nullable String table, String words) {
    return new Tray.Query(table, words, Tray.Wanted.WAITING);
  }
}
