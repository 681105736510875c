package org.convocatoria.gateway.portal.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** A personal invitation, as whoever holds its link sees it. */
record Invitation(
    @JsonProperty("invitation") State state,
    Expert expert,
    Workshop workshop,
    Table table,
    Letter letter,
    String icsHref,
    boolean sample) {

  /** What is shown when no more is told than that it is too late. */
  static final Invitation GONE =
      new Invitation(
          State.UNKNOWN, new Expert(""), Workshop.UNKNOWN, Table.NONE, Letter.NONE, "", false);

  record State(
      String status,
      @Nullable OffsetDateTime deadline,
      boolean canAnswer,
      boolean workshopCancelled,
      String capacity,
      String invitedAs) {
    static final State UNKNOWN = new State("", null, false, false, "", "");

    State {
      status = Lenient.text(status);
      capacity = Lenient.text(capacity);
      invitedAs = Lenient.text(invitedAs);
    }

    public boolean accepted() {
      return status.equals("accepted");
    }

    public boolean declined() {
      return status.equals("declined");
    }
  }

  record Expert(String name) {
    Expert {
      name = Lenient.text(name);
    }
  }

  record Workshop(
      String id,
      Text name,
      Text theme,
      @Nullable OffsetDateTime starts,
      @Nullable OffsetDateTime ends,
      Place place) {
    static final Workshop UNKNOWN =
        new Workshop("", Text.NONE, Text.NONE, null, null, new Place("", ""));

    Workshop {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
      theme = Lenient.or(theme, Text.NONE);
      place = Lenient.or(place, new Place("", ""));
    }
  }

  record Place(String name, String address) {
    Place {
      name = Lenient.text(name);
      address = Lenient.text(address);
    }
  }

  record Table(String id, Text name) {
    static final Table NONE = new Table("", Text.NONE);

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Table {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Table named(String id) {
      return new Table(id, Text.NONE);
    }
  }

  record Letter(String office, String phone, String contactName) {
    static final Letter NONE = new Letter("", "", "");

    Letter {
      office = Lenient.text(office);
      phone = Lenient.text(phone);
      contactName = Lenient.text(contactName);
    }
  }

  Invitation {
    state = Lenient.or(state, State.UNKNOWN);
    expert = Lenient.or(expert, new Expert(""));
    workshop = Lenient.or(workshop, Workshop.UNKNOWN);
    table = Lenient.or(table, Table.NONE);
    letter = Lenient.or(letter, Letter.NONE);
    icsHref = Lenient.text(icsHref);
  }
}
