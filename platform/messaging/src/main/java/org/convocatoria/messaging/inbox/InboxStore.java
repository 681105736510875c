package org.convocatoria.messaging.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * The single writes that consuming is made of. Each is atomic and none is more: what may happen
 * between two of them is for the callers to think of.
 */
interface InboxStore {

  /**
   * Puts rows of different ids in the place of older ones or of none, in any order. Returns those
   * whose id was taken, by a newer row or by one that was made this very moment.
   */
  List<Document> upsertAllOlder(String collection, List<Document> rows);

  /** Puts a row in the place of an older one; false where there is no such. */
  boolean replaceOlder(String collection, Document row);

  /** Records work, in any order; returns how much of it was not recorded already. */
  int recordWork(List<Document> work);

  /** Recorded work that is not done, at most so much of it, and none of these ids. */
  List<Document> workToDo(int limit, Set<String> except);

  /** Marks work as done. */
  void workDone(String id);

  /** Replaces the task that was seen with a decision, and returns what is there now. */
  Optional<Document> decideWork(String id, Document seen, Document decided);

  /** Keys of a group that are quarantined. */
  Set<String> quarantined(String group);

  /** Quarantines a key, or notes a later offset of it; true when it was not quarantined. */
  boolean quarantine(String id, String group, String cause, long offset, Instant now);

  /** Notes a later offset of a quarantined key; false where it is quarantined no more. */
  boolean noteOffset(String id, long offset);

  /** Keeps a record aside; one that is kept already stays as it is. */
  void park(Document record);

  /** The last noted offset of a quarantined key. */
  Optional<Long> lastOffset(String id);

  /** Records of a key that wait, by offset. */
  List<Document> parkedOf(String id);

  /** Takes a parked record away again that is handled elsewhere. */
  void discard(String recordId);

  /** Marks a parked record as handled; of what it said nothing stays. */
  void unpark(String recordId);

  /** Ends a quarantine unless a later offset was noted; true when it ended. */
  boolean lift(String id, long last);

  /** Deletes the rows of a generation nobody reads any more, and what was quarantined of it. */
  void retire(String group, Set<String> collections);
}
