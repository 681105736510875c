package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convocatoria.submission.datarequest.Requests.NOW;
import static org.convocatoria.submission.datarequest.Requests.PLACE;
import static org.convocatoria.submission.datarequest.Requests.reply;
import static org.convocatoria.submission.datarequest.Requests.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.call.WorkingDays;
import org.convocatoria.words.Bundles;
import org.convocatoria.words.Sentence;
import org.junit.jupiter.api.Test;

class DataRequestTest {

  private static final WorkingDays DAYS = SampleCall.read().workingDays();
  private static final LocalDate ACKNOWLEDGED = LocalDate.of(2014, 9, 11);

  @Test
  void tenWorkingDaysFromTheAcknowledgementLeaveOutTheHoliday() {
    DataRequest due = acknowledged();
    assertThat(due.due()).isEqualTo(LocalDate.of(2014, 9, 26));
    assertThat(said(due, LocalDate.of(2014, 9, 26))).isEqualTo("Vence el 26 de septiembre de 2014");
    assertThat(said(due, LocalDate.of(2014, 10, 1))).isEqualTo("Venció hace 3 días hábiles");
    assertThat(Deadline.late(due, DAYS, LocalDate.of(2014, 10, 1))).isEqualTo(3);
  }

  @Test
  void anExtensionMovesTheOneDueDateAndTheStoryKeepsBoth() {
    DataRequest partly = acknowledged().answer(reply(Reply.Extent.PARTIAL), PLACE, NOW).state();
    DataRequest extended =
        partly.extend(Requests.more(5, "The archive moved.", null), "key", DAYS, NOW).state();
    assertThat(extended.due()).isEqualTo(LocalDate.of(2014, 10, 3));
    assertThat(extended.state()).isEqualTo(RequestState.PARTIAL);
    assertThat(extended.progress())
        .extracting(each -> each.getClass().getSimpleName())
        .containsExactly("Acknowledged", "Answered", "Extended");
    assertThat(said(extended, LocalDate.of(2014, 10, 1)))
        .isEqualTo("Respuesta parcial; el resto vence el 3 de octubre de 2014");
  }

  @Test
  void whatEndedARequestLeavesNothingOverdue() {
    DataRequest none = acknowledged().answer(reply(Reply.Extent.NONE), null, NOW).state();
    assertThat(none.state()).isEqualTo(RequestState.NONE);
    assertThat(none.folios()).isEmpty();
    assertThat(said(none, LocalDate.of(2015, 1, 5))).isEqualTo("No cuenta con los datos");
    DataRequest refused = acknowledged().refuse("A law forbids it.", NOW).state();
    assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
    for (DataRequest ended : List.of(none, refused)) {
      assertThat(Deadline.late(ended, DAYS, LocalDate.of(2015, 1, 5))).isZero();
      assertThatThrownBy(() -> ended.answer(reply(Reply.Extent.FULL), PLACE, NOW))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> ended.extend(Requests.more(5, "Late.", null), "key", DAYS, NOW))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void noTimeRunsBeforeTheLetterIsAcknowledged() {
    DataRequest sent = request(null).sent().state();
    assertThat(sent.due()).isNull();
    assertThat(said(sent, LocalDate.of(2015, 1, 5))).isEqualTo("Enviada, sin acuse");
    assertThatThrownBy(() -> sent.extend(Requests.more(5, "Early.", null), "key", DAYS, NOW))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> sent.acknowledge(LocalDate.of(2014, 9, 10), DAYS, NOW))
        .isInstanceOf(ProblemException.class);
    assertThat(acknowledged().acknowledge(ACKNOWLEDGED, DAYS, NOW).events()).isEmpty();
    assertThatThrownBy(() -> acknowledged().acknowledge(LocalDate.of(2014, 9, 12), DAYS, NOW))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aLetterByMailIsAskedForOnlyWhereThereIsAnAddress() {
    assertThat(request(null).sent().state().mailing().unconfirmed()).isEmpty();
    DataRequest sent = request("muestra@example.org").sent().state();
    assertThat(sent.mailing().unconfirmed()).hasSize(1);
    DataRequest replaced = sent.replaceLink(new Link(2, "other"), NOW).state();
    assertThat(replaced.mailing().unconfirmed())
        .as("only the letter with the link that opens")
        .extracting(letter -> letter.message())
        .containsExactly(sent.id() + ":letter:2");
    Set<String> all = Set.of(sent.id() + ":letter:2");
    assertThat(replaced.confirmLetters(all).state().mailing().unconfirmed()).isEmpty();
    assertThat(replaced.confirmLetters(Set.of("another")).events()).isEmpty();
    assertThat(replaced.askForLettersAgain(NOW.minusSeconds(1), NOW).events()).isEmpty();
    assertThat(replaced.askForLettersAgain(NOW, NOW.plusSeconds(600)).events())
        .containsExactly(new DataRequestEvent.LettersAskedAgain(replaced.mailing().unconfirmed()));
  }

  @Test
  void whatWasPromisedIsOwedUntilItIsMade() {
    DataRequest answered = acknowledged().answer(reply(Reply.Extent.FULL), PLACE, NOW).state();
    assertThat(answered.owed()).extracting(DataRequest.Owed::place).containsExactly(PLACE);
    DataRequest filed = answered.filed(PLACE).state();
    assertThat(filed.owed()).isEmpty();
    assertThat(filed.folios()).containsExactly("PEM-000006-6");
    assertThat(filed.filed(PLACE).events()).isEmpty();
  }

  private static DataRequest acknowledged() {
    return request(null).sent().state().acknowledge(ACKNOWLEDGED, DAYS, NOW).state();
  }

  private static String said(DataRequest request, LocalDate today) {
    Sentence standing = Deadline.standing(request, DAYS, today);
    return standing.in(Locale.forLanguageTag("es-MX"), Bundles.of(List.of("datarequest/words")));
  }
}
