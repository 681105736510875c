package org.convocatoria.invitation.call;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public call, as far as letters and pages need it.
 *
 * @param namesArticle what sentences put before the call's name; issuerArticle before the issuer's
 * @param workshops the articles of those workshops whose name has one
 * @param daysMoved by how many days a past calendar was moved to be usable today
 */
public record Call(
    String id,
    Words names,
    Words issuer,
    String zone,
    Instant opens,
    List<Table> tables,
    Office office,
    String noticeUrl,
    @Nullable Words namesArticle,
    @Nullable Words issuerArticle,
    @Nullable List<Article> workshops,
    @Nullable Integer daysMoved) {

  private static final Words USUAL = new Words("el", "the");

  /** What sentences put before a workshop's name. */
  public record Article(String id, Words article) {}

  /** A thematic table; one that was heard of before short names were read has none. */
  public record Table(String id, Words name, @JsonProperty("short") @Nullable Words brief) {

    /** The name where there is little room. */
    public Words shortly() {
      return requireNonNullElse(brief, name);
    }
  }

  /** Who invites, signs and answers the telephone. */
  public record Office(
      String office,
      String city,
      String phone,
      String email,
      String contactName,
      String contactPost,
      String signerName,
      String signerPost) {}

  /** The call as sentences name it. */
  public Words named() {
    return names.after(requireNonNullElse(namesArticle, USUAL));
  }

  /** The issuer as sentences name it. */
  public Words issuerNamed() {
    return issuer.after(requireNonNullElse(issuerArticle, USUAL));
  }

  /** A workshop as sentences name it; one added later brings no article of its own. */
  public Words workshopNamed(String id, Words name) {
    return requireNonNullElse(workshops, List.<Article>of()).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(each -> name.after(each.article()))
        .orElseGet(() -> new Words("la sesión «" + name.es() + "»", name.en()));
  }

  /** By how many days its calendar was moved; most are not. */
  public int moved() {
    return requireNonNullElse(daysMoved, 0);
  }

  /** The table with this id. */
  public Optional<Table> table(String wanted) {
    return tables.stream().filter(table -> table.id().equals(wanted)).findFirst();
  }

  /** This moment as clocks show it where the call is. */
  public OffsetDateTime local(Instant moment) {
    return moment.atZone(ZoneId.of(zone)).toOffsetDateTime();
  }
}
