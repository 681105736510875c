package org.convocatoria.messaging.outbox;

/** Rules of publishing and consuming, each broken in one way that the model has to notice. */
public enum Flaw {
  /** Nothing is broken. */
  NONE,
  /** The next event goes out before the broker has the one before. */
  TWO_UNACKNOWLEDGED,
  /** A lane has an event before a majority of the store has it. */
  HANDED_BEFORE_MAJORITY,
  /** A caller gets a reply before a majority of the store has what it promises. */
  ANSWERED_BEFORE_MAJORITY,
  /** The sweep reads what may still be rolled back. */
  SWEEP_READS_UNCOMMITTED,
  /** Removal empties the outbox, whatever was pushed since. */
  REMOVES_EVERYTHING,
  /** Nobody searches the store for what a dead process left. */
  NO_SWEEP,
  /** A send that failed counts as done. */
  FAILURE_TAKEN_FOR_SUCCESS,
  /** Reading an aggregate whose write was not kept gives no result. */
  SAYS_NOTHING_OF_WHAT_IS_MISSING,
  /** Only the newest entry of an outbox is read. */
  READS_ONLY_THE_NEWEST,
  /** Offsets are committed before the records are handled. */
  COMMITS_FIRST,
  /** Of a poll's records of one row the last counts, not the newest. */
  FOLDS_TO_THE_LAST,
  /** Recorded work is done before it is performed. */
  DONE_BEFORE_PERFORMED,
  /** A row is replaced by whatever comes. */
  REPLACES_ALWAYS,
  /** A taken id always counts as a newer row. */
  NO_SECOND_TRY,
  /** The effect of recorded work has a new id each time. */
  EFFECT_WITHOUT_FIXED_ID,
  /** A bad record is quarantined without its key. */
  NO_QUARANTINE,
  /** What followed a bad record in its poll is passed over. */
  FORGETS_BEHIND_A_FAILURE,
  /** Who takes over a partition does not learn what is quarantined. */
  QUARANTINE_NOT_READ_ANEW,
  /** A quarantine ends though another record was quarantined meanwhile. */
  LIFTS_WITHOUT_COMPARING
}
