package org.convocatoria.submission.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationLinks;
import org.convocatoria.submission.project.ApplicationState;
import org.convocatoria.submission.project.Budget;
import org.convocatoria.submission.project.Decision;
import org.convocatoria.submission.project.Holder;
import org.convocatoria.submission.project.Project;
import org.convocatoria.submission.project.Promoter;
import org.jspecify.annotations.Nullable;

/**
 * An application as the holder of a personal link sees it.
 *
 * @param projects the id of the call for projects
 * @param leads true if the holder may change and submit it
 * @param accepted true if the holder accepted the present text
 * @param sha256 the fingerprint of the present text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeldApplication(
    String id,
    String projects,
    ApplicationState state,
    boolean leads,
    boolean accepted,
    String sha256,
    Proposed project,
    List<Person> promoters,
    List<File> files,
    @Nullable String folio,
    List<Told> decisions,
    boolean sample) {

  /** The project. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Proposed(
      String title,
      @Nullable String text,
      @Nullable String table,
      @Nullable String municipality,
      String kind,
      @Nullable String organisation,
      boolean namePublic,
      @Nullable Budget budget) {

    static Proposed of(Project project) {
      return new Proposed(
          project.title(),
          project.text(),
          project.table(),
          project.municipality(),
          project.kind(),
          project.organisation(),
          project.namePublic(),
          project.budget());
    }
  }

  /**
   * A promoter.
   *
   * @param email for the leader only
   * @param accepted true if they accepted the present text
   * @param stale true if they accepted another one and are asked again
   * @param sha256 the fingerprint of the text that they accepted
   * @param link of those without an address, for the leader to pass on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(
      int number,
      String name,
      @Nullable String organisation,
      @Nullable String email,
      boolean accepted,
      boolean stale,
      @Nullable Instant at,
      @Nullable String sha256,
      @Nullable String link) {}

  /** An attachment of the application. */
  record File(String id, String name, long bytes, String type, String sha256) {

    static File of(Attachment file) {
      return new File(file.id(), file.name(), file.bytes(), file.type(), file.sha256());
    }
  }

  /** The decision with its public reason. */
  record Told(ApplicationState outcome, String reason, Instant at) {

    static Told of(Decision decision) {
      return new Told(decision.outcome(), decision.reason(), decision.at());
    }
  }

  static HeldApplication of(Holder holder, ApplicationLinks links) {
    Application application = holder.application();
    return new HeldApplication(
        application.id(),
        application.projectCall(),
        application.state(),
        holder.leads(),
        holder.accepted(),
        application.project().sha256(),
        Proposed.of(application.project()),
        application.group().promoters().stream().map(each -> person(each, holder, links)).toList(),
        application.files().stream().map(File::of).toList(),
        application.folio(),
        application.decisions().stream().map(Told::of).toList(),
        application.start().sample());
  }

  private static Person person(Promoter each, Holder holder, ApplicationLinks links) {
    String text = holder.application().project().sha256();
    boolean passedOn = holder.leads() && !each.leads() && !each.hasAddress();
    return new Person(
        each.number(),
        each.name(),
        each.organisation(),
        holder.leads() ? each.email() : null,
        each.accepted(text),
        each.acceptedOtherThan(text),
        each.acceptedAt(),
        each.acceptedText(),
        passedOn ? links.path(holder.application().id(), each.number()) : null);
  }
}
