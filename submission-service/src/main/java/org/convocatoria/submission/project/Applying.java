package org.convocatoria.submission.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.submission.contribution.Submission;
import org.convocatoria.words.LanguageCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Begins applications and changes their drafts. */
@Service
public class Applying {

  private final Calls calls;
  private final ProjectCalls projects;
  private final Applications applications;
  private final ApplicationLinks links;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Applying(
      Calls calls,
      ProjectCalls projects,
      Applications applications,
      ApplicationLinks links,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.calls = calls;
    this.projects = projects;
    this.applications = applications;
    this.links = links;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Begins an application; the same request key begins it once.
   *
   * @throws ProblemException 409 outside the dates, 422 if it names something that the call does
   *     not have
   */
  public Application begin(
      String projectCall, ApplicationRequest asked, String requestKey, Locale language) {
    ProjectCall known = projects.get(projectCall);
    String id = hash.id("application", projectCall, requestKey);
    String fingerprint = fingerprints.of(asked);
    Application made;
    try {
      known.mustBeOpen(now());
      made = made(id, known, asked, language);
    } catch (ProblemException refused) {
      // A repeat of a request that was stored in time, whose response got lost.
      return applications
          .repeated(id, fingerprint)
          .map(created -> created.stored().state())
          .orElseThrow(() -> refused);
    }
    return applications.create(fingerprint, made.started(), "anonymous").stored().state();
  }

  /**
   * Changes the draft.
   *
   * @throws ProblemException 409 once it was submitted, or the call for projects is closed
   */
  public Application change(Holder holder, ApplicationRequest asked) {
    holder.mustLead();
    Application before = holder.application();
    ProjectCall known = projects.get(before.projectCall());
    before.mustBeDraft();
    known.mustBeOpen(now());
    Project project = asked.project(calls.of(known.call()));
    return applications.change(
        before.id(),
        Holder.ACTOR,
        each -> each.change(project, group(each.id(), each.group(), asked.people()), now()));
  }

  private Application made(
      String id, ProjectCall known, ApplicationRequest asked, Locale language) {
    Call call = calls.of(known.call());
    return new Application(
        id,
        call.id(),
        known.id(),
        asked.project(call),
        group(id, new Group(List.of(), 0), asked.people()),
        List.of(),
        new Start(
            now(),
            false,
            LanguageCode.of(language),
            consent(asked.consent(), call, now()),
            Boolean.TRUE.equals(asked.sample()) || known.sample(),
            null),
        null,
        List.of(),
        List.of(),
        List.of(),
        Mailing.NONE);
  }

  private static Consent consent(Submission.@Nullable Agreed agreed, Call call, Instant now) {
    if (agreed == null) {
      throw ProblemException.invalid("consent", "project.consent-missing");
    }
    return agreed.consent(call, now);
  }

  /** Promoters who stay keep number, link and acceptance; the first one listed leads. */
  private Group group(String id, Group before, List<ApplicationRequest.Person> people) {
    List<Promoter> promoters = new ArrayList<>();
    int given = before.given();
    for (ApplicationRequest.Person person : people) {
      boolean leads = promoters.isEmpty();
      Promoter known =
          before.promoters().stream()
              .filter(each -> each.leads() == leads)
              .filter(each -> each.isSamePerson(person.name(), person.email()))
              .findFirst()
              .orElse(null);
      if (known == null) {
        int number = leads ? Promoter.LEADER : given + 1;
        given = Math.max(given, number);
        String link = links.hashOfLink(id, number);
        known =
            new Promoter(
                number, person.name(), person.email(), person.organisation(), link, null, null);
      }
      promoters.add(known.of(person.organisation()));
    }
    return new Group(promoters, given);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
