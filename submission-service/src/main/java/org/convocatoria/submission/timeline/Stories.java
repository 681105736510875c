package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.CalendarDate;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Arrival;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.LetterRetries;
import org.convocatoria.submission.contribution.Merges;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.PhoneCall;
import org.convocatoria.submission.contribution.Provenance;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Tells the story of a folio: its own steps, and what workshops and the plan made of it. The parts
 * are joined when somebody reads, so that none has to wait for another.
 */
@Service
public class Stories {

  /** Projection of results, by result. */
  public static final String MENTIONS = "mentions";

  /** Projection of published paragraphs, by paragraph and version. */
  public static final String USES = "uses";

  /** Projection of answers, by answer. */
  public static final String ANSWERS = "answers";

  /** Projection of the words of answers, by answer. */
  public static final String ANSWER_TEXTS = "answerTexts";

  private final Projections projections;
  private final Calls calls;
  private final Calendar calendar;
  private final Trails trails;
  private final PlanSteps planSteps;
  private final DecisionSteps decisionSteps;
  private final GivenAnswers answers;
  private final Merges merges;
  private final MessageSource words;

  Stories(
      Projections projections,
      Calls calls,
      Calendar calendar,
      Trails trails,
      PlanSteps planSteps,
      DecisionSteps decisionSteps,
      GivenAnswers answers,
      Merges merges,
      MessageSource words) {
    this.projections = projections;
    this.calls = calls;
    this.calendar = calendar;
    this.trails = trails;
    this.planSteps = planSteps;
    this.decisionSteps = decisionSteps;
    this.answers = answers;
    this.merges = merges;
    this.words = words;
    projections.index(MENTIONS, "cites");
    projections.index(PublishedOutcomes.VERSIONS, "call", "version");
  }

  /** The story so far. */
  public Story of(Contribution contribution) {
    Call call = calls.of(contribution.call());
    List<Step> steps = new ArrayList<>(own(contribution, call));
    mentions(contribution, call).forEach(steps::add);
    List<Trail> plan = trails.of(contribution);
    plan.stream().flatMap(planSteps::of).distinct().forEach(steps::add);
    Optional<Outcome.Answered> answer = answers.to(contribution);
    answer.ifPresent(given -> steps.add(answered(given)));
    steps.sort(Comparator.comparing(Step::at));
    boolean used = plan.stream().anyMatch(each -> each.newest().drawsOn(each.folio()));
    return new Story(state(contribution, used, answer.map(Outcome.Answered::given)), steps);
  }

  /** The story with what concerns its contributor alone: for them, and for staff. */
  public Story ofOwner(Contribution contribution) {
    Story story = of(contribution);
    List<Step> steps = new ArrayList<>(story.steps());
    unsentLetters(contribution).forEach(steps::add);
    renewedClave(contribution).ifPresent(steps::add);
    contribution.reach().calls().forEach(call -> steps.add(phoned(call)));
    steps.sort(Comparator.comparing(Step::at));
    return new Story(story.state(), steps);
  }

  /** How the present clave was given out, so that its owner notices what they did not ask for. */
  private Optional<Step> renewedClave(Contribution c) {
    return Optional.ofNullable(c.access().given())
        .map(
            given ->
                step(
                    given.at(),
                    "claveGiven",
                    Sentence.of(
                        given.inPerson() ? "story.clave-in-person" : "story.clave-by-link")));
  }

  private Step phoned(PhoneCall call) {
    return step(call.at(), "phoned", Sentence.of("story.phoned." + call.outcome().wire()));
  }

  private List<Step> unsentLetters(Contribution c) {
    List<String> letters =
        IntStream.rangeClosed(1, c.mailing().count()).mapToObj(c::letter).toList();
    return letters.isEmpty()
        ? List.of()
        : projections
            .find(LetterRetries.CONFIRMED, LetterRetries.Confirmed.class, in("_id", letters))
            .stream()
            .flatMap(each -> Stream.ofNullable(each.unsentAt()))
            .map(at -> step(at, "letterUnsent", Sentence.of("story.letter-unsent")))
            .toList();
  }

  static String state(Contribution c, boolean used, Optional<Answer> answer) {
    if (!c.awaitsOutcome()) {
      return Clarification.word(c);
    }
    return used ? "cited" : answer.map(Answer::answer).orElse(c.status().wire());
  }

  private List<Step> own(Contribution c, Call call) {
    List<Step> steps = new ArrayList<>();
    Instant arrived = c.arrival().arrived(ZoneId.of(call.zone()));
    steps.add(step(arrived, "received", received(c.arrival())));
    steps.addAll(decisionSteps.of(c, call));
    return steps;
  }

  private static Sentence received(Arrival arrival) {
    return switch (Provenance.of(arrival)) {
      case HANDED_IN -> handedIn(arrival);
      case ANSWER -> ofRequest(arrival.origin());
      case EXCERPT -> Sentence.of("story.of-session");
      case RESULT, WORDS -> Sentence.of("story.of-consultation");
      case PROPOSAL -> Sentence.of("story.of-proposal");
      case CONCLUSION -> Sentence.of("story.of-forum");
      case APPLICATION -> Sentence.of("story.of-application");
    };
  }

  private static Sentence handedIn(Arrival arrival) {
    return arrival.receivedOn() == null
        ? Sentence.of(arrival.byStaff() ? "story.taken-down" : "story.received")
        : Sentence.of("story.stamped", arrival.receivedOn());
  }

  /** What arrived before its letter was noted does not name it. */
  private static Sentence ofRequest(@Nullable Origin origin) {
    String letter = origin == null ? null : origin.letter();
    return letter == null
        ? Sentence.of("story.of-request")
        : Sentence.of("story.of-letter", letter);
  }

  private List<Step> mentions(Contribution c, Call call) {
    List<String> folios =
        Stream.of(c, merges.endOf(c)).map(Contribution::folio).distinct().toList();
    List<Mention> mentions = projections.find(MENTIONS, Mention.class, in("cites", folios));
    List<CalendarDate> dates = mentions.isEmpty() ? List.of() : calendar.of(call);
    return mentions.stream().map(mention -> discussed(mention, dates)).toList();
  }

  private Step discussed(Mention mention, List<CalendarDate> dates) {
    Bilingual workshop =
        dates.stream()
            .filter(date -> date.id().equals(mention.workshop()))
            .map(CalendarDate::name)
            .findFirst()
            .orElse(new Bilingual(mention.workshop(), mention.workshop()));
    return new Step(
        mention.at(),
        "discussed",
        Sentence.of("story.discussed", mention.number(), workshop).inBoth(words),
        List.of(new Step.Link("workshop", "/talleres/" + mention.workshop())));
  }

  private Step answered(Outcome.Answered answer) {
    Answer given = answer.given();
    return step(given.at(), given.answer(), given.said(answer.reason()));
  }

  /** Without blanks at the end, where a reason was to stand and none was given. */
  private Step step(Instant at, String what, Sentence sentence) {
    Bilingual said = sentence.inBoth(words);
    return new Step(at, what, new Bilingual(said.es().strip(), said.en().strip()), List.of());
  }
}
