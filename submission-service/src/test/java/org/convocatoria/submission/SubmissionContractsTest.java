package org.convocatoria.submission;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.CallEvent;
import org.convocatoria.submission.call.EnactedCalls;
import org.convocatoria.submission.call.IntakeCount;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.ConsultationEvent;
import org.convocatoria.submission.consultation.ConsultationSamples;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionEvent;
import org.convocatoria.submission.contribution.Reviewed;
import org.convocatoria.submission.contribution.Samples;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.DataRequestEvent;
import org.convocatoria.submission.datarequest.Requests;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.ForumEvent;
import org.convocatoria.submission.forum.ForumSamples;
import org.convocatoria.submission.forum.Proposal;
import org.convocatoria.submission.forum.ProposalEvent;
import org.convocatoria.submission.forum.Reason;
import org.convocatoria.submission.forum.ReasonEvent;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationEvent;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCallEvent;
import org.convocatoria.submission.project.ProjectSamples;
import org.convocatoria.submission.session.Held2014;
import org.convocatoria.submission.session.Session;
import org.convocatoria.submission.session.SessionEvent;
import org.convocatoria.test.ApiContract;
import org.convocatoria.test.ArchitectureRules;
import org.convocatoria.test.EventContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@SubmissionTest
class SubmissionContractsTest implements ApiContract, EventContract {

  private final ApplicationContext context;
  private final Publishing<Contribution, ContributionEvent> contributions;
  private final Publishing<Call, CallEvent> calls;
  private final Publishing<IntakeCount, IntakeCount.Counted> counts;
  private final Publishing<DataRequest, DataRequestEvent> requests;
  private final Publishing<Session, SessionEvent> sessions;
  private final Publishing<Forum, ForumEvent> forums;
  private final Publishing<Proposal, ProposalEvent> proposals;
  private final Publishing<Reason, ReasonEvent> reasons;
  private final Publishing<Consultation, ConsultationEvent> consultations;
  private final Publishing<ProjectCall, ProjectCallEvent> projectCalls;
  private final Publishing<Application, ApplicationEvent> applications;

  SubmissionContractsTest(
      ApplicationContext context,
      Publishing<Contribution, ContributionEvent> contributions,
      Publishing<Call, CallEvent> calls,
      Publishing<IntakeCount, IntakeCount.Counted> counts,
      Publishing<DataRequest, DataRequestEvent> requests,
      Publishing<Session, SessionEvent> sessions,
      Publishing<Forum, ForumEvent> forums,
      Publishing<Proposal, ProposalEvent> proposals,
      Publishing<Reason, ReasonEvent> reasons,
      Publishing<Consultation, ConsultationEvent> consultations,
      Publishing<ProjectCall, ProjectCallEvent> projectCalls,
      Publishing<Application, ApplicationEvent> applications) {
    this.calls = calls;
    this.projectCalls = projectCalls;
    this.applications = applications;
    this.requests = requests;
    this.context = context;
    this.contributions = contributions;
    this.counts = counts;
    this.sessions = sessions;
    this.forums = forums;
    this.proposals = proposals;
    this.reasons = reasons;
    this.consultations = consultations;
  }

  @Override
  public ApplicationContext context() {
    return context;
  }

  @Override
  public String service() {
    return "submission";
  }

  @Override
  public Map<String, Object> produced() {
    Map<String, Object> bodies = new HashMap<>();
    for (Change<Contribution, ContributionEvent> change :
        Reviewed.everyChange(Samples.received())) {
      add(bodies, contributions.publish(change.state(), change.events().getFirst()));
      if (change.events().getFirst() instanceof ContributionEvent.ContributionDismissed) {
        add(bodies, contributions.restated(change.state()));
      }
    }
    for (Change<Call, CallEvent> change : EnactedCalls.everyChange()) {
      add(bodies, calls.publish(change.state(), change.events().getFirst()));
      add(bodies, calls.restated(change.state()));
    }
    IntakeCount counted =
        new IntakeCount(
            "la-laguna-2014:intake", "la-laguna-2014", Instant.parse("2015-02-10T18:00:00Z"), 40);
    for (Change<DataRequest, DataRequestEvent> change : Requests.everyChange()) {
      add(bodies, requests.publish(change.state(), change.events().getFirst()));
      if (change.events().getFirst() instanceof DataRequestEvent.RequestAcknowledged) {
        add(bodies, requests.restated(change.state()));
      }
    }
    add(bodies, counts.publish(counted, new IntakeCount.Counted()));
    add(bodies, counts.restated(counted));
    for (Change<Session, SessionEvent> change : Held2014.everyChange()) {
      change.events().forEach(event -> add(bodies, sessions.publish(change.state(), event)));
      add(bodies, sessions.restated(change.state()));
    }
    addForums(bodies);
    ConsultationSamples.changes()
        .forEach(
            each -> add(bodies, consultations.publish(each.state(), each.events().getFirst())));
    add(bodies, consultations.restated(ConsultationSamples.released().state()));
    addProjects(bodies);
    return bodies;
  }

  private void addForums(Map<String, Object> bodies) {
    ForumSamples.forumChanges()
        .forEach(each -> add(bodies, forums.publish(each.state(), each.events().getFirst())));
    add(bodies, forums.restated(ForumSamples.concluded().state()));
    ForumSamples.proposalChanges()
        .forEach(each -> add(bodies, proposals.publish(each.state(), each.events().getFirst())));
    add(bodies, proposals.restated(ForumSamples.proposal()));
    ForumSamples.reasonChanges()
        .forEach(each -> add(bodies, reasons.publish(each.state(), each.events().getFirst())));
    add(bodies, reasons.restated(ForumSamples.reason()));
  }

  private void addProjects(Map<String, Object> bodies) {
    ProjectSamples.callChanges()
        .forEach(each -> add(bodies, projectCalls.publish(each.state(), each.events().getFirst())));
    add(bodies, projectCalls.restated(ProjectSamples.opened()));
    ProjectSamples.everyChange()
        .forEach(each -> add(bodies, applications.publish(each.state(), each.events().getFirst())));
    add(bodies, applications.restated(ProjectSamples.begun()));
  }

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.check("org.convocatoria.submission");
    ArchitectureRules.checkCycles("org.convocatoria.submission");
  }

  private static void add(Map<String, Object> bodies, List<Outgoing> outgoing) {
    for (Outgoing each : outgoing) {
      @Nullable Object body = each.body();
      if (body != null) {
        bodies.put(each.type(), body);
      }
    }
  }
}
