package org.convocatoria.workshop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterTest {

  @Test
  void onlyLettersThatWentOutCountAsInvited() {
    Roster roster =
        Roster.of(
            Stream.of(
                    "draft",
                    "reserve",
                    "reserve",
                    "sent",
                    "offered",
                    "accepted",
                    "accepted",
                    "accepted",
                    "declined",
                    "suppressed")
                .map(status -> new Seat("i", "c", "t1", "MOV", status))
                .toList());
    assertThat(roster).isEqualTo(new Roster(6, 3, 1, 2, 2));
  }
}
