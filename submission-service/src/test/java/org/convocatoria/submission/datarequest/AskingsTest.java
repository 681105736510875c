package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.convocatoria.submission.datarequest.Requests.NOW;
import static org.convocatoria.submission.datarequest.Requests.PLACE;
import static org.convocatoria.submission.datarequest.Requests.reply;
import static org.convocatoria.submission.datarequest.Requests.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.call.WorkingDays;
import org.convocatoria.words.Bundles;
import org.convocatoria.words.Sentence;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AskingsTest {

  private static final WorkingDays DAYS = SampleCall.read().workingDays();
  private static final LocalDate DUE = LocalDate.of(2014, 9, 26);
  private static final LocalDate LATER = LocalDate.of(2014, 10, 1);

  @Test
  void askingForTimeMovesNoDateAndIsWhereTheRequestStands() {
    DataRequest asked = acknowledged().askForTime(5, "The archive moves.", NOW).state();
    assertThat(asked.due()).isEqualTo(DUE);
    assertThat(asked.state()).isEqualTo(RequestState.ACKNOWLEDGED);
    assertThat(standing(asked)).isEqualTo("Pidió prórroga de 5 días hábiles");
    assertThat(said(Deadline.term(asked, DAYS, LATER))).isEqualTo("Venció hace 3 días hábiles");
    assertThat(Deadline.late(asked, DAYS, LATER)).isEqualTo(3);
  }

  @Test
  void whatIsGrantedMayBeLessThanWhatWasAsked() {
    DataRequest asked = acknowledged().askForTime(10, "The archive moves.", NOW).state();
    DataRequest granted =
        asked.extend(Requests.more(5, "Until the archive opens.", 1), "key", DAYS, NOW).state();
    assertThat(granted.due()).isEqualTo(LocalDate.of(2014, 10, 3));
    assertThat(granted.askings().waiting()).isEmpty();
    assertThat(granted.askings().all())
        .extracting(Asking::workingDays, Asking::outcome)
        .containsExactly(
            tuple(
                10,
                new Asking.Outcome(
                    NOW,
                    Asking.Result.GRANTED,
                    "Until the archive opens.",
                    5,
                    LocalDate.of(2014, 10, 3))));
    assertThat(standing(granted)).isEqualTo("Vence el 3 de octubre de 2014");
  }

  @Test
  void whatIsDeclinedLeavesTheDateAndMayBeAskedAgain() {
    DataRequest asked = acknowledged().askForTime(5, "The archive moves.", NOW).state();
    DataRequest declined = asked.declineTime("The table meets on Monday.", null, NOW).state();
    assertThat(declined.due()).isEqualTo(DUE);
    assertThat(declined.askings().waiting()).isEmpty();
    DataRequest again = declined.askForTime(2, "Two days would do.", NOW).state();
    assertThat(again.askings().time()).map(Asking::number).contains(2);
    assertThat(standing(again)).isEqualTo("Pidió prórroga de 2 días hábiles");
  }

  @Test
  void aQuestionWaitsBesideAWishForTimeAndEachHasItsAnswer() {
    DataRequest both = request(null).sent().state().ask("By well?", NOW).state();
    assertThat(standing(both)).isEqualTo("Hizo una pregunta");
    DataRequest due = both.acknowledge(LocalDate.of(2014, 9, 11), DAYS, NOW).state();
    DataRequest asked = due.askForTime(1, "A day.", NOW).state();
    assertThat(asked.askings().waiting()).extracting(Asking::number).containsExactly(2, 1);
    assertThat(standing(asked)).isEqualTo("Pidió prórroga de un día hábil");
    DataRequest told = asked.clarify("By neighbourhood.", 1, NOW).state();
    assertThat(told.askings().waiting()).extracting(Asking::number).containsExactly(2);
    assertThat(told.askings().all().getFirst().outcome())
        .isEqualTo(Asking.Outcome.of(NOW, Asking.Result.ANSWERED, "By neighbourhood."));
  }

  @Test
  void oneQuestionOfAKindWaitsAtATime() {
    DataRequest asked = acknowledged().askForTime(5, "The archive moves.", NOW).state();
    refused("asked-already", () -> asked.askForTime(5, "The archive moves.", NOW));
    DataRequest question = acknowledged().ask("By well?", NOW).state();
    refused("asked-already", () -> question.ask("By well or by neighbourhood?", NOW));
  }

  @Test
  void noMoreTimeIsAskedForBeforeAnyRuns() {
    DataRequest sent = request(null).sent().state();
    refused("not-acknowledged", () -> sent.askForTime(5, "Early.", NOW));
  }

  @Test
  void theSecondAnswerToOneQuestionIsRefused() {
    DataRequest asked = acknowledged().askForTime(5, "The archive moves.", NOW).state();
    DataRequest granted = asked.extend(Requests.more(5, "Granted.", 1), "key", DAYS, NOW).state();
    refused(
        "answered-already",
        () -> granted.extend(Requests.more(5, "Granted.", 1), "another", DAYS, NOW));
    refused("answered-already", () -> granted.declineTime("No.", 1, NOW));
    refused("answered-already", () -> granted.declineTime("No.", null, NOW));
    DataRequest told =
        acknowledged().ask("By well?", NOW).state().clarify("By well.", 1, NOW).state();
    refused("answered-already", () -> told.clarify("By neighbourhood.", 1, NOW));
    refused("answered-already", () -> told.clarify("By neighbourhood.", null, NOW));
    DataRequest another = told.ask("And by month?", NOW).state();
    refused("answered-already", () -> another.clarify("By neighbourhood.", 1, NOW));
  }

  @Test
  void nobodyIsAnsweredWhoDidNotAsk() {
    DataRequest question = acknowledged().ask("By well?", NOW).state();
    refused("answered-already", () -> question.declineTime("No.", null, NOW));
    refused(
        "answered-already",
        () -> question.extend(Requests.more(5, "Granted.", 1), "key", DAYS, NOW));
    DataRequest asked = acknowledged().askForTime(5, "The archive moves.", NOW).state();
    refused("answered-already", () -> asked.clarify("By well.", null, NOW));
    assertThat(
            acknowledged()
                .extend(Requests.more(5, "By telephone.", null), "key", DAYS, NOW)
                .events())
        .hasSize(1);
  }

  @Test
  void whatHasEndedLeavesNobodyWaiting() {
    DataRequest asked =
        acknowledged()
            .askForTime(5, "The archive moves.", NOW)
            .state()
            .ask("By well?", NOW)
            .state();
    DataRequest partly = asked.answer(reply(Reply.Extent.PARTIAL), PLACE, NOW).state();
    assertThat(partly.askings().waiting()).as("the rest is still to come").hasSize(2);
    for (DataRequest ended :
        List.of(
            asked.answer(reply(Reply.Extent.FULL), PLACE, NOW).state(),
            asked.redirect("Another agency", "7c", NOW).state(),
            asked.refuse("A law forbids it.", NOW).state())) {
      assertThat(ended.askings().waiting()).isEmpty();
      assertThat(ended.askings().all()).hasSize(2);
      refused("not-open", () -> ended.askForTime(5, "Late.", NOW));
      refused("not-open", () -> ended.ask("Late?", NOW));
      refused("not-open", () -> ended.declineTime("Late.", null, NOW));
      refused("not-open", () -> ended.clarify("Late.", null, NOW));
      refused("not-open", () -> ended.extend(Requests.more(5, "Late.", 1), "key", DAYS, NOW));
    }
  }

  @Test
  void whoHasAnAddressIsToldByMailOfEachAnswer() {
    DataRequest told = Requests.told("muestra@example.org");
    assertThat(told.mailing().unconfirmed())
        .extracting(Mailing.Letter::about)
        .containsExactly(
            "data-request-sent",
            "data-request-extension",
            "data-request-clarification",
            "data-request-extension");
    Mailing.Letter first = told.mailing().unconfirmed().get(1);
    assertThat(AgencyMail.asOf(told, first).progress().getLast())
        .isInstanceOf(Progress.ExtensionDeclined.class);
    assertThat(AgencyMail.asOf(told, first).due()).as("as it was then").isEqualTo(DUE);
    assertThat(AgencyMail.asOf(told, told.mailing().unconfirmed().getLast()).due())
        .isEqualTo(LocalDate.of(2014, 10, 3));
    assertThat(Requests.told(null).mailing()).isEqualTo(Mailing.NONE);
    DataRequest replaced = told.replaceLink(new Link(2, "other"), NOW).state();
    assertThat(replaced.mailing().unconfirmed())
        .as("what was told stays to be told; only the letter with the dead link goes")
        .extracting(Mailing.Letter::about)
        .containsExactly(
            "data-request-extension",
            "data-request-clarification",
            "data-request-extension",
            "data-request-sent");
  }

  private static DataRequest acknowledged() {
    return request(null).sent().state().acknowledge(LocalDate.of(2014, 9, 11), DAYS, NOW).state();
  }

  private static void refused(String code, ThrowingCallable change) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(change)
        .withMessage(code)
        .extracting(ProblemException::status)
        .isEqualTo(HttpStatus.CONFLICT);
  }

  private static String standing(DataRequest request) {
    return said(Deadline.standing(request, DAYS, LocalDate.of(2014, 9, 20)));
  }

  private static String said(Sentence sentence) {
    return sentence.in(Locale.forLanguageTag("es-MX"), Bundles.of(List.of("datarequest/words")));
  }
}
