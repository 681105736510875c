package org.convocatoria.submission.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.convocatoria.service.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A focus group or an interview for staff. Names, words and quotes are personal data.
 *
 * @param length of the transcript in code points; 0 without one
 * @param edition a hash of the transcript; empty without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
    String id,
    Kind kind,
    @Nullable String title,
    LocalDate date,
    String place,
    @Nullable String municipality,
    String guide,
    boolean sample,
    List<Person> participants,
    int length,
    @Nullable String transcript,
    @Nullable String edition,
    List<Marked> excerpts) {

  /** A participant with a number. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      int number, @Nullable String name, boolean consent, @Nullable Instant withdrawnAt) {}

  /**
   * An excerpt with its present place.
   *
   * @param folio of its contribution
   * @param state marked or erased
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Marked(
      String id,
      String folio,
      String state,
      int from,
      int to,
      @Nullable String quote,
      @Nullable String table,
      @Nullable Integer participant,
      Instant at) {

    static Marked of(Excerpt each, boolean personal) {
      return new Marked(
          each.id(),
          each.place().folio(),
          each.isErased() ? "erased" : "marked",
          each.passage().from(),
          each.passage().to(),
          personal && !each.isErased() ? each.quote() : null,
          each.table(),
          each.participant(),
          each.markedAt());
    }
  }

  /** True if this caller may read names and words. */
  public static boolean personal(Caller caller) {
    return caller.isOne("coordinator", "director");
  }

  /**
   * The view of a session.
   *
   * @param personal true to include personal data
   */
  public static SessionView of(Session session, boolean personal) {
    Held held = session.held();
    return new SessionView(
        session.id(),
        held.kind(),
        held.title(),
        held.date(),
        held.place(),
        held.municipality(),
        held.guide(),
        held.sample(),
        people(session, personal),
        session.length(),
        personal ? session.transcript() : null,
        personal ? session.edition() : null,
        session.excerpts().stream().map(each -> Marked.of(each, personal)).toList());
  }

  private static List<Person> people(Session session, boolean personal) {
    return IntStream.rangeClosed(1, session.participants().size())
        .mapToObj(
            number -> {
              Participant each = session.participants().get(number - 1);
              return new Person(
                  number, personal ? each.name() : null, each.consent(), each.withdrawnAt());
            })
        .toList();
  }
}
