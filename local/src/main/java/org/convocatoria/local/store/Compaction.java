package org.convocatoria.local.store;

import java.io.IOException;

/**
 * Gives disk space back: while more than half of the journal is superseded, the oldest segment's
 * living records are copied to the end and the segment is deleted. Always the oldest, so that a
 * removal is never forgotten before the record it removes.
 */
final class Compaction {

  private static final long WORTH_IT = 64L << 20;

  private final Tables tables;

  Compaction(Tables tables) {
    this.tables = tables;
  }

  /** Compacts as much as is worth it; returns how many segments went. */
  int run() throws IOException {
    int deleted = 0;
    Journal journal = tables.journal();
    while (journal.totalBytes() > 2 * journal.liveBytes() + WORTH_IT) {
      Segment oldest = journal.oldestClosed();
      if (oldest == null) {
        return deleted;
      }
      if (oldest.visit(this::keep) < oldest.file().size()) {
        throw new IOException(
            "The store's oldest file cannot be read to its end; restore a backup.");
      }
      journal.awaitForced();
      journal.delete(oldest);
      deleted++;
    }
    return deleted;
  }

  private void keep(Slot slot, JournalRecord found) {
    Table table = tables.byNumber(found.table());
    if (table == null) {
      return;
    }
    switch (found.kind()) {
      case PUT -> table.moveIfLatest(slot, found);
      case NAME -> tables.rewriteName(found.table());
      case REMOVE, DROP -> {
        // Everything they refer to lay before them, so in segments that are gone.
      }
    }
  }
}
