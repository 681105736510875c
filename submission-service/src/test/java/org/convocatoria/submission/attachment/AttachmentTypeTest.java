package org.convocatoria.submission.attachment;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTypeTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  @TempDir Path folder;

  @ParameterizedTest
  @Tag("acceptance-13")
  @ValueSource(
      strings = {
        "MZ;colonia;ruta\n1;Centro;12\n",
        "P1 P2 P3",
        "From: la colonia\nTo: el centro",
        "AC1015, calle y número",
        "%!PS, dijo",
        "{\"a\": 1}",
        "<p>un párrafo</p>",
        "PK\n"
      })
  void textIsTextWhateverItBeginsWith(String text) throws IOException {
    for (Charset charset : List.of(UTF_8, Charset.forName("windows-1252"))) {
      assertThat(fits("a.txt", text.getBytes(charset))).isTrue();
      assertThat(fits("a.csv", text.getBytes(charset))).isTrue();
    }
    assertThat(fits("a.txt", ("\ufeff" + text).getBytes(UTF_16LE))).isTrue();
    assertThat(fits("a.pdf", text.getBytes(UTF_8))).isFalse();
    assertThat(fits("a.docx", text.getBytes(UTF_8))).isFalse();
  }

  @Test
  @Tag("acceptance-13")
  void whatHoldsControlCharactersIsNoTextHoweverFarIn() throws IOException {
    for (char control : new char[] {0, 2, 7, 0x1b, 0x7f}) {
      assertThat(fits("a.txt", ("x".repeat(200_000) + control).getBytes(UTF_8))).isFalse();
    }
    assertThat(fits("a.csv", new byte[] {'a', (byte) 0x81, 'b'})).isFalse();
  }

  @Test
  @Tag("acceptance-13")
  void anOfficeFileHasTheMainPartThatItsListOfTypesNames() throws IOException {
    byte[] word =
        zip(
            Map.of(
                "[Content_Types].xml",
                types("/word/document.xml", WORD),
                "word/document.xml",
                "<x/>"));
    byte[] excel =
        zip(
            Map.of(
                "[Content_Types].xml",
                types("/xl/workbook.xml", EXCEL),
                "xl/workbook.xml",
                "<x/>"));
    assertThat(fits("a.docx", word)).isTrue();
    assertThat(fits("a.DOCX", word)).isTrue();
    assertThat(fits("a.xlsx", excel)).isTrue();
    assertThat(fits("a.xlsx", word)).isFalse();
    assertThat(fits("a.docx", excel)).isFalse();
    assertThat(
            fits("a.docx", zip(Map.of("[Content_Types].xml", types("/word/document.xml", WORD)))))
        .isFalse();
  }

  @Test
  @Tag("acceptance-13")
  void anOpenDocumentSaysItsTypeInItsFirstPart() throws IOException {
    byte[] text =
        zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"));
    assertThat(fits("a.odt", text)).isTrue();
    assertThat(fits("a.ods", text)).isFalse();
    assertThat(fits("a.docx", text)).isFalse();
  }

  @Test
  @Tag("acceptance-13")
  void anArchiveIsNoDocumentUnderAnyName() throws IOException {
    byte[] archive = zip(Map.of("foto.png", "x", "word/document.xml", "<x/>"));
    for (String name : List.of("a.docx", "a.xlsx", "a.odt", "a.ods", "a.pdf", "a.txt")) {
      assertThat(fits(name, archive)).as(name).isFalse();
    }
    String entities =
        "<!DOCTYPE Types [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types>&x;</Types>";
    assertThat(fits("a.docx", zip(Map.of("[Content_Types].xml", entities)))).isFalse();
    assertThat(fits("a.docx", zip(Map.of("[Content_Types].xml", " ".repeat(3_000_000))))).isFalse();
  }

  @Test
  @Tag("acceptance-13")
  void aDocumentWithMacrosIsNotTaken() throws IOException {
    byte[] macros =
        zip(
            Map.of(
                "[Content_Types].xml",
                types(
                    "/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
                "word/document.xml",
                "<x/>"));
    assertThat(fits("a.docx", macros)).isFalse();
  }

  private boolean fits(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("content"), content);
    return AttachmentType.named(name).orElseThrow().isContentOf(file);
  }

  private static String types(String part, String type) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="%s" ContentType="%s"/></Types>"""
        .formatted(part, type);
  }

  private byte[] zip(Map<String, String> parts) throws IOException {
    Path file = folder.resolve("made.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return Files.readAllBytes(file);
  }
}
