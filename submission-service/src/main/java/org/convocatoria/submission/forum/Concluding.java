package org.convocatoria.submission.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owing;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.springframework.stereotype.Service;

/** Records the conclusions of a forum; each becomes a contribution. */
@Service
public class Concluding implements Owing {

  private static final String SYSTEM = "system";

  private final Calls calls;
  private final Forums forums;
  private final Yielding yielding;
  private final KeyedHash hash;
  private final Clock clock;

  Concluding(Calls calls, Forums forums, Yielding yielding, KeyedHash hash, Clock clock) {
    this.calls = calls;
    this.forums = forums;
    this.yielding = yielding;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * Records a conclusion and has its contribution made; the same request key does it once.
   *
   * @throws ProblemException 422 if it names a workshop or a table that the call does not have
   */
  public Conclusion conclude(
      String forum, ConclusionRequest asked, String requestKey, String actor) {
    Forum known = forums.get(forum);
    Call call = calls.of(known.call());
    String id = hash.id("forum-conclusion", forum, actor, requestKey);
    Conclusion drawn = known.conclusion(id).orElse(null);
    if (drawn == null) {
      drawn = promise(known, call, id, asked, actor);
    } else if (!saysTheSame(drawn, asked)) {
      throw ProblemException.invalid("Idempotency-Key", "problem.key-reused");
    }
    make(known, drawn, actor);
    return drawn;
  }

  @Override
  public void settle(Instant promisedBefore) {
    for (Forum forum : forums.owing(promisedBefore)) {
      forum.owed().stream()
          .filter(owed -> !owed.at().isAfter(promisedBefore))
          .flatMap(owed -> forum.conclusion(owed.conclusion()).stream())
          .forEach(drawn -> make(forum, drawn, SYSTEM));
    }
  }

  /** Stores the conclusion with the place of its contribution, before that is made. */
  Conclusion promise(Forum forum, Call call, String id, ConclusionRequest asked, String actor) {
    String workshop = Stripped.orNull(asked.carriedTo());
    if (workshop != null
        && call.calendar().stream().noneMatch(each -> each.id().equals(workshop))) {
      throw ProblemException.invalid("carriedTo", "forum.choose-workshop");
    }
    String table = Stripped.orNull(asked.table());
    call.mustHave(table, null);
    Conclusion drawn =
        new Conclusion(
            id,
            asked.statement().strip(),
            asked.author().strip(),
            workshop,
            table,
            Stripped.orNull(asked.title()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            yielding.allot(call.id(), Origin.of(Forum.ORIGIN, forum.id()), id));
    return forums
        .change(forum.id(), actor, each -> each.conclude(drawn))
        .conclusion(id)
        .orElseThrow();
  }

  private void make(Forum forum, Conclusion drawn, String actor) {
    Call call = calls.of(forum.call());
    Call.Form form = call.formOf(Forum.ORIGIN);
    Content content =
        new Content(
            Objects.requireNonNull(form.matter()),
            form.id(),
            drawn.table(),
            null,
            drawn.title() == null ? forum.title() : drawn.title(),
            drawn.statement(),
            null,
            null);
    Contributor moderator =
        new Contributor("workshop", drawn.author(), null, null, null, null, false);
    yielding.make(
        drawn.place(),
        new Yielded(
            call.id(),
            Origin.of(Forum.ORIGIN, forum.id()),
            content,
            moderator,
            List.of(),
            "session",
            true,
            "es",
            forum.sample(),
            List.of()),
        actor);
    forums.change(forum.id(), actor, each -> each.yielded(drawn.id()));
  }

  private static boolean saysTheSame(Conclusion drawn, ConclusionRequest asked) {
    return drawn.statement().equals(asked.statement().strip())
        && drawn.author().equals(asked.author().strip())
        && Objects.equals(drawn.carriedTo(), Stripped.orNull(asked.carriedTo()))
        && Objects.equals(drawn.table(), Stripped.orNull(asked.table()))
        && Objects.equals(drawn.title(), Stripped.orNull(asked.title()));
  }
}
