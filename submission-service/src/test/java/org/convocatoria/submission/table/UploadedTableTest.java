package org.convocatoria.submission.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.table.UploadedTable.Row;
import org.convocatoria.words.Sentence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UploadedTableTest {

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeading() {
    assertThat(read("\uFEFFTítulo,Organización\nA,B\n").head())
        .containsExactly("Título", "Organización");
  }

  @Test
  void semicolonsAndTabsSeparateTooWhereTheHeadingsHaveThem() {
    assertThat(read("a;b;c\n1,5;2;3\n").rows().getFirst().cells()).containsExactly("1,5", "2", "3");
    assertThat(read("a\tb\n1\t2\n").rows().getFirst().cells()).containsExactly("1", "2");
  }

  @Test
  void textOfWindowsKeepsItsAccents() {
    byte[] file =
        "Título;Organización\nAño de la niñez;Ñandú\n".getBytes(Charset.forName("windows-1252"));
    UploadedTable table = UploadedTable.read(file);
    assertThat(table.head()).containsExactly("Título", "Organización");
    assertThat(table.rows().getFirst().cell(0)).isEqualTo("Año de la niñez");
  }

  @Test
  void aQuotedLineBreakStaysInItsCellAndRowsCountAsASpreadsheetCountsThem() {
    UploadedTable table = read("a,b\n\"dos\nlíneas\",\"con \"\"comillas\"\"\"\n ,\nx,y\n");
    assertThat(table.rows()).extracting(Row::number).containsExactly(2, 4);
    assertThat(table.rows().getFirst().cells()).containsExactly("dos\nlíneas", "con \"comillas\"");
  }

  @Test
  void aFormulaStaysTextAndIsNoFormulaInWhatWeWrite() {
    Row row = read("a,b\n=1+2,@SUM(A1)\n").rows().getFirst();
    assertThat(row.cells()).containsExactly("=1+2", "@SUM(A1)");
    String written =
        new String(
            SafeCsv.of(List.of(row.cells(), List.of("-1", "+1", "\tx", "texto, así"))), UTF_8);
    assertThat(written).contains("'=1+2,'@SUM(A1)\n", "'-1,'+1,", "'\tx", "\"texto, así\"");
  }

  @Test
  void aShortRowHasBlankCells() {
    assertThat(read("a,b\nx\n").rows().getFirst().cell(1)).isEmpty();
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> read("\n \n")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> read("a,b\n\"open")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> UploadedTable.read(new byte[] {'P', 'K', 3, 4, 0}))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> read("a\n" + "x\n".repeat(UploadedTable.LONGEST)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @Tag("acceptance-13")
  void aSpreadsheetThatUnpacksToHundredsOfMegabytesIsNotRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
      for (int i = 0; i < 300; i++) {
        zip.write(new byte[1024 * 1024]);
      }
    }
    assertThatThrownBy(() -> UploadedTable.read(bytes.toByteArray()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors().getFirst().message())
                    .isEqualTo(Sentence.of("office.unpacks-too-large")));
  }

  @Test
  void aFileThatIsTooLargeToBeHeldSeveralTimesIsNotRead() {
    assertThatThrownBy(() -> read("a\n" + "x".repeat(11 << 20)))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.status().value()).isEqualTo(413));
  }

  private static UploadedTable read(String text) {
    return UploadedTable.read(text.getBytes(UTF_8));
  }
}
