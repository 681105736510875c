package org.convocatoria.submission.project;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Bulk;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of applications. */
@Repository
public class Applications {

  private static final String COLLECTION = "applications";
  private static final String PROJECT_CALL = "projectCall";
  static final String STATE = "state";
  static final String SCORE = "score";
  private static final String ID = "_id";

  /** The public states, the selected first. */
  private static final List<String> DECIDED =
      List.of("selected", "reserve", "notSelected", "notFeasible", "feasible");

  private final Aggregates<Application, ApplicationEvent> applications;

  Applications(Outbox outbox, Publishing<Application, ApplicationEvent> publishing) {
    this.applications =
        outbox.aggregates(
            COLLECTION,
            Application.class,
            publishing,
            Derived.<Application>of(1, STATE, each -> each.state().wire())
                .and(SCORE, Application::score));
    outbox
        .index(COLLECTION, "call", "-" + SCORE, ID)
        .index(COLLECTION, PROJECT_CALL, "-" + SCORE, ID)
        .index(COLLECTION, PROJECT_CALL, "-" + STATE, ID)
        .index(COLLECTION, "group.promoters.linkHash")
        .index(COLLECTION, "handedIn.owedAt")
        .index(COLLECTION, "mailing.askedAt");
  }

  /**
   * The filter of submitted applications.
   *
   * @param projectCall null for all calls for projects
   * @param waiting for whom they wait; null for all
   * @param after the id of the last application on the page before
   */
  public record Wanted(
      @Nullable String projectCall,
      @Nullable ApplicationState state,
      @Nullable Waiting waiting,
      @Nullable String after) {

    /** All that wait. */
    static Wanted by(Waiting waiting) {
      return new Wanted(null, null, waiting, null);
    }
  }

  /** A page of these applications, the best first and those without a score last. */
  public List<Application> page(String call, Wanted wanted, int limit) {
    List<Bson> parts = new ArrayList<>(List.of(filter(call, wanted)));
    Optional.ofNullable(wanted.after()).flatMap(this::find).ifPresent(l -> parts.add(below(l)));
    Bson best = Sorts.orderBy(Sorts.descending(SCORE), Sorts.ascending(ID));
    return shown(applications.find(and(parts), best, limit));
  }

  /** As they may be read: without the words of those that were withdrawn. */
  private static List<Application> shown(List<Stored<Application>> found) {
    return found.stream().map(Stored::state).map(Application::shown).toList();
  }

  /** The number of applications on all pages. */
  public long count(String call, Wanted wanted) {
    return applications.count(filter(call, wanted));
  }

  /** The rank of a score within its call for projects: 1 is the best. */
  public long rank(String projectCall, double score) {
    return 1 + applications.count(and(eq(PROJECT_CALL, projectCall), gt(SCORE, score)));
  }

  /** The decided applications of a call for projects, the selected first. */
  public List<Application> decided(String projectCall, @Nullable String after, int limit) {
    List<Bson> parts = new ArrayList<>(List.of(decided(projectCall)));
    Optional.ofNullable(after)
        .flatMap(this::find)
        .ifPresent(
            last ->
                parts.add(
                    or(
                        lt(STATE, last.state().wire()),
                        and(eq(STATE, last.state().wire()), gt(ID, last.id())))));
    Bson selectedFirst = Sorts.orderBy(Sorts.descending(STATE), Sorts.ascending(ID));
    return shown(applications.find(and(parts), selectedFirst, limit));
  }

  /** The number of decided applications of a call for projects. */
  public long countDecided(String projectCall) {
    return applications.count(decided(projectCall));
  }

  private static Bson decided(String projectCall) {
    return and(eq(PROJECT_CALL, projectCall), in(STATE, DECIDED));
  }

  private static Bson below(Application last) {
    Double score = last.score();
    Bson sameScore = and(eq(SCORE, score), gt(ID, last.id()));
    return score == null ? sameScore : or(lt(SCORE, score), sameScore, eq(SCORE, null));
  }

  private static Bson filter(String call, Wanted wanted) {
    List<Bson> parts = new ArrayList<>(List.of(eq("call", call)));
    if (wanted.projectCall() != null) {
      parts.add(eq(PROJECT_CALL, wanted.projectCall()));
    }
    if (wanted.waiting() != null) {
      parts.add(wanted.waiting().filter());
    }
    parts.add(
        wanted.state() == null
            ? ne(STATE, ApplicationState.DRAFT.wire())
            : eq(STATE, wanted.state().wire()));
    return and(parts);
  }

  /**
   * The application with this id.
   *
   * @throws ProblemException if there is none (404)
   */
  public Application get(String id) {
    return find(id).orElseThrow(() -> ProblemException.notFound("project.unknown"));
  }

  /**
   * The submitted application with this id; drafts belong to their promoters.
   *
   * @throws ProblemException if there is none (404)
   */
  public Application handedIn(String id) {
    return find(id)
        .filter(each -> each.handedIn() != null)
        .map(Application::shown)
        .orElseThrow(() -> ProblemException.notFound("project.unknown"));
  }

  Optional<Application> find(String id) {
    return applications.find(id).map(Stored::state);
  }

  Optional<Application> byLink(String hash) {
    return applications.find(eq("group.promoters.linkHash", hash)).stream()
        .map(Stored::state)
        .findFirst();
  }

  List<Application> owing(Instant promisedBefore) {
    return applications.find(lte("handedIn.owedAt", Date.from(promisedBefore))).stream()
        .map(Stored::state)
        .toList();
  }

  List<Application> unconfirmed(Instant before, int limit) {
    return applications
        .find(lte("mailing.askedAt", Date.from(before)), Sorts.ascending("mailing.askedAt"), limit)
        .stream()
        .map(Stored::state)
        .toList();
  }

  /** Those with these ids. */
  List<Application> with(List<String> ids) {
    return applications.find(in(ID, ids)).stream().map(Stored::state).toList();
  }

  /** Hands over these fields of the submitted applications of a call for projects. */
  void registered(String projectCall, List<String> fields, Consumer<Document> each) {
    Bson submitted = and(eq(PROJECT_CALL, projectCall), ne(STATE, ApplicationState.DRAFT.wire()));
    applications.aggregate(List.of(match(submitted), project(Projections.include(fields))), each);
  }

  Optional<Created<Application>> repeated(String id, String fingerprint) {
    return applications.repeated(id, fingerprint);
  }

  Created<Application> create(
      String fingerprint, Change<Application, ApplicationEvent> change, String actor) {
    return applications.create(change.state().id(), fingerprint, change, actor);
  }

  void create(List<Bulk.New<Application, ApplicationEvent>> all, String actor) {
    applications.bulk().create(all, actor);
  }

  void change(
      List<String> ids,
      String actor,
      Function<Application, Change<Application, ApplicationEvent>> to) {
    applications.bulk().change(ids, actor, to);
  }

  Application change(
      String id, String actor, Function<Application, Change<Application, ApplicationEvent>> to) {
    get(id);
    return applications.change(id, actor, to).state();
  }
}
