package org.convocatoria.submission.project;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ErasedWith;
import org.convocatoria.submission.contribution.ErasureLedger;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owing;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.contribution.WithdrawnWith;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes contributions of submitted applications. */
@Component
class ApplicationFiling implements Owing, WithdrawnWith, ErasedWith {

  private static final String NAME = "application";
  private static final String ACTOR = "system";
  private static final String ANYBODY = "anonymous";

  private final Applications applications;
  private final Yielding yielding;
  private final Calls calls;
  private final MessageSource words;

  ApplicationFiling(
      Applications applications, Yielding yielding, Calls calls, MessageSource words) {
    this.applications = applications;
    this.yielding = yielding;
    this.calls = calls;
    this.words = words;
  }

  /** The place of the contribution that the application yields. */
  Allotted place(Application application) {
    return yielding.allot(application.call(), origin(application.id()), NAME);
  }

  /** The places of the contributions that these applications yield, in their order. */
  List<Allotted> places(String call, List<String> applications) {
    return yielding.allot(
        call, applications.stream().map(ApplicationFiling::origin).toList(), NAME);
  }

  /** Makes the contributions of those that owe theirs. */
  void file(List<Application> all) {
    List<Application> owing =
        all.stream().filter(each -> requireNonNull(each.handedIn()).owedAt() != null).toList();
    Map<String, Call.Form> forms = new HashMap<>();
    Map<Allotted, Yielded> owed = new LinkedHashMap<>();
    for (Application each : owing) {
      Call.Form form = forms.computeIfAbsent(each.call(), this::form);
      owed.put(requireNonNull(each.handedIn()).place(), yielded(each, form));
    }
    yielding.make(owed, ACTOR);
    applications.change(owing.stream().map(Application::id).toList(), ACTOR, Application::filed);
  }

  /** Makes the contribution, once, and returns its receipt. */
  Receipt file(Application application) {
    HandedIn handedIn = requireNonNull(application.handedIn());
    if (handedIn.owedAt() == null) {
      return yielding.receipt(handedIn.place());
    }
    Receipt receipt =
        yielding.make(handedIn.place(), yielded(application, form(application.call())), ACTOR);
    applications.change(application.id(), ACTOR, Application::filed);
    return receipt;
  }

  @Override
  public void settle(Instant promisedBefore) {
    applications.owing(promisedBefore).forEach(this::file);
  }

  @Override
  public void withdraw(Contribution contribution, Instant now) {
    Origin origin = contribution.arrival().origin();
    if (origin != null && origin.kind().equals(ProjectCall.ORIGIN)) {
      applications.change(origin.id(), ANYBODY, each -> each.withdraw(now));
    }
  }

  @Override
  public void erase(Contribution contribution, ErasureLedger.Entry entry) {
    Origin origin = contribution.arrival().origin();
    if (origin != null && origin.kind().equals(ProjectCall.ORIGIN)) {
      applications.change(origin.id(), ANYBODY, each -> each.erase(entry.at()));
    }
  }

  private Call.Form form(String call) {
    return calls.of(call).formOf(ProjectCall.ORIGIN);
  }

  private Yielded yielded(Application application, Call.Form form) {
    Project project = application.project();
    Start start = application.start();
    return new Yielded(
        application.call(),
        origin(application.id()),
        new Content(
            requireNonNull(form.matter()),
            form.id(),
            project.table(),
            project.municipality(),
            project.title(),
            text(project, start.language()),
            null,
            null),
        project.by(application.group().leader()),
        start.consent() == null ? List.of() : start.consent().purposes(),
        "web",
        start.imported(),
        start.language(),
        start.sample(),
        application.files());
  }

  /** The project's text with its cost, which the tables read as well. */
  private String text(Project project, String language) {
    String text = requireNonNull(project.text());
    Budget budget = project.budget();
    if (budget == null) {
      return text;
    }
    Bilingual line = Sentence.of("project.budget.line", budget.from(), budget.to()).inBoth(words);
    return text + "\n\n" + (language.equals("en") ? line.en() : line.es());
  }

  private static Origin origin(String application) {
    return Origin.of(ProjectCall.ORIGIN, application);
  }
}
