package org.convocatoria.submission.contribution;

import java.time.Instant;
import org.convocatoria.submission.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * The form of participation that a submission belongs to. It follows from the matter where none is
 * named; a matter that asks for documents has another for what comes without.
 *
 * @param withDocuments the form that it moves to with its first file or a citation; null where it
 *     stays
 */
record ItsForm(String id, @Nullable String withDocuments) {

  /** Files come after receipt, so what cites nothing is received without documents at first. */
  static ItsForm of(Submission given, Call call, Instant now, boolean staff) {
    if (given.form() != null) {
      return new ItsForm(given.form(), null);
    }
    Call.Matter matter = call.matter(given.matter()).orElseThrow();
    String plain = matter.formWithoutDocuments();
    String documents = matter.form();
    if (plain == null || plain.equals(documents) || given.isCited()) {
      return new ItsForm(documents, null);
    }
    if (staff) {
      // The scan of the paper is a file, too, and no document.
      return new ItsForm(plain, null);
    }
    boolean both = call.reception().takes(documents, now);
    if (!call.reception().takes(plain, now)) {
      return new ItsForm(both ? documents : plain, null);
    }
    return new ItsForm(plain, both ? documents : null);
  }
}
