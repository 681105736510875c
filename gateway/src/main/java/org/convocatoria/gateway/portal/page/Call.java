package org.convocatoria.gateway.portal.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** The open call, as far as pages show it. */
public record Call(
    String id,
    Text names,
    Text issuer,
    Text summary,
    String zone,
    @Nullable OffsetDateTime opens,
    @Nullable OffsetDateTime closes,
    boolean sample,
    int daysMoved,
    List<Matter> matters,
    List<Form> forms,
    List<Table> tables,
    List<Event> calendar,
    List<Named> municipalities,
    Notice privacyNotice,
    Contact contact) {

  private static final Named UNKNOWN = new Named("", Text.NONE);

  /** Something with a name in both languages. */
  public record Named(String id, Text name) {
    /** Missing parts become empty. */
    public Named {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
    }
  }

  /** A form of participation: one of the eight channels. */
  public record Form(
      String id, int number, Text name, Text sentence, String state, Text stateText) {
    /** Missing parts become empty. */
    public Form {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
      sentence = Lenient.or(sentence, Text.NONE);
      state = Lenient.text(state);
      stateText = Lenient.or(stateText, Text.NONE);
    }

    /** Whether one can take part in it now. */
    public boolean open() {
      return state.equals("open");
    }
  }

  /** A thematic table; its colour is one of six, by number. */
  public record Table(
      String id,
      Text name,
      @JsonProperty("short") Text brief,
      int colour,
      List<Named> commissions) {
    /** Missing parts become empty. */
    public Table {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
      brief = brief == null || brief.isEmpty() ? name : brief;
      commissions = Lenient.list(commissions);
    }
  }

  /** A date of the calendar. */
  public record Event(
      String id,
      Text name,
      Text theme,
      @Nullable OffsetDateTime starts,
      @Nullable OffsetDateTime ends,
      boolean presentation,
      String status) {
    /** Missing parts become empty. */
    public Event {
      status = Lenient.text(status);
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
      theme = Lenient.or(theme, Text.NONE);
    }

    /** Whether it was held and its results are public. */
    public boolean closed() {
      return status.equals("closed");
    }

    /** Whether it was called off. */
    public boolean cancelled() {
      return status.equals("cancelled");
    }
  }

  /** The privacy notice in force. */
  public record Notice(String version, String sha256, List<Purpose> purposes, Text text) {
    /** Missing parts become empty. */
    public Notice {
      version = Lenient.text(version);
      sha256 = Lenient.text(sha256);
      purposes = Lenient.list(purposes);
      text = Lenient.or(text, Text.NONE);
    }
  }

  /** What personal data are used for; some uses can be refused. */
  public record Purpose(String id, Text name, boolean required) {
    /** Missing parts become empty. */
    public Purpose {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
    }
  }

  /** Where to ask. */
  public record Contact(
      String office,
      String city,
      String phone,
      String email,
      String contactName,
      String contactPost) {
    static final Contact NONE = new Contact("", "", "", "", "", "");

    /** Missing parts become empty. */
    public Contact {
      office = Lenient.text(office);
      city = Lenient.text(city);
      phone = Lenient.text(phone);
      email = Lenient.text(email);
      contactName = Lenient.text(contactName);
      contactPost = Lenient.text(contactPost);
    }
  }

  /** What one can give; the hint says what belongs to it. */
  public record Matter(String id, Text name, Text hint) {
    /** Missing parts become empty. */
    public Matter {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
      hint = Lenient.or(hint, Text.NONE);
    }
  }

  /** Missing parts become empty. */
  public Call {
    id = Lenient.text(id);
    names = Lenient.or(names, Text.NONE);
    issuer = Lenient.or(issuer, Text.NONE);
    summary = Lenient.or(summary, Text.NONE);
    zone = Lenient.or(zone, "America/Monterrey");
    matters = Lenient.list(matters);
    forms = Lenient.list(forms);
    tables = Lenient.list(tables);
    calendar = Lenient.list(calendar);
    municipalities = Lenient.list(municipalities);
    privacyNotice = Lenient.or(privacyNotice, new Notice("", "", List.of(), Text.NONE));
    contact = Lenient.or(contact, Contact.NONE);
  }

  /** The zone in which this process tells its times. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** A table by its id. */
  public Optional<Table> table(String wanted) {
    return tables.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** A form of participation by its id. */
  public Optional<Form> form(String wanted) {
    return forms.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The name of a municipality, empty where it is unknown. */
  public Text municipality(String wanted) {
    return municipalities.stream()
        .filter(each -> each.id().equals(wanted))
        .findFirst()
        .orElse(UNKNOWN)
        .name();
  }

  /** The name of a matter, empty where it is unknown. */
  public Text matter(String wanted) {
    return matters.stream()
        .filter(each -> each.id().equals(wanted))
        .findFirst()
        .map(Matter::name)
        .orElse(Text.NONE);
  }

  /** Whether it is announced and has not begun. */
  public boolean opensAfter(Instant now) {
    return opens != null && now.isBefore(opens.toInstant());
  }

  /** Whether contributions are received at this moment. */
  public boolean receivesAt(Instant now) {
    return (opens == null || !now.isBefore(opens.toInstant()))
        && (closes == null || now.isBefore(closes.toInstant()));
  }
}
