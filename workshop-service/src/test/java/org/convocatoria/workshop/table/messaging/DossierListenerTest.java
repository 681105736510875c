package org.convocatoria.workshop.table.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.convocatoria.workshop.table.AdmittedContribution;
import org.convocatoria.workshop.table.ContributionText;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.table.Rosters;
import org.convocatoria.workshop.table.Seat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

/** The kinds of event that one consumer keeps, each under its own key. */
@RunningWorkshops
class DossierListenerTest {

  private final Consumer<Message<List<byte[]>>> listener;
  private final Projections projections;

  DossierListenerTest(
      @Qualifier("workshopDossier") Consumer<Message<List<byte[]>>> listener,
      Projections projections) {
    this.listener = listener;
    this.projections = projections;
  }

  abstract class Keeping implements ListenerContract {

    private final List<Delivered> history;
    private final String projection;
    private final Class<?> view;

    Keeping(String projection, Class<?> view, Delivered... history) {
      this.projection = projection;
      this.view = view;
      this.history = List.of(history);
    }

    @Override
    public Consumer<Message<List<byte[]>>> listener() {
      return listener;
    }

    @Override
    public List<Delivered> history() {
      return history;
    }

    @Override
    public Object state() {
      return projections.find(projection, view, history.getFirst().key());
    }
  }

  @Nested
  class AnAdmittedContribution extends Keeping {
    AnAdmittedContribution() {
      super(
          Dossiers.CONTRIBUTIONS,
          AdmittedContribution.class,
          contribution("heard-1", 1, "received", "received"),
          contribution("heard-1", 2, "admitted", "admitted", "MOV"));
    }
  }

  @Nested
  class AWithdrawnContribution extends Keeping {
    AWithdrawnContribution() {
      super(
          Dossiers.CONTRIBUTIONS,
          AdmittedContribution.class,
          contribution("heard-2", 2, "admitted", "admitted", "MOV"),
          contribution("heard-2", 5, "withdrawn", "withdrawn", "MOV"));
    }
  }

  @Nested
  class AText extends Keeping {
    AText() {
      super(
          Dossiers.TEXTS,
          ContributionText.class,
          text("heard-3", 3, "Uno"),
          text("heard-3", 8, "Dos"));
    }
  }

  @Nested
  class AnErasedText extends Keeping {
    AnErasedText() {
      super(
          Dossiers.TEXTS,
          ContributionText.class,
          text("heard-4", 3, "Uno"),
          textRecord("heard-4", 8, null));
    }
  }

  @Nested
  class AnInvitation extends Keeping {
    AnInvitation() {
      super(
          Rosters.PROJECTION,
          Seat.class,
          invitation("heard-5", 1, "sent"),
          invitation("heard-5", 2, "accepted"));
    }
  }

  private static ListenerContract.Delivered contribution(
      String id, long sequence, String what, String status, String... tables) {
    return new ListenerContract.Delivered(
        "submission.events",
        id,
        sequence,
        "submission.contribution-" + what + ".v1",
        Told.contribution(id, "PEM-000777-0", status, tables));
  }

  private static ListenerContract.Delivered text(String id, long sequence, String title) {
    return textRecord(id, sequence, Told.text(id, "PEM-000777-0", title, "Texto"));
  }

  private static ListenerContract.Delivered textRecord(
      String id, long sequence, @Nullable String json) {
    return new ListenerContract.Delivered(
        "submission.texts", id, sequence, "submission.contribution-text.v1", json);
  }

  private static ListenerContract.Delivered invitation(String id, long sequence, String status) {
    return new ListenerContract.Delivered(
        "invitation.events",
        id,
        sequence,
        "invitation.invitation-" + status + ".v1",
        Told.invitation(id, "t9", "MOV", status));
  }
}
