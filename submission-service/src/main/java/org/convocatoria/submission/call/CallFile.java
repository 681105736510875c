package org.convocatoria.submission.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a call from its data file. Times in the file are the process's local times. */
final class CallFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Path file;
  private @Nullable Data read;

  CallFile(Path file) {
    this.file = file;
  }

  /** The call with its dates as written. */
  Call asWritten() {
    return read(0);
  }

  /**
   * The call with its whole calendar moved by whole weeks, weekdays and times kept, so that it
   * opened in the seven days that end now. A calendar of the future stays as it is, and so does one
   * that is no sample: its dates are those of a public document.
   *
   * @param now by the clocks of the process's zone
   */
  Call movedTo(LocalDateTime now) {
    if (!isSample()) {
      return read(0);
    }
    long days = ChronoUnit.DAYS.between(data().opens(), now);
    return read((int) Math.max(0, days / 7 * 7));
  }

  /** The call with its calendar moved by so many days. */
  Call movedBy(int days) {
    return read(days);
  }

  /** Whether it says of itself that it is made for trying the platform out. */
  boolean isSample() {
    return Boolean.TRUE.equals(data().sample());
  }

  /** The institute's own look, where the file has one. */
  Optional<Identity> identity() {
    return Optional.ofNullable(data().look())
        .map(look -> new Identity(Colour.of(look.action()), Colour.of(look.accent()), look.logo()));
  }

  private Call read(int days) {
    Data data = data();
    ZoneId zone = ZoneId.of(data.zone());
    return new Call(
        data.id(),
        data.folioPrefix(),
        data.zone(),
        data.names(),
        data.issuer(),
        data.summary(),
        moved(data.opens(), days, zone),
        data.closes() == null ? null : moved(data.closes(), days, zone),
        days,
        data.horizon(),
        data.matters(),
        data.forms().stream().map(each -> each.form(days, zone)).toList(),
        data.bodies(),
        data.tables().stream()
            .map(
                t ->
                    new Call.Table(
                        t.id(), t.name(), t.shorter() == null ? t.name() : t.shorter(), t.colour()))
            .toList(),
        data.calendar().stream().map(each -> workshop(each, data, days, zone)).toList(),
        data.municipalities(),
        data.invitations(),
        notice(data.privacyNotice()),
        data.namesArticle(),
        data.issuerArticle(),
        data.holidays() == null
            ? List.of()
            : data.holidays().stream().map(day -> day.plusDays(days)).toList(),
        List.of());
  }

  /** The content of the file, which is checked and read on the first call. */
  private synchronized Data data() {
    Data known = read;
    if (known == null) {
      known = checked();
      read = known;
    }
    return known;
  }

  private Data checked() {
    try {
      return YAML.treeToValue(new CheckedCallFile(file).checked(), Data.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The call's data file cannot be read: " + file, e);
    }
  }

  private static Call.Workshop workshop(WorkshopData each, Data data, int days, ZoneId zone) {
    return new Call.Workshop(
        each.id(),
        each.name(),
        each.theme(),
        moved(each.starts(), days, zone),
        moved(each.ends(), days, zone),
        each.place() == null ? data.place() : each.place(),
        each.resultKinds(),
        each.presentation(),
        each.article());
  }

  private static PrivacyNotice notice(NoticeData notice) {
    return new PrivacyNotice(
        notice.version(),
        sha256(said(notice)),
        notice.url(),
        notice.purposes(),
        notice.text(),
        notice.facts(),
        notice.minors());
  }

  private static String said(NoticeData notice) {
    StringBuilder said = new StringBuilder(notice.text().es() + "\n" + notice.text().en());
    if (notice.facts() != null) {
      notice
          .facts()
          .given()
          .forEach(
              (name, text) -> said.append("\n%s\n%s\n%s".formatted(name, text.es(), text.en())));
    }
    for (PrivacyNotice.Purpose each : notice.purposes()) {
      PrivacyNotice.Kept kept = each.kept();
      if (kept != null) {
        said.append("\n%s\n%d %s".formatted(each.id(), kept.months(), kept.after().word()));
      }
    }
    PrivacyNotice.Minors minors = notice.minors();
    if (minors != null) {
      String sentence = minors.sentence().es() + "\n" + minors.sentence().en();
      said.append("\nminors\n%d\n%s".formatted(minors.age(), sentence));
    }
    return said.toString();
  }

  private static OffsetDateTime moved(LocalDateTime local, int days, ZoneId zone) {
    return local.plusDays(days).atZone(zone).toOffsetDateTime();
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Data(
      String id,
      String folioPrefix,
      String zone,
      Bilingual names,
      Bilingual issuer,
      Bilingual summary,
      LocalDateTime opens,
      @Nullable LocalDateTime closes,
      Call.Horizon horizon,
      List<Call.Matter> matters,
      List<FormData> forms,
      List<Call.Body> bodies,
      List<TableData> tables,
      List<WorkshopData> calendar,
      Call.Place place,
      List<Call.Municipality> municipalities,
      Call.Office invitations,
      NoticeData privacyNotice,
      @Nullable Bilingual namesArticle,
      @Nullable Bilingual issuerArticle,
      @Nullable List<LocalDate> holidays,
      @Nullable LookData look,
      @Nullable Boolean sample) {}

  private record LookData(String action, String accent, @Nullable String logo) {}

  private record FormData(
      int number,
      String id,
      Bilingual name,
      Bilingual sentence,
      boolean open,
      @Nullable Bilingual when,
      @Nullable String origin,
      @Nullable String matter,
      @Nullable LocalDateTime closes) {

    Call.Form form(int days, ZoneId zone) {
      OffsetDateTime end = closes == null ? null : moved(closes, days, zone);
      return new Call.Form(number, id, name, sentence, open, when, origin, matter, end);
    }
  }

  private record TableData(
      String id,
      Bilingual name,
      @com.fasterxml.jackson.annotation.JsonProperty("short") @Nullable Bilingual shorter,
      @Nullable Integer colour) {}

  private record WorkshopData(
      String id,
      Bilingual name,
      Bilingual theme,
      LocalDateTime starts,
      LocalDateTime ends,
      Call.@Nullable Place place,
      List<String> resultKinds,
      boolean presentation,
      @Nullable Bilingual article) {}

  private record NoticeData(
      String version,
      String url,
      List<PrivacyNotice.Purpose> purposes,
      Bilingual text,
      @Nullable NoticeFacts facts,
      PrivacyNotice.@Nullable Minors minors) {}
}
