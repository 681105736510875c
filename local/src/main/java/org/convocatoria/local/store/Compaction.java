package org.convocatoria.local.store;

import java.io.IOException;
import java.time.Duration;

/**
 * Gives disk space back: while more than half of the journal is superseded, the oldest segment's
 * living records are copied to the end and the segment is deleted. Always the oldest, so that a
 * removal is never forgotten before the record it removes. What was erased also leaves the disk in
 * bounded time: now and then everything that lives is copied, and all else goes.
 */
final class Compaction {

  private static final long WORTH_IT = 64L << 20;

  private static final long SHORTEST_SECONDS = 60;
  private static final long LONGEST_SECONDS = 24L * 60 * 60;
  private static final long BYTES_A_SECOND = 512L << 10;

  private final Tables tables;
  private long refreshedAt = System.nanoTime();
  private long refreshedTo;

  Compaction(Tables tables) {
    this.tables = tables;
  }

  /** Refreshes where it is time to, and something was written since. */
  void refreshIfDue() throws IOException {
    Journal journal = tables.journal();
    if (System.nanoTime() - refreshedAt > interval(journal.liveBytes()).toNanos()
        && journal.end() != refreshedTo) {
      refresh();
    }
  }

  /** So long that copying takes a small part of what a disk can write. */
  static Duration interval(long liveBytes) {
    return Duration.ofSeconds(
        Math.clamp(liveBytes / BYTES_A_SECOND, SHORTEST_SECONDS, LONGEST_SECONDS));
  }

  /** Leaves nothing in the files but what the documents say now. */
  void refresh() throws IOException {
    Journal journal = tables.journal();
    int next = journal.roll();
    for (Segment oldest = journal.oldestClosed();
        oldest != null && oldest.number() < next;
        oldest = journal.oldestClosed()) {
      replace(oldest);
    }
    refreshedAt = System.nanoTime();
    refreshedTo = journal.end();
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
      replace(oldest);
      deleted++;
    }
    return deleted;
  }

  private void replace(Segment oldest) throws IOException {
    if (oldest.visit(this::keep) < oldest.file().size()) {
      throw new IOException("The store's oldest file cannot be read to its end; restore a backup.");
    }
    tables.journal().awaitForced();
    tables.journal().delete(oldest);
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
