package org.convocatoria.submission.datarequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReservedColumnsTest {

  @Test
  void theReservedColumnIsGoneWithAllThatStandsBelowIt() throws IOException {
    assertThat(without("mes,usuario,m3\nenero,Persona 1,20\nfebrero,Persona 2,22\n", "usuario"))
        .isEqualTo("mes,m3\nenero,20\nfebrero,22\n");
  }

  @Test
  void separatorMarkQuotesAndLineBreaksInCellsAreUnderstood() throws IOException {
    String typed = "\uFEFFmes;\"Usuario \";nota\n1;\"Persona; 1\";\"dos\nlíneas\"\n";
    assertThat(without(typed, "USUARIO")).isEqualTo("mes;nota\n1;\"dos\nlíneas\"\n");
  }

  @Test
  void whatAnOfficeProgramWroteKeepsItsLetters() throws IOException {
    byte[] written = "año,clave\n2013,señal\n".getBytes(Charset.forName("windows-1252"));
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    ReservedColumns.without(new ByteArrayInputStream(written), List.of("clave"), left);
    assertThat(left.toString(UTF_8)).isEqualTo("año\n2013\n");
  }

  @Test
  void cellsBeyondTheHeadsGo() throws IOException {
    assertThat(without("mes,usuario\nenero,Persona 1,Persona 2\n", "usuario"))
        .isEqualTo("mes\nenero\n");
  }

  @Test
  void onlyColumnsThatThereAreAreFound() throws IOException {
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    byte[] table = "mes,usuario\n".getBytes(UTF_8);
    Set<String> found =
        ReservedColumns.without(
            new ByteArrayInputStream(table), List.of("usuario", "domicilio"), left);
    assertThat(found).containsExactly("usuario");
  }

  @Test
  void aColumnIsFoundHoweverItsAccentsAreSpelled() throws IOException {
    assertThat(without("mes,nu\u0301mero\nenero,20\n", "n\u00famero")).isEqualTo("mes\nenero\n");
  }

  @Test
  void aColumnIsSeenBelowATitleAndBehindAnotherSeparator() {
    List<String> reserved = List.of("usuario");
    assertThat(ReservedColumns.areIn("Volúmenes\nmes;Usuario;m3\n", reserved)).isTrue();
    assertThat(ReservedColumns.areIn("mes\tusuario\tm3\n", reserved)).isTrue();
    assertThat(ReservedColumns.areIn("mes;tipo de usuario;m3\nenero;x;20\n", reserved)).isFalse();
  }

  private static String without(String table, String column) throws IOException {
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    ReservedColumns.without(new ByteArrayInputStream(table.getBytes(UTF_8)), List.of(column), left);
    return left.toString(UTF_8);
  }
}
