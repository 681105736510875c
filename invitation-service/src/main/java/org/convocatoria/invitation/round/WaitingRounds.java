package org.convocatoria.invitation.round;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.springframework.stereotype.Component;

/** Tells what in the rounds waits for a caller: lists to approve, and answers to come. */
@Component
public class WaitingRounds {

  private static final String LIST = "/personal/rondas";

  private final RoundList list;
  private final Clock clock;

  WaitingRounds(RoundList list, Clock clock) {
    this.list = list;
    this.clock = clock;
  }

  /** The lists that wait for an approval, for those who may give it. */
  public Optional<Work> toApprove(Caller caller) {
    List<Round> rounds =
        caller.isOne("coordinator", "director") ? list.toApprove(caller) : List.of();
    int count = rounds.size();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Work.of(
                "rounds-to-approve",
                count,
                count == 1 ? LIST + "/" + rounds.getFirst().id() : LIST + "?estado=draft",
                count == 1 ? "1 ronda por aprobar" : count + " rondas por aprobar",
                count == 1 ? "1 round to approve" : count + " rounds to approve"));
  }

  /** The rounds in which somebody has not answered yet, and how many days are left. */
  public Optional<Work> awaiting(Caller caller) {
    List<RoundView> rounds =
        caller.isOne("coordinator", "director", "table-lead") ? list.awaiting(caller) : List.of();
    return rounds.stream()
        .min(Comparator.comparing(each -> each.deadline().toInstant()))
        .map(first -> awaiting(rounds, first));
  }

  private Work awaiting(List<RoundView> rounds, RoundView first) {
    int count = rounds.size();
    long days = Duration.between(clock.instant(), first.deadline().toInstant()).toDays();
    return Work.of(
        "rounds",
        count,
        count == 1 ? LIST + "/" + first.id() : LIST + "?estado=awaiting",
        (count == 1 ? "1 ronda espera respuestas" : count + " rondas esperan respuestas")
            + left(count, days, "; queda", "; a la primera le queda"),
        (count == 1 ? "1 round awaits answers" : count + " rounds await answers")
            + leftInEnglish(count, days));
  }

  private static String left(int count, long days, String one, String several) {
    String begin = count == 1 ? one : several;
    return switch ((int) Math.min(days, 2)) {
      case 0 -> begin + " menos de un día";
      case 1 -> begin + " 1 día";
      default -> begin + "n " + days + " días";
    };
  }

  private static String leftInEnglish(int count, long days) {
    String begin = count == 1 ? "; " : "; the first has ";
    return switch ((int) Math.min(days, 2)) {
      case 0 -> begin + "less than a day left";
      case 1 -> begin + "1 day left";
      default -> begin + days + " days left";
    };
  }
}
