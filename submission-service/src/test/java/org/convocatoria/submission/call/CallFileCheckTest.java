package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallFileCheckTest {

  private static final Path TEMPLATE = Path.of("../docs/own-call.yaml");

  @TempDir Path folder;

  @Test
  void theTemplateIsACall() {
    Call call = new CallFile(TEMPLATE).asWritten();
    assertThat(call.tables()).extracting(Call.Table::id).containsExactly("ESP", "AGU");
    assertThat(List.of(call.colour(0), call.colour(1))).containsExactly(3, 1);
  }

  @Test
  void theDatesOfACallOfOnesOwnAreAsWritten() {
    Call call = new CallFile(TEMPLATE).movedTo(LocalDateTime.of(2027, 3, 1, 8, 0));
    assertThat(call.daysMoved()).isZero();
    assertThat(call.opens().toLocalDateTime()).isEqualTo(LocalDateTime.of(2026, 10, 1, 9, 0));
  }

  @Test
  void aMistakeIsToldWithItsLineAndItsField() throws IOException {
    says("closes: 2026-11-30T18:00", "closes: 2026-09-30T18:00", "line 30, closes: is to be later");
    says("closes: 2026-11-30T18:00", "closes: 30/11/2026", "closes: is to be a day and hour such");
    says("closes: 2026-11-30T18:00", "closes: 2026-11-31T18:00", "closes: is no day and hour");
    says("zone: America/Mexico_City", "zone: America/Ninguna", "line 12, zone: is to be a time");
    says("folioPrefix: PDU", "folioprefix: PDU", "folioprefix: is no field of a call");
    says("folioPrefix: PDU", "folioprefix: PDU", "folioPrefix: is missing");
    says("form: online}", "form: onlin}", "matters[0].form: onlin is none of the forms");
    says("Documents: online}", "Documents: onlin}", "matters[1].formWithoutDocuments: onlin is");
    says(
        "id: muelle-faro", "id: centro", "municipalities[0].places[1].id: centro is there already");
    says("kind: crossing", "kind: corner", "municipalities[0].places[1].kind: is to be one of col");
    says("tables: [AGU]", "tables: [AGUA]", "bodies[0].commissions[1].tables[0]: AGUA is none");
    says("id: AGU, name", "id: ESP, name", "tables[1].id: ESP is there already");
    says("colour: 3", "colour: 9", "tables[0].colour: is to be a number from 1 to 6");
    says("open: false", "open: maybe", "forms[2].open: is to be true or false");
    says("[diagnosis, strategy]", "[dream]", "calendar[0].resultKinds[0]: is to be one of diag");
    says("id: process, required: true", "id: process, required: false", "privacyNotice.purposes");
    says("zone: America/Mexico_City", "zone: 'America", "the whole file: is no YAML");
    says("action: \"#1f4e8c\"", "action: blue", "look.action: is to be a colour such as");
    says("action: \"#1f4e8c\"", "action: \"#7fb0e8\"", "look.action: is too light to be read");
    says("    <svg xmlns", "    <svg  src", "look.logo: is to be the text of an SVG drawing");
    says("en: Workshops}", "}", "forms[2].name.en: is missing");
  }

  @Test
  void anotherLookIsNoOtherCall() throws IOException {
    Call opened = new CallFile(TEMPLATE).asWritten();
    Path other = written("accent: \"#9a3b12\"", "accent: \"#6b2f8a\"");
    assertThat(CallDifferences.between(opened, new CallFile(other).asWritten())).isEmpty();
    assertThat(new CallFile(other).identity().orElseThrow().styles())
        .contains("--lagoon: #1f4e8c;", "--clay: #6b2f8a;", "/identidad/logo.svg");
  }

  @Test
  void aCallIsTheSameUntilItsFileSaysOtherwise() throws IOException {
    Call opened = new CallFile(TEMPLATE).asWritten();
    assertThat(CallDifferences.between(opened, new CallFile(TEMPLATE).asWritten())).isEmpty();
    Path other = written("closes: 2026-11-30T18:00", "closes: 2026-12-15T18:00");
    assertThat(CallDifferences.between(opened, new CallFile(other).asWritten()))
        .containsExactly("closes");
  }

  private void says(String from, String to, String sentence) throws IOException {
    Path file = written(from, to);
    assertThatThrownBy(() -> new CallFile(file).asWritten())
        .as(to)
        .isInstanceOf(CallFileException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(sentence);
  }

  private Path written(String from, String to) throws IOException {
    String template = Files.readString(TEMPLATE);
    assertThat(template).contains(from);
    return Files.writeString(folder.resolve("call.yaml"), template.replace(from, to));
  }
}
