package org.convocatoria.invitation.round;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Component;

/** The pending work in rounds: lists to approve, and replies to come. */
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
    List<Round> rounds = caller.isOne("director") ? list.toApprove(caller) : List.of();
    int count = rounds.size();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Work(
                "rounds-to-approve",
                count,
                count == 1 ? LIST + "/" + rounds.getFirst().id() : LIST + "?estado=draft",
                Sentence.of("work.rounds-to-approve", count)));
  }

  /** The rounds with missing replies, and the days that are left. */
  public Optional<Work> awaiting(Caller caller) {
    List<RoundView> rounds =
        caller.isOne("coordinator", "director", "table-lead") ? list.awaiting(caller) : List.of();
    return rounds.stream()
        .min(Comparator.comparing(each -> each.deadline().toInstant()))
        .map(first -> awaiting(rounds, first));
  }

  private Work awaiting(List<RoundView> rounds, RoundView first) {
    int count = rounds.size();
    long days = first.daysLeft(clock.instant());
    return new Work(
        "rounds",
        count,
        count == 1 ? LIST + "/" + first.id() : LIST + "?estado=awaiting",
        Sentence.of("work.rounds", count, Math.max(days, 0)));
  }
}
