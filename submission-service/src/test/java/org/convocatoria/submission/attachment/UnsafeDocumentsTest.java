package org.convocatoria.submission.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real office documents that hold what nobody should unpack or open. */
@Tag("acceptance-13")
class UnsafeDocumentsTest {

  private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

  private static final Map<String, String> TEXT =
      Map.of(
          "[Content_Types].xml",
          types("/word/document.xml", OPEN_XML + "wordprocessingml.document.main+xml"),
          "word/document.xml",
          "<x/>");

  private static final Map<String, String> SHEET =
      Map.of(
          "[Content_Types].xml",
          types("/xl/workbook.xml", OPEN_XML + "spreadsheetml.sheet.main+xml"),
          "xl/workbook.xml",
          "<x/>");

  private static final Map<String, String> OPEN_DOCUMENT =
      Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>");

  private static final Map<String, Map<String, String>> DOCUMENTS =
      Map.of("a.docx", TEXT, "a.xlsx", SHEET, "a.odt", OPEN_DOCUMENT);

  @TempDir Path folder;

  /** Writes further parts. */
  private interface More {
    void write(ZipOutputStream zip) throws IOException;
  }

  @Test
  void aDocumentThatUnpacksToHundredsOfMegabytesIsRefused() throws IOException {
    for (Map.Entry<String, Map<String, String>> each : DOCUMENTS.entrySet()) {
      byte[] filled = zip(each.getValue(), zip -> part(zip, "b.png", 300, new byte[1024]));
      assertThat(filled).hasSizeLessThan(1024 * 1024);
      assertThat(refusal(each.getKey(), filled)).isEqualTo("office.unpacks-too-large");
    }
  }

  @Test
  void largePartsAddUpHoweverWellTheyArePacked() throws IOException {
    byte[] block = new byte[1024];
    new Random(1).nextBytes(block);
    byte[] large =
        zip(
            TEXT,
            zip -> {
              for (int i = 0; i < 3; i++) {
                part(zip, i + ".bmp", 70, block);
              }
            });
    assertThat(refusal("a.docx", large)).isEqualTo("office.unpacks-too-large");
  }

  @Test
  void thousandsOfPartsAreNoDocument() throws IOException {
    byte[] many =
        zip(
            TEXT,
            zip -> {
              for (int i = 0; i < 5_000; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i + ".png"));
              }
            });
    assertThat(fits("a.docx", many)).isFalse();
  }

  @Test
  void whatSaysThatItHasMoreBytesThanTheFileIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] lying = zip(TEXT, _ -> {});
    int listed = new String(lying, ISO_8859_1).indexOf("PK\u0001\u0002");
    lying[listed + 23] = 0x7f;
    assertThat(refusal("a.docx", lying)).isEqualTo("office.unpacks-too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "word/media/image1.png, MZ\u0090, office.holds-program",
    "word/media/image1.png, \u007fELF, office.holds-program",
    "word/setup.EXE, x, office.holds-program",
    "word/vbaProject.bin, x, office.holds-macros",
    "Basic/Standard/Module1.xml, <x/>, office.holds-macros",
    "word/embeddings/all.bin, Rar!, office.holds-archive",
  })
  void aDocumentThatHoldsAProgramOrMacrosOrAnArchiveIsRefused(
      String name, String content, String reason) throws IOException {
    for (Map.Entry<String, Map<String, String>> each : DOCUMENTS.entrySet()) {
      assertThat(fits(each.getKey(), zip(each.getValue(), _ -> {}))).isTrue();
      byte[] holding = holding(each.getValue(), name, content.getBytes(ISO_8859_1));
      assertThat(refusal(each.getKey(), holding)).as(each.getKey()).isEqualTo(reason);
    }
  }

  @Test
  void aDocumentMayHoldADocumentWhichIsLookedThroughToo() throws IOException {
    String chart = "word/embeddings/sheet1.xlsx";
    byte[] sheet = zip(SHEET, _ -> {});
    assertThat(fits("a.docx", holding(TEXT, chart, sheet))).isTrue();
    byte[] archive = zip(Map.of("a.txt", "x"), _ -> {});
    assertThat(refusal("a.docx", holding(TEXT, chart, archive))).isEqualTo("office.holds-archive");
    byte[] filled = zip(SHEET, zip -> part(zip, "b.png", 300, new byte[1024]));
    assertThat(refusal("a.docx", holding(TEXT, chart, filled)))
        .isEqualTo("office.unpacks-too-large");
    byte[] deep = sheet;
    for (int i = 0; i < 5; i++) {
      deep = holding(TEXT, chart, deep);
    }
    assertThat(refusal("a.docx", deep)).isEqualTo("office.holds-archive");
  }

  @Test
  void aDocumentThatIsDamagedSomewhereIsRefused() throws IOException {
    String name = "word/media/image1.png";
    byte[] damaged = holding(TEXT, name, new byte[20_000]);
    int content = new String(damaged, ISO_8859_1).indexOf(name) + name.length();
    damaged[content] = (byte) 0xff;
    assertThat(refusal("a.docx", damaged)).isEqualTo("office.damaged");
  }

  /** The key of the sentence with which a file is refused. */
  private String refusal(String name, byte[] content) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> fits(name, content));
    assertThat(refused).as(name).isNotNull();
    assertThat(refused.status().value()).isEqualTo(422);
    return ((Sentence.Keyed) refused.errors().getFirst().message()).key();
  }

  private boolean fits(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("content"), content);
    return AttachmentType.named(name).orElseThrow().isContentOf(file);
  }

  private static byte[] holding(Map<String, String> document, String name, byte[] content)
      throws IOException {
    return zip(
        document,
        zip -> {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(content);
        });
  }

  /** A part of so many megabytes, all of them this block. */
  private static void part(ZipOutputStream zip, String name, int megabytes, byte[] block)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    byte[] first = block.clone();
    for (int i = 0; i < megabytes * 1024; i++) {
      first[i % 12] ^= block[(i / 12) % block.length];
      zip.write(first);
    }
  }

  private static byte[] zip(Map<String, String> parts, More more) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> each : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(ISO_8859_1));
      }
      more.write(zip);
    }
    return bytes.toByteArray();
  }

  private static String types(String part, String type) {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Override PartName=\"%s\" ContentType=\"%s\"/></Types>".formatted(part, type);
  }
}
