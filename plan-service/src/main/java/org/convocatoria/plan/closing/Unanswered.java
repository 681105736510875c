package org.convocatoria.plan.closing;

import java.util.Collection;
import java.util.Optional;
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
    return tray.stretch(draft, waiting(table, words), before);
  }

  /** The contribution with this folio to be read, whether it waits or not. */
  public Optional<Tray.Offered> read(Draft draft, String folio) {
    return tray.contribution(draft, folio);
  }

  /** How many there are. */
  public long count(Draft draft) {
    return tray.folios(draft, waiting(null, "")).size();
  }

  /** How many lie on these tables; one that lies on two of them is one. */
  public long count(Draft draft, Collection<String> tables) {
    return tables.stream()
        .flatMap(table -> tray.folios(draft, waiting(table, "")).stream())
        .distinct()
        .count();
  }

  private static Tray.Query waiting(@Nullable String table, String words) {
    return Tray.Query.of(table, words, Tray.Wanted.WAITING);
  }
}
