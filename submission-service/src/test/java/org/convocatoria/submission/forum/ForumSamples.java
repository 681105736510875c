package org.convocatoria.submission.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.ErasureMeans;

/** The forum, proposal and reason that the contracts' samples show, and all they go through. */
public final class ForumSamples {

  private static final String CALL = "la-laguna-2014";
  private static final Instant PROPOSED = Instant.parse("2014-10-05T16:00:00Z");

  static final Erasure ERASURE =
      new Erasure(
          Instant.parse("2014-10-09T16:00:00Z"),
          ErasureMeans.LETTER,
          LocalDate.parse("2014-10-08"));

  private ForumSamples() {}

  public static Forum forum() {
    return new Forum(
        "f01e2d3c4b5a69788796a5b4c3d2e1f0",
        CALL,
        "Foro de muestra",
        null,
        new Room(
            OffsetDateTime.parse("2014-10-14T17:00:00-05:00"),
            OffsetDateTime.parse("2014-10-14T19:00:00-05:00"),
            new Venue("Sede", null),
            5,
            List.of()),
        new Period(
            OffsetDateTime.parse("2014-10-01T00:00:00-05:00"),
            OffsetDateTime.parse("2014-10-20T23:59:00-05:00"),
            null),
        List.of("Suelo", "Servicios"),
        List.of(),
        List.of(),
        true,
        Instant.parse("2014-09-20T16:00:00Z"));
  }

  public static Proposal proposal() {
    return new Proposal(
        "b01e2d3c4b5a69788796a5b4c3d2e1f0",
        CALL,
        forum().id(),
        null,
        "torreon",
        "Menos bolsas",
        "Que los mercados presten canastas.",
        author(),
        PROPOSED,
        null,
        null,
        Mailing.NONE,
        null);
  }

  public static Reason reason() {
    return new Reason(
        "a01e2d3c4b5a69788796a5b4c3d2e1f0",
        CALL,
        forum().id(),
        proposal().id(),
        Side.AGAINST,
        "Cuesta.",
        author(),
        Instant.parse("2014-10-06T16:00:00Z"),
        null,
        Mailing.NONE,
        null);
  }

  public static List<Change<Forum, ForumEvent>> forumChanges() {
    return List.of(
        forum().announced(),
        forum().add(new Talk("Ponente de muestra", "Tema", 5)),
        forum().add(new Talk("Ponente de muestra", "Tema", 5)).state().remove(1, "Tema"),
        forum().revise(revised(), forum().edition()),
        forum().close(Instant.parse("2014-10-18T18:00:00Z")),
        concluded());
  }

  /** The same forum two hours later, with another theme and one topic. */
  static Announcement revised() {
    Room room = forum().room();
    return new Announcement(
        forum().title(),
        "Otro tema",
        new Room(
            room.starts().plusHours(2),
            room.ends().plusHours(2),
            room.place(),
            room.talkMinutes(),
            List.of()),
        forum().online(),
        List.of("Suelo"));
  }

  /** The forum with a conclusion that was carried to the second workshop. */
  public static Change<Forum, ForumEvent> concluded() {
    return forum()
        .conclude(
            new Conclusion(
                "c01e2d3c4b5a69788796a5b4c3d2e1f0",
                "Se concluye.",
                "Modera",
                "t2",
                null,
                null,
                PROPOSED,
                new Allotted("d01e2d3c4b5a69788796a5b4c3d2e1f0", "PEM-000123-7", 123)));
  }

  public static List<Change<Proposal, ProposalEvent>> proposalChanges() {
    return List.of(
        proposal().made(),
        proposal().moderate("Insulta.", PROPOSED),
        proposal()
            .take(
                new Taken(
                    new Allotted("e01e2d3c4b5a69788796a5b4c3d2e1f0", "PEM-000124-5", 124),
                    null,
                    PROPOSED,
                    PROPOSED)),
        proposal().erase(ERASURE));
  }

  public static List<Change<Reason, ReasonEvent>> reasonChanges() {
    return List.of(
        reason().given(), reason().moderate("Insulta.", PROPOSED), reason().erase(ERASURE));
  }

  private static Author author() {
    return new Author("citizen", null, null, null, false, null, "es");
  }
}
