package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Something that became of a data request. All of it is kept in its order. The alias is the {@code
 * kind} under which it is stored.
 */
public sealed interface Progress {

  /** When it was noted. */
  Instant at();

  /** The agency has the letter since that day; the answer is due on another. */
  @TypeAlias("acknowledged")
  record Acknowledged(Instant at, LocalDate date, LocalDate due) implements Progress {}

  /** The agency has more time, until that day; the key tells a repeat, and old steps have none. */
  @TypeAlias("extended")
  record Extended(Instant at, int workingDays, String reason, LocalDate due, @Nullable String key)
      implements Progress {}

  /** The agency answered; what it has became a contribution with that folio. */
  @TypeAlias("answered")
  record Answered(Instant at, Reply reply, @Nullable Allotted place) implements Progress {}

  /** It belongs to another agency, which was asked by a request of its own. */
  @TypeAlias("redirected")
  record Redirected(Instant at, String agency, String request) implements Progress {}

  /** The agency will not answer, and said why. */
  @TypeAlias("refused")
  record Refused(Instant at, String reason) implements Progress {}

  /** The agency asks for more time, and why; until it is given, the answer is due as before. */
  @TypeAlias("extensionAsked")
  record ExtensionAsked(Instant at, int workingDays, String reason) implements Progress {}

  /** It does not get the time it asked for, and was told why. */
  @TypeAlias("extensionDeclined")
  record ExtensionDeclined(Instant at, String reason) implements Progress {}

  /** The agency asks what is meant. */
  @TypeAlias("questionAsked")
  record QuestionAsked(Instant at, String text) implements Progress {}

  /** What it asked was answered. */
  @TypeAlias("questionAnswered")
  record QuestionAnswered(Instant at, String text) implements Progress {}

  /** The link was replaced. */
  @TypeAlias("linkReplaced")
  record LinkReplaced(Instant at) implements Progress {}
}
