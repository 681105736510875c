package org.convocatoria.pages.frame;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convocatoria.words.Bilingual;

/**
 * The part of a call that every page shows: whose it is, and the names of what it is made of. Each
 * service fills it from its own reading of the call; lists it knows nothing of are empty.
 *
 * @param daysMoved by how many days a past calendar was moved to be usable today
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ShownCall(
    String id,
    Bilingual names,
    Bilingual issuer,
    String zone,
    boolean sample,
    int daysMoved,
    List<Table> tables,
    List<Named> forms,
    List<Named> matters,
    List<Named> municipalities,
    Contact contact) {

  /** Something with a name. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Named(String id, Bilingual name) {}

  /** A thematic table; its colour is one of six, by number. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Table(
      String id, Bilingual name, @JsonProperty("short") Bilingual brief, int colour) {}

  /** Where to ask. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Contact(String phone) {}

  /** Copies what it is given. */
  public ShownCall {
    tables = List.copyOf(tables);
    forms = List.copyOf(forms);
    matters = List.copyOf(matters);
    municipalities = List.copyOf(municipalities);
  }

  /** The time zone in which its times are told. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** By how many whole weeks its calendar was moved. */
  public int weeksMoved() {
    return daysMoved / 7;
  }

  /** The table with this id. */
  public Optional<Table> table(String wanted) {
    return tables.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The name of a form of participation; its id where it is not known here. */
  public Bilingual form(String wanted) {
    return name(forms, wanted);
  }

  /** The name of a matter; its id where it is not known here. */
  public Bilingual matter(String wanted) {
    return name(matters, wanted);
  }

  /** The name of a municipality; its id where it is not known here. */
  public Bilingual municipality(String wanted) {
    return name(municipalities, wanted);
  }

  private static Bilingual name(List<Named> among, String wanted) {
    return among.stream()
        .filter(each -> each.id().equals(wanted))
        .findFirst()
        .map(Named::name)
        .orElseGet(() -> new Bilingual(wanted, wanted));
  }
}
