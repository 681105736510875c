package org.convocatoria.submission.acuse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.convocatoria.documents.QrCode;
import org.convocatoria.submission.call.CalendarDate;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.words.DateStyle;
import org.jspecify.annotations.Nullable;

/**
 * What the acuse of a contribution says to somebody who reads this language. Times are those of the
 * call's place.
 *
 * @param clave as it was shown with the request: only its hash is stored
 * @param address where the contribution can be followed
 * @param issued when this acuse was made
 * @param dates of the call, the earliest first
 */
public record Acuse(
    Locale language,
    Call call,
    Contribution contribution,
    String clave,
    String address,
    Instant issued,
    List<CalendarDate> dates) {

  /** Copies the dates, so that it never changes. */
  public Acuse {
    dates = List.copyOf(dates);
  }

  /**
   * A file that came with the contribution.
   *
   * @param bytes its size, with separators
   * @param added when it came
   */
  public record File(String name, String bytes, String sha256, String added) {}

  /** Whether what it proves was made up to show the platform. */
  public boolean sample() {
    return contribution.arrival().sample();
  }

  /** The institute that received it. */
  public String issuer() {
    return call.issuer().in(language);
  }

  /** The process that it was given to. */
  public String process() {
    return call.names().in(language);
  }

  /** Day and hour at which it was received, or typed where it came on paper. */
  public String received() {
    return exactly(contribution.arrival().at());
  }

  /** The day of the stamp on paper; none where there is none. */
  public @Nullable String stamped() {
    var day = contribution.arrival().receivedOn();
    return day == null ? null : DateStyle.DAY.write(day, language);
  }

  /** Day and hour at which its contributor took it back; none where nobody did. */
  public @Nullable String withdrawn() {
    return contribution.status() == Status.WITHDRAWN ? exactly(contribution.changedAt()) : null;
  }

  /** Day and hour at which this acuse was made. */
  public String made() {
    return exactly(issued);
  }

  /** Whether letters about it are sent by mail. */
  public boolean mailed() {
    return contribution.mailing().count() > 0;
  }

  /** The files that came with it, in the order in which they came. */
  public List<File> files() {
    return contribution.attachments().stream().map(this::file).toList();
  }

  /** The next session of the call's tables; none where none is announced. */
  public @Nullable CalendarDate session() {
    return next(each -> !each.presentation());
  }

  /** The presentation of the plan; none where none is announced. */
  public @Nullable CalendarDate presentation() {
    return next(CalendarDate::presentation);
  }

  /** The day of a date of the call. */
  public String day(CalendarDate date) {
    return DateStyle.DAY.write(date.starts().atZoneSameInstant(zone()), language);
  }

  /** Day and hour of a moment. */
  public String moment(Instant at) {
    return DateStyle.DATE_TIME.write(at.atZone(zone()), language);
  }

  /** The address as telephones read it. */
  public QrCode code() {
    return QrCode.of(address);
  }

  private @Nullable CalendarDate next(Predicate<CalendarDate> of) {
    return dates.stream()
        .filter(each -> each.status().equals("scheduled"))
        .filter(each -> each.starts().toInstant().isAfter(issued))
        .filter(of)
        .findFirst()
        .orElse(null);
  }

  private File file(Attachment attachment) {
    return new File(
        attachment.name(),
        String.format(language, "%,d", attachment.bytes()),
        attachment.sha256(),
        moment(attachment.at()));
  }

  private ZoneId zone() {
    return ZoneId.of(call.zone());
  }

  /** With the zone and how far it is from UTC, since clocks are set back once a year. */
  private String exactly(Instant at) {
    ZonedDateTime here = at.atZone(zone());
    String offset = DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(here);
    return "%s (%s, UTC%s)"
        .formatted(DateStyle.DAY_TIME.write(here, language), zone().getId(), offset);
  }
}
