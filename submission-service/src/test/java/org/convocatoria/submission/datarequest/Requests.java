package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.call.WorkingDays;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/** The data request that the contracts' samples show, and what becomes of it. */
public final class Requests {

  static final Instant NOW = Instant.parse("2014-09-11T15:00:00Z");
  static final Allotted PLACE = new Allotted("c1", "PEM-000006-6", 6);

  private Requests() {}

  static DataRequest request(@Nullable String email) {
    return new DataRequest(
        "5a0e1d2c3b4a59687786a5b4c3d2e1f0",
        "la-laguna-2014",
        "6b0e1d2c3b4a59687786a5b4c3d2e1f0",
        new Letter(
            "PD-003/2014",
            LocalDate.of(2014, 9, 11),
            "Volumes of water extracted",
            List.of("extracted", "billed"),
            new Letter.Period("2009", "2013"),
            null,
            10,
            "SUS"),
        new Agency("Dependencia de muestra 1", "Agua", email, "torreon"),
        new Link(1, "hash"),
        NOW,
        List.of(),
        null,
        List.of(),
        Mailing.NONE,
        true);
  }

  static Reply reply(Reply.Extent extent) {
    return new Reply(extent, "A series.", null, List.of(), List.of(), List.of());
  }

  /** More time, which builds on whatever day the answer is due. */
  static Extension more(int workingDays, String reason, @Nullable Integer asking) {
    return new Extension(workingDays, reason, asking, null);
  }

  /** A request whose agency was told all that it can be told: no, an answer, and yes. */
  static DataRequest told(@Nullable String email) {
    WorkingDays days = SampleCall.read().workingDays();
    return request(email)
        .sent()
        .state()
        .acknowledge(LocalDate.of(2014, 9, 11), days, NOW)
        .state()
        .askForTime(10, "The archive moves.", NOW)
        .state()
        .declineTime("The table meets on Monday.", 1, NOW)
        .state()
        .ask("By well?", NOW)
        .state()
        .clarify("By neighbourhood.", 2, NOW)
        .state()
        .askForTime(5, "A holiday.", NOW)
        .state()
        .extend(more(5, "A holiday.", 3), "key", days, NOW)
        .state();
  }

  /** Every change that is published; of an agency without an address, so that there is no mail. */
  public static List<Change<DataRequest, DataRequestEvent>> everyChange() {
    WorkingDays days = SampleCall.read().workingDays();
    DataRequest sent = request(null).sent().state();
    DataRequest due = sent.acknowledge(LocalDate.of(2014, 9, 11), days, NOW).state();
    DataRequest answered = due.answer(reply(Reply.Extent.FULL), PLACE, NOW).state();
    return List.of(
        request(null).sent(),
        sent.acknowledge(LocalDate.of(2014, 9, 11), days, NOW),
        due.extend(more(5, "A holiday.", null), "key", days, NOW),
        due.askForTime(5, "A holiday.", NOW),
        due.ask("By well?", NOW),
        due.askForTime(5, "A holiday.", NOW).state().declineTime("No.", 1, NOW),
        due.ask("By well?", NOW).state().clarify("By well.", 1, NOW),
        due.answer(reply(Reply.Extent.FULL), PLACE, NOW),
        due.redirect("Dependencia de muestra 2", "7c", NOW),
        due.refuse("Not ours to give.", NOW),
        due.replaceLink(new Link(2, "other"), NOW),
        answered.filed(PLACE));
  }
}
