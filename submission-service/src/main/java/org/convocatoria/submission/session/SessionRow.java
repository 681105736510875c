package org.convocatoria.submission.session;

import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A focus group or an interview in a list, without names and words. It is read without the
 * transcript, which may have two megabytes.
 *
 * @param participants the number of participants
 * @param length of the transcript in code points
 * @param marked the number of excerpts that are marked and not erased
 */
public record SessionRow(
    String id,
    Instant recordedAt,
    Kind kind,
    @Nullable String title,
    LocalDate date,
    String place,
    @Nullable String municipality,
    boolean sample,
    int participants,
    int length,
    int marked) {

  private static final String PEOPLE = "rowParticipants";
  private static final String LENGTH = "rowLength";
  private static final String MARKED = "rowMarked";

  static final Derived<Session> DERIVED =
      Derived.<Session>of(1, PEOPLE, each -> each.participants().size())
          .and(LENGTH, Session::length)
          .and(MARKED, each -> Math.toIntExact(each.marked()));

  static final Bson FIELDS =
      fields(
          include("recordedAt"),
          computed("kind", "$held.kind"),
          computed("title", "$held.title"),
          computed("date", "$held.date"),
          computed("place", "$held.place"),
          computed("municipality", "$held.municipality"),
          computed("sample", "$held.sample"),
          computed("participants", "$" + PEOPLE),
          computed("length", "$" + LENGTH),
          computed("marked", "$" + MARKED));

  /** The row of this session. */
  public static SessionRow of(Session session) {
    Held held = session.held();
    return new SessionRow(
        session.id(),
        session.recordedAt(),
        held.kind(),
        held.title(),
        held.date(),
        held.place(),
        held.municipality(),
        held.sample(),
        session.participants().size(),
        session.length(),
        Math.toIntExact(session.marked()));
  }
}
