package org.convocatoria.submission.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * A focus group or an interview. Words of its transcript become contributions, and stay marked when
 * the transcript is corrected.
 *
 * @param participants numbered from 1
 * @param excerpts in the order in which they were marked, erased ones included
 * @param owed the contributions that still have to be made or taken back
 */
public record Session(
    String id,
    String call,
    Held held,
    Instant recordedAt,
    List<Participant> participants,
    @Nullable String transcript,
    List<Excerpt> excerpts,
    List<Owed> owed) {

  /** The longest excerpt: with quotation marks it is as long as a contribution may be. */
  static final int LONGEST = 7_998;

  static final int EXCERPTS = 300;

  /** Stands in the transcript for words that were removed: one for each character. */
  private static final int REMOVED = 0x2588;

  /** Copies the lists, so that a session never changes. */
  public Session {
    participants = List.copyOf(participants);
    excerpts = List.copyOf(excerpts);
    owed = List.copyOf(owed);
  }

  /** The length of the transcript in code points; 0 without one. */
  public int length() {
    return transcript == null ? 0 : transcript.codePointCount(0, transcript.length());
  }

  /** A hash of the transcript, which tells it from any other; empty without one. */
  public String edition() {
    return transcript == null ? "" : UUID.nameUUIDFromBytes(transcript.getBytes(UTF_8)).toString();
  }

  /** The participant with this number. */
  public Optional<Participant> participant(int number) {
    return number < 1 || number > participants.size()
        ? Optional.empty()
        : Optional.of(participants.get(number - 1));
  }

  /** The excerpt with this id. */
  public Optional<Excerpt> excerpt(String wanted) {
    return excerpts.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The number of excerpts that are marked and not erased. */
  public long marked() {
    return excerpts.stream().filter(each -> !each.isErased()).count();
  }

  /** True if at least one participant may be quoted. */
  public boolean isQuotable() {
    return participants.stream().anyMatch(Participant::consent);
  }

  static Change<Session, SessionEvent> recorded(
      String id, String call, Held held, List<Participant> participants, Instant now) {
    return Change.of(
        new Session(id, call, held, now, participants, null, List.of(), List.of()),
        new SessionEvent.SessionRecorded());
  }

  /** Replaces the transcript; each excerpt moves to the new place of its words. */
  Change<Session, SessionEvent> transcribe(String text) {
    if (text.equals(transcript)) {
      return Change.none(this);
    }
    List<Excerpt> moved =
        transcript == null ? excerpts : Excerpt.follow(excerpts, transcript, text);
    return Change.of(copy(participants, text, moved, owed), new SessionEvent.TranscriptKept());
  }

  /**
   * Replaces the transcript with a correction of this edition.
   *
   * @throws ProblemException 409 if the edition has changed meanwhile
   */
  Change<Session, SessionEvent> correct(String text, String seen) {
    if (!seen.equals(edition()) && !text.equals(transcript)) {
      throw ProblemException.conflict("changed-meanwhile", "sessions.changed-meanwhile");
    }
    return transcribe(text);
  }

  /**
   * Checks that these words can be quoted.
   *
   * @throws ProblemException 409 without a transcript or consent, 422 if there is no such place or
   *     the speaker has to be named
   */
  String quoted(Quotation asked) {
    if (transcript == null) {
      throw ProblemException.conflict("no-transcript", "sessions.no-transcript");
    }
    mustConsent(asked.participant());
    Passage passage = asked.passage();
    if (passage.length() < 1 || !passage.isIn(transcript)) {
      throw ProblemException.invalid("to", "sessions.not-in-transcript", length());
    }
    String words = passage.of(transcript);
    if (passage.length() > LONGEST || words.isBlank()) {
      throw ProblemException.invalid("to", "sessions.too-long", LONGEST);
    }
    if (excerpts.size() >= EXCERPTS) {
      throw ProblemException.conflict("too-many-excerpts", "sessions.too-many-excerpts", EXCERPTS);
    }
    return words;
  }

  /** Where one of them may not be quoted, words of nobody known may be theirs. */
  private void mustConsent(@Nullable Integer number) {
    if (number == null && isQuotable() && !participants.stream().allMatch(Participant::consent)) {
      throw ProblemException.invalid("participant", "sessions.speaker-needed");
    }
    boolean may =
        number == null
            ? isQuotable()
            : participant(number)
                .map(Participant::consent)
                .orElseThrow(
                    () -> ProblemException.invalid("participant", "sessions.no-participant"));
    if (!may) {
      throw ProblemException.conflict("no-consent", "sessions.no-consent");
    }
  }

  /** Marks words as an excerpt, which owes a contribution at its place. */
  Change<Session, SessionEvent> mark(
      String excerpt, String fingerprint, Quotation asked, Allotted place, Instant now) {
    if (excerpt(excerpt).isPresent()) {
      return Change.none(this);
    }
    Excerpt marked =
        new Excerpt(
            excerpt,
            fingerprint,
            asked.passage(),
            quoted(asked),
            asked.table(),
            asked.participant(),
            asked.title(),
            place,
            now,
            null,
            null);
    return Change.of(
        copy(
            participants,
            transcript,
            and(excerpts, marked),
            and(owed, new Owed(excerpt, false, now))),
        new SessionEvent.ExcerptMarked(excerpt));
  }

  /**
   * Withdraws a participant's consent and erases name and words. Words without a known speaker are
   * erased with the last consent, since then no remaining participant can have said them.
   */
  Change<Session, SessionEvent> takeBackConsent(int number, Instant now) {
    Participant before =
        participant(number)
            .orElseThrow(() -> ProblemException.notFound("sessions.unknown-participant"));
    if (before.isWithdrawn()) {
      return Change.none(this);
    }
    List<Participant> people = new ArrayList<>(participants);
    people.set(number - 1, before.withdrawn(now));
    boolean nobodyLeft = people.stream().noneMatch(Participant::consent);
    List<Excerpt> going =
        excerpts.stream()
            .filter(each -> !each.isErased())
            .filter(each -> each.participant() == null ? nobodyLeft : each.participant() == number)
            .toList();
    List<SessionEvent> events = new ArrayList<>();
    events.add(new SessionEvent.ConsentTakenBack(number));
    going.forEach(each -> events.add(new SessionEvent.ExcerptErased(each.id())));
    return new Change<>(erased(people, going, now), events);
  }

  private Session erased(List<Participant> people, List<Excerpt> going, Instant now) {
    List<Owed> due = new ArrayList<>(owed);
    String text = transcript;
    for (Excerpt each : going) {
      text = text == null ? null : without(each.passage(), text);
      due.add(new Owed(each.id(), true, now));
    }
    List<Excerpt> left =
        excerpts.stream().map(each -> going.contains(each) ? each.erased(now) : each).toList();
    return copy(people, text, left, due);
  }

  /** An owed contribution was made or taken back. */
  Change<Session, SessionEvent> settled(Owed done) {
    if (!owed.contains(done)) {
      return Change.none(this);
    }
    List<Owed> rest = owed.stream().filter(each -> !each.equals(done)).toList();
    return Change.of(
        copy(participants, transcript, excerpts, rest), new SessionEvent.OwedSettled());
  }

  /** The text with a passage blanked. Line breaks stay, and so do all positions. */
  private static String without(Passage passage, String text) {
    StringBuilder left = new StringBuilder(text.length());
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean goes = i >= passage.from() && i < passage.to() && points[i] != '\n';
      left.appendCodePoint(goes ? REMOVED : points[i]);
    }
    return left.toString();
  }

  private static <T> List<T> and(List<T> earlier, T last) {
    return Stream.concat(earlier.stream(), Stream.of(last)).toList();
  }

  private Session copy(
      List<Participant> people, @Nullable String text, List<Excerpt> marked, List<Owed> due) {
    return new Session(id, call, held, recordedAt, people, text, marked, due);
  }
}
