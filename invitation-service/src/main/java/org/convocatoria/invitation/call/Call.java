package org.convocatoria.invitation.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A public call, as far as letters need it. */
public record Call(
    String id,
    Words names,
    Words issuer,
    String zone,
    Instant opens,
    List<Table> tables,
    Office office,
    String noticeUrl) {

  /** A thematic table. */
  public record Table(String id, Words name) {}

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

  /** The table with this id. */
  public Optional<Table> table(String wanted) {
    return tables.stream().filter(table -> table.id().equals(wanted)).findFirst();
  }

  /** This moment as clocks show it where the call is. */
  public OffsetDateTime local(Instant moment) {
    return moment.atZone(ZoneId.of(zone)).toOffsetDateTime();
  }
}
