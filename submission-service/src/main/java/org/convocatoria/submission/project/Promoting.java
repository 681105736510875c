package org.convocatoria.submission.project;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The promoters' acts by personal link, without an account. */
@Service
public class Promoting {

  private final ProjectCalls projects;
  private final Applications applications;
  private final ApplicationLinks links;
  private final ApplicationFiling filing;
  private final KeptFiles files;
  private final Clock clock;

  Promoting(
      ProjectCalls projects,
      Applications applications,
      ApplicationLinks links,
      ApplicationFiling filing,
      KeptFiles files,
      Clock clock) {
    this.projects = projects;
    this.applications = applications;
    this.links = links;
    this.filing = filing;
    this.files = files;
    this.clock = clock;
  }

  /**
   * The application and the promoter whose link this is.
   *
   * @throws ProblemException for an unknown link, or one of somebody who left (404)
   */
  public Holder byLink(String token) {
    String hash = links.hash(token);
    return applications
        .byLink(hash)
        .flatMap(each -> each.group().byLink(hash).map(promoter -> new Holder(each, promoter)))
        .orElseThrow(() -> ProblemException.notFound("project.unknown-link"));
  }

  /**
   * Accepts the project as it is now, once.
   *
   * @param read the fingerprint of the text that the promoter read; null for the present one
   * @throws ProblemException 409 if the text has changed since, or the call for projects is closed
   */
  public Holder accept(String token, @Nullable String read) {
    Holder holder = byLink(token);
    holder.application().project().mustStillSay(read);
    if (!holder.accepted()) {
      mustBeOpen(holder);
      int number = holder.promoter().number();
      change(holder, each -> each.accept(number, read, now()));
    }
    return byLink(token);
  }

  /**
   * Submits the application, once, which makes it a contribution.
   *
   * @throws ProblemException 409 naming promoters who have not accepted, or once the call for
   *     projects is closed
   */
  public Receipt submit(String token) {
    Holder holder = byLink(token);
    holder.mustLead();
    Application application = holder.application();
    if (application.handedIn() == null) {
      mustBeOpen(holder);
      Completeness.check(application);
      var place = filing.place(application);
      application =
          change(
              holder,
              each -> each.handedIn() != null ? unchanged(each) : each.submit(place, now()));
    }
    return filing.file(application);
  }

  /**
   * Adds an attachment to the draft.
   *
   * @throws ProblemException 409 once it was submitted; 422 for one attachment too many
   */
  public Attachment attach(String token, String name, InputStream content) throws IOException {
    Holder holder = byLink(token);
    holder.mustLead();
    holder.application().mustBeDraft();
    mustBeOpen(holder);
    Attachment kept = files.keep(name, content);
    try {
      Application after = change(holder, each -> each.attach(kept));
      Attachment known =
          after.files().stream()
              .filter(each -> each.sha256().equals(kept.sha256()))
              .findFirst()
              .orElseThrow();
      if (!known.id().equals(kept.id())) {
        files.drop(kept);
      }
      return known;
    } catch (ProblemException e) {
      files.drop(kept);
      throw e;
    }
  }

  /** Removes an attachment from the draft. */
  public void detach(String token, String file) {
    Holder holder = byLink(token);
    holder.mustLead();
    Attachment known = file(holder.application(), file);
    holder.application().mustBeDraft();
    mustBeOpen(holder);
    change(holder, each -> each.detach(file));
    files.drop(known);
  }

  /**
   * An attachment of an application.
   *
   * @throws ProblemException if it has none with this id (404)
   */
  public static Attachment file(Application application, String wanted) {
    return application.files().stream()
        .filter(each -> each.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("attachment.unknown"));
  }

  private static Change<Application, ApplicationEvent> unchanged(Application each) {
    return Change.none(each);
  }

  private Application change(
      Holder holder, Function<Application, Change<Application, ApplicationEvent>> to) {
    return applications.change(holder.application().id(), Holder.ACTOR, to);
  }

  private void mustBeOpen(Holder holder) {
    projects.get(holder.application().projectCall()).mustBeOpen(now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
