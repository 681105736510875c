package org.convocatoria.invitation.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.convocatoria.invitation.expert.Capacity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");
  private static final Approval APPROVAL =
      new Approval("Dirección general", "IMPLAN/PEM/014/2014", "direccion", NOW);

  @Test
  void eachCapacityIsInvitedInOrderOfRankUpToItsQuota() {
    Round round =
        round(
            new Quotas(1, 0, 2, 0),
            null,
            new Invitee("ana", Capacity.SOCIAL, 3),
            new Invitee("beto", Capacity.SOCIAL, 1),
            new Invitee("carla", Capacity.PROFESSIONAL, 2),
            new Invitee("dora", Capacity.SOCIAL, 4),
            new Invitee("elio", Capacity.BUSINESS, 5));
    assertThat(said(round, Set.of()))
        .containsExactly(
            "beto INVITED", "carla INVITED", "ana INVITED", "dora RESERVE", "elio RESERVE");
  }

  @Test
  void whoDoesNotWantToBeInvitedTakesNoPlace() {
    Round round =
        round(
            new Quotas(0, 0, 1, 0),
            null,
            new Invitee("ana", Capacity.SOCIAL, 1),
            new Invitee("beto", Capacity.SOCIAL, 2));
    assertThat(said(round, Set.of("ana"))).containsExactly("ana SUPPRESSED", "beto INVITED");
  }

  @Test
  void noMoreAreInvitedThanThereAreSeats() {
    Round round =
        round(
            new Quotas(5, 5, 5, 5),
            2,
            new Invitee("ana", Capacity.SOCIAL, 1),
            new Invitee("beto", Capacity.BUSINESS, 2),
            new Invitee("carla", Capacity.SOCIAL, 3));
    assertThat(said(round, Set.of()))
        .containsExactly("ana INVITED", "beto INVITED", "carla RESERVE");
  }

  @Test
  void whoHasTheSameRankKeepsTheOrderOfTheList() {
    Round round =
        round(
            new Quotas(0, 0, 1, 0),
            null,
            new Invitee("zoe", Capacity.SOCIAL, 1),
            new Invitee("ana", Capacity.SOCIAL, 1));
    assertThat(said(round, Set.of())).containsExactly("zoe INVITED", "ana RESERVE");
  }

  @Test
  void theSameApprovalAgainDispatchesNothing() {
    Round dispatched = draft().dispatch(APPROVAL).state();
    assertThat(dispatched.status()).isEqualTo(RoundStatus.DISPATCHED);
    Approval later = new Approval("Dirección general", "IMPLAN/PEM/014/2014", "x", NOW);
    assertThat(dispatched.dispatch(later).events()).isEmpty();
  }

  @Test
  void anotherApprovalIsRefusedOnceTheLettersAreOut() {
    Round dispatched = draft().dispatch(APPROVAL).state();
    assertThatExceptionOfType(AlreadyDispatchedException.class)
        .isThrownBy(() -> dispatched.dispatch(new Approval("Otra", null, "x", NOW)));
  }

  private static Round draft() {
    return round(new Quotas(0, 0, 1, 0), null, new Invitee("ana", Capacity.SOCIAL, 1));
  }

  private static Round round(Quotas quotas, @Nullable Integer seats, Invitee... invitees) {
    return new Round(
        "r",
        "la-laguna-2014",
        "t1",
        "MOV",
        quotas,
        seats,
        OffsetDateTime.parse("2014-09-30T18:00:00-05:00"),
        List.of(invitees),
        RoundStatus.DRAFT,
        NOW,
        null);
  }

  private static List<String> said(Round round, Set<String> suppressed) {
    return round.seating(suppressed).stream()
        .map(place -> place.invitee().expert() + " " + place.kind())
        .toList();
  }
}
